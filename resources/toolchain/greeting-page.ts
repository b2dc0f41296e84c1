import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build, type Plugin, type UserConfig } from 'vite'

const PAGE = 'src-renderer/greeting/page.ts'
const DRAWING = 'src-renderer/greeting/draw.ts'
const EMPTY = '<div id="app"></div>'
/** The tags that Vite writes for the scripts of index.html. */
const SCRIPTS = /<script type="module" crossorigin src="[^"]+"><\/script>/g

/** The greeting as HTML, drawn from the screens' own components. */
async function drawn({ root, resolve: names }: Pick<UserConfig, 'root' | 'resolve'>): Promise<string> {
  mkdirSync(resolve('out'), { recursive: true })
  const folder = mkdtempSync(resolve('out/drawing-'))
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      ...(root ? { root } : {}),
      ...(names ? { resolve: names } : {}),
      plugins: [vue()],
      // with everything in it: what is left out would be read as it was written, and lack the build's constants
      ssr: { noExternal: true },
      build: {
        ssr: resolve(DRAWING),
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: 'draw.mjs' } }
      }
    })
    const draw = [resolve('resources/toolchain/draw-greeting.mjs'), join(folder, 'draw.mjs')]
    return execFileSync(process.execPath, draw, { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Makes `greeting.html` of the built index.html: with the greeting drawn in it, and painted before the page's own
 * program is run. `greeting.js` is main's answer (shell/app-protocol.ts): the measures of the screen.
 */
export function greetingPage(renderer: Pick<UserConfig, 'root' | 'resolve'>): Plugin {
  return {
    name: 'greeting-page',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const page = bundle['index.html']
      const first = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.facadeModuleId === resolve(PAGE)
      )
      const empty = page?.type === 'asset' ? String(page.source) : ''
      const still = empty.replaceAll(SCRIPTS, '')
      if (!first || still === empty || !still.includes(EMPTY))
        this.error('index.html is not as greeting-page.ts knows it')
      const greeting = await drawn(renderer)
      this.emitFile({
        type: 'asset',
        fileName: 'greeting.html',
        source: still
          .replace('<html lang="es"', '$& data-reach="all"')
          .replace(
            '</title>',
            `</title>\n    <script type="module" crossorigin blocking="render" src="./${first.fileName}"></script>`
          )
          .replace(EMPTY, () => `<div id="app">${greeting}</div>\n    <script src="./greeting.js"></script>`)
      })
    }
  }
}
