import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { greetingPage } from './resources/toolchain/greeting-page'

// One set of targets for what is tested (Electron 25: Node 18.15, Chromium 114) and what is shipped (the current
// line), so that the files under test are the files shipped. Syntax is lowered to it; missing functions are not added.
const NODE = 'node18.15'
const CHROME = 'chrome114'

// The bundler is always started at the repository's root (resources/toolchain sees to it).
const at = (path: string): string => resolve(path)
const contract = { '@contract': at('src-main/contract') }

/** The commit being built, e.g. `abc1234`, with `.changed` after it when files differ from it; empty outside of a clone. */
function commit(): string {
  const git = ['describe', '--always', '--abbrev=7', '--exclude=*', '--dirty=.changed']
  try {
    return execFileSync('git', git, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}

// Everything is bundled: the package holds no node_modules, and packages that are ES modules only become CommonJS,
// which is all that Electron 25 can require().
const nodeSide = (input: Record<string, string>, outDir: string) => ({
  resolve: { alias: contract },
  // A folder that does not exist: otherwise `import x from '…/resources/y?asset'` would point out of out/ instead of
  // copying the file beside the bundle.
  publicDir: at('resources/public'),
  build: {
    externalizeDeps: false,
    target: NODE,
    outDir: at(outDir),
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, at(path)])),
      output: { format: 'cjs' as const, entryFileNames: '[name].js' }
    }
  }
})

/**
 * The letters come with the page and not after its first layout: laying it out in the system's own letters meanwhile
 * costs up to 90 ms at the start, and everything would move once.
 */
const lettersFirst: Plugin = {
  name: 'letters-first',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /-latin-wght-normal-[^/]*\.woff2$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `./${file}` },
          injectTo: 'head'
        }))
  }
}

const main = nodeSide({ index: 'src-main/index.ts' }, 'out/main')

const screens = { root: at('src-renderer'), resolve: { alias: { ...contract, '@': at('src-renderer') } } }

export default defineConfig({
  main: {
    ...main,
    define: { __COMMIT__: JSON.stringify(commit()) },
    build: {
      ...main.build,
      sourcemap: true,
      rolldownOptions: {
        ...main.build.rolldownOptions,
        output: {
          ...main.build.rolldownOptions.output,
          // else the bundler's helpers stand in the house's file, and every file asks for that first
          strictExecutionOrder: true,
          // beside index.js, so that __dirname is the same folder in all of them
          chunkFileNames: '[name]-[hash].js'
        }
      }
    }
  },
  // Each script has to stand alone in one file: a sandboxed preload can require nothing but Electron.
  preload: nodeSide(
    { index: 'src-main/preload/index.ts', 'demo-inbox': 'src-main/preload/demo-inbox-bridge.ts' },
    'out/preload'
  ),
  renderer: {
    ...screens,
    plugins: [vue(), lettersFirst, greetingPage(screens)],
    build: {
      target: CHROME,
      cssTarget: CHROME,
      // electron-vite's default is not to minify
      minify: true,
      modulePreload: { polyfill: false },
      outDir: at('out/renderer'),
      emptyOutDir: true,
      // the CSP knows no data: images
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: at('src-renderer/index.html'),
          greeting: at('src-renderer/greeting/page.ts'),
          'demo-inbox': at('src-renderer/demo-inbox.html')
        }
      }
    }
  }
})
