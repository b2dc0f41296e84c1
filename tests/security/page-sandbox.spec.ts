import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { methodNames } from '../../src-main/contract/method-names'
import { webPreferences } from '../../src-main/shell/web-preferences'
import { test } from '../support/attacked-kiosk'
import { electronOf } from '../support/electron/electron-kiosk'
import { launchKiosk, type Kiosk } from '../support/launch'

test('sandbox and isolation: the window was made with the switches as stated', async ({ kiosk }) => {
  const found = await electronOf(kiosk).evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return (
      contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences()
  })
  // Electron does not repeat every one of them; what the others do is tried below
  const stated = Object.entries(webPreferences).filter(([name]) => name in found)
  expect(stated.length).toBeGreaterThan(5)
  expect(found).toMatchObject(Object.fromEntries(stated))
  expect(webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    navigateOnDragDrop: false
  })
})

test('sandbox: the renderer runs under seccomp wherever the sandbox can be on', async ({ kiosk }) => {
  const pid = await electronOf(kiosk).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
  )
  const seccomp = /^Seccomp:\s+(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  expect(seccomp).toBe(process.env['VENTANILLA_SANDBOX'] === '1' ? '2' : '0')
})

test('no Node in the page', async ({ kiosk }) => {
  const found = await kiosk.page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      '__dirname'
    ].filter((name) => name in globalThis)
  )
  expect(found).toEqual([])
})

test('the bridge is exactly the contract, and nothing else was added to the page', async ({ kiosk }) => {
  const names = await kiosk.page.evaluate(() => Object.getOwnPropertyNames(window))
  const bare = await electronOf(kiosk).evaluate(async ({ BrowserWindow, session }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: session.fromPartition('kiosk', { cache: false }), sandbox: true }
    })
    await window.loadURL('app://ventanilla/')
    const found = (await window.webContents.executeJavaScript(
      'Object.getOwnPropertyNames(window)'
    )) as string[]
    window.destroy()
    return found
  })
  // zod keeps two names of its own; a page without the bridge never comes so far as to load it
  const added = names.filter((name) => !bare.includes(name) && !name.startsWith('__zod_global'))
  expect(added).toEqual(['ventanilla'])
  const bridge = await kiosk.page.evaluate(() =>
    Object.entries(window.ventanilla).map(([name, value]) => [name, typeof value] as const)
  )
  expect(bridge.map(([name]) => name).sort()).toEqual(['onScreen', ...methodNames].sort())
  expect(new Set(bridge.map(([, type]) => type))).toEqual(new Set(['function']))
})

test('the bridge cannot be replaced or added to, and no event of Electron comes through it', async ({
  kiosk
}) => {
  const outcome = await kiosk.page.evaluate(async () => {
    const page = window as unknown as { ventanilla: Record<string, unknown> }
    const before = page.ventanilla
    try {
      page.ventanilla = {}
    } catch {
      // refused, as it should be
    }
    const replaced = page.ventanilla !== before
    const stop = (before['onScreen'] as (listener: (...heard: unknown[]) => void) => unknown)(() => undefined)
    const prototype = Object.getPrototypeOf(before) as object
    return { replaced, stop: typeof stop, prototype: prototype === Object.prototype }
  })
  expect(outcome).toEqual({ replaced: false, stop: 'function', prototype: true })
})

test('a web view stays an unknown element', async ({ kiosk }) => {
  const made = await kiosk.page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'app://ventanilla/')
    document.body.append(view)
    const { constructor, childElementCount } = view
    view.remove()
    return [constructor.name, childElementCount]
  })
  expect(made).toEqual(['HTMLElement', 0])
})

test('a frame within the page has no bridge', async ({ kiosk }) => {
  const bridges = await kiosk.page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const found = frame.contentWindow && 'ventanilla' in frame.contentWindow
    frame.remove()
    return found
  })
  expect(bridges).toBe(false)
})

/** What a page could draw with that is not the page itself. */
const drawing = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...['webgl', 'webgl2', 'experimental-webgl', 'webgpu'].filter((kind) =>
      document.createElement('canvas').getContext(kind)
    ),
    ...('gpu' in navigator ? ['gpu'] : [])
  ])
const drawnBy = (kiosk: Kiosk): Promise<string> =>
  electronOf(kiosk).evaluate(({ app }) => app.getGPUFeatureStatus().gpu_compositing)

test('nothing leads to the graphics driver', async ({ kiosk }) => {
  expect(await drawing(kiosk.page)).toEqual([])
  expect(await drawnBy(kiosk)).toBe('disabled_software')
})

test('nor does the page where the graphics card draws', async () => {
  const kiosk = await launchKiosk({ args: ['--graphics-card'] })
  await expect(kiosk.page.getByRole('button', { name: 'Toque para empezar' })).toBeVisible()
  expect(await drawing(kiosk.page)).toEqual([])
  await kiosk.close()
})
