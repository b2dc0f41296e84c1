import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './place.mjs'
import { tool } from './run.mjs'
import { say, Stop } from './say.mjs'

const SOURCES = [
  'src-main',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json'
]
const mark = join(root, 'out/.built-from')

/** Bundles src-main and src-renderer into out/. About 2 s. */
export async function build() {
  const state = stateOfSources()
  say('Building')
  const { code } = await tool('electron-vite', ['build', '--logLevel', 'warn'])
  if (code !== 0)
    throw new Stop(
      'The build failed; the reason stands above.',
      'mend the file it names and run the same command again.'
    )
  writeFileSync(mark, state)
}

/** Bundles only when a source has changed, come or gone since the last time. */
export async function buildIfStale() {
  const isFresh = existsSync(mark) && readFileSync(mark, 'utf8') === stateOfSources()
  if (!isFresh) await build()
}

/** Makes the next buildIfStale build: for whoever writes into out/ by other means. */
export function forgetBuild() {
  rmSync(mark, { force: true })
}

/** How many source files there are and when the youngest was written. */
function stateOfSources() {
  const files = SOURCES.flatMap((path) => filesUnder(join(root, path)))
  return `${files.length} files, youngest ${Math.max(...files.map((file) => statSync(file).mtimeMs))}`
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
}
