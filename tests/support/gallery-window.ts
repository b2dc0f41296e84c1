import { execFileSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { Wear } from './gallery/gallery'
import { openBarePage, type ScreenSize } from './launch'

/** A screen of a kiosk: its pixels and its diagonal. */
export interface Format extends ScreenSize {
  inches: number
}

/** Every screen of the renderer, one after the other, in a window of the engine under test. */
export interface GalleryWindow {
  page: Page
  names: string[]
  /** Makes the page as large as the format, then shows the scene in it. */
  show(name: string, format: Format): Promise<void>
  wear(how: Wear): Promise<void>
  /** Main version of the Chromium that draws. */
  chromium: number
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2'
}

/** Where a worker of the test runner has its own gallery: two that built into one folder would take it from each other. */
const folder = resolve('test-results/gallery', process.env['TEST_PARALLEL_INDEX'] ?? '0')
let isBuilt = false

/** Builds the gallery, once for all tests of a process, and opens it. */
export async function openGallery(): Promise<GalleryWindow> {
  if (!isBuilt) build()
  isBuilt = true
  const server = await serve(folder)
  const { port } = server.address() as AddressInfo
  const { page, chromium, close } = await openBarePage(`http://127.0.0.1:${port}/gallery.html`)
  await page.locator('h1').waitFor()
  // a new sheet takes no touches for a third of a second: nobody's finger trembles here, and checks look through the page
  await page.addStyleTag({ content: '.settling { pointer-events: auto !important }' })
  await page.evaluate(() => document.fonts.ready)

  return {
    page,
    chromium,
    names: await page.evaluate(() => window.gallery.names),
    async show(name, { width, height, inches }) {
      const now = page.viewportSize()
      if (now?.width !== width || now.height !== height) await page.setViewportSize({ width, height })
      await page.evaluate(([name, inches]) => window.gallery.show(name, inches), [name, inches] as const)
    },
    wear: (how) => page.evaluate((how) => window.gallery.wear(how), how),
    async close() {
      await close()
      server.close()
    }
  }
}

/** In a process of its own: the test runner's NODE_ENV would make another Vue of it than the one that is shipped. */
function build(): void {
  const vite = resolve('node_modules/vite/bin/vite.js')
  const config = resolve('tests/support/gallery/vite.config.mts')
  execFileSync(
    process.execPath,
    [vite, 'build', '--config', config, '--outDir', folder, '--logLevel', 'error'],
    {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit']
    }
  )
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery')
    const file = createReadStream(join(folder, pathname))
    file.on('error', () => response.writeHead(404).end())
    file.on('open', () => response.setHeader('content-type', types[extname(pathname)] ?? 'text/plain'))
    file.pipe(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}
