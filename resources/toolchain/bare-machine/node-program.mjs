import { join, resolve } from 'node:path'
import { build } from 'vite'
import { assetPaths } from '../asset-paths.mjs'
import { root } from '../place.mjs'

/**
 * Bundles one TypeScript file with all it imports into one file that plain Node runs: the store's command line and the
 * children of its crash tests. Node 20 runs no TypeScript, and vite is here anyway. About half a second.
 * @param {string} entry from the repository's root, e.g. `src-main/store/sqljs/command.ts`
 * @param {string} outDir from the repository's root, or absolute
 * @param {Record<string, string>} [inPlaceOf] package → the file of ours that is bundled in its place
 * @returns {Promise<string>} the program's path
 */
export async function nodeProgram(entry, outDir, inPlaceOf = {}) {
  const name = entry.replace(/^.*\/|\.ts$/g, '')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [assetPaths],
    resolve: { alias: { ...inPlaceOf, '@contract': join(root, 'src-main/contract') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry),
      outDir: resolve(root, outDir),
      emptyOutDir: false,
      target: 'node18.15',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false } }
    }
  })
  return join(resolve(root, outDir), `${name}.cjs`)
}
