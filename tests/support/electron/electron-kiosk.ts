import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { LIVING, type BarePage, type Kiosk, type LaunchOptions, type ScreenSize } from '../kiosk-under-test'
import { takeAway } from '../take-away'

/** A kiosk that runs in Electron. */
interface ElectronKiosk extends Kiosk {
  readonly app: ElectronApplication
}

/**
 * Starts the built program (out/) on the Electron that ELECTRON_OVERRIDE_DIST_PATH names, or, where VENTANILLA_EXE is
 * set, the installed program at that path. VENTANILLA_SANDBOX=1 keeps Chromium's sandbox on (never possible as root).
 */
export async function launchElectron(options: LaunchOptions): Promise<Kiosk> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'ventanilla-'))
  return start({ ...options, dataDir }, options.dataDir === undefined)
}

async function start(options: LaunchOptions & { dataDir: string }, isTemporary: boolean): Promise<Kiosk> {
  const { dataDir } = options
  const installed = process.env['VENTANILLA_EXE']
  const listener = listenToNextProcess()
  const app = await _electron.launch({
    ...(installed ? { executablePath: installed } : {}),
    args: [
      ...(installed ? [] : ['.']),
      `--data-dir=${dataDir}`,
      ...(options.config ? [`--config=${options.config}`] : []),
      ...(options.args ?? [])
    ],
    chromiumSandbox: process.env['VENTANILLA_SANDBOX'] === '1',
    env: { ...(process.env as Record<string, string>), ...options.env },
    timeout: 120_000
  })
  listener.stop()
  const child = app.process()
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  const page = await app.firstWindow({ timeout: 120_000 })
  if (!options.early) await page.locator(LIVING).waitFor({ state: 'attached', timeout: 120_000 })
  if (options.size) await resize(app, page, options.size)

  const kiosk: ElectronKiosk = {
    app,
    page,
    dataDir,
    ended,
    output: () => listener.writtenBy(child),
    inMain: (work, argument) => app.evaluate(`(${String(work)})(${JSON.stringify(argument)})`),
    resize: (size) => resize(app, page, size),
    press: ({ accelerator }) =>
      app.evaluate(({ BrowserWindow }, keyCode) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.sendInputEvent({ type: 'keyDown', keyCode })
        // Chromium presses a button when the character of Enter comes
        if (keyCode === 'Enter') contents?.sendInputEvent({ type: 'char', keyCode: '\r' })
        contents?.sendInputEvent({ type: 'keyUp', keyCode })
      }, accelerator),
    opens: async (act) => (await Promise.all([app.waitForEvent('window'), act()]))[0],
    async close() {
      if (child.exitCode === null && child.signalCode === null) await app.close()
      if (isTemporary) await takeAway(dataDir)
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    relaunch: (changes = {}) => start({ ...options, ...changes }, isTemporary)
  }
  return kiosk
}

/** Electron itself, for tests of what belongs to it alone (tests/support/electron/electron-alone.ts). */
export function electronOf(kiosk: Kiosk): ElectronApplication {
  if (!('app' in kiosk)) throw new Error('this kiosk does not run in Electron')
  return (kiosk as ElectronKiosk).app
}

/** Opens an address in a bare window of Electron. */
export async function openElectronPage(address: string): Promise<BarePage> {
  const profile = mkdtempSync(join(tmpdir(), 'bare-page-'))
  const app = await _electron.launch({
    args: [
      resolve('tests/support/gallery/window.cjs'),
      address,
      `--user-data-dir=${profile}`,
      '--force-prefers-reduced-motion'
    ],
    env: { ...(process.env as Record<string, string>), TZ: 'America/Guayaquil' },
    chromiumSandbox: process.env['VENTANILLA_SANDBOX'] === '1',
    timeout: 120_000
  })
  return {
    page: await app.firstWindow({ timeout: 120_000 }),
    chromium: await app.evaluate(() => Number.parseInt(process.versions['chrome'] ?? '0')),
    async close() {
      await app.close()
      await takeAway(profile)
    }
  }
}

/**
 * Keeps what new child processes write from their first byte on: by the time that Playwright hands the process over, the
 * program has already said something.
 */
function listenToNextProcess() {
  const written = new Map<ChildProcess, string>()
  const onChild = (message: unknown) => {
    const { process: child } = message as { process: ChildProcess }
    written.set(child, '')
    // the channel speaks from the constructor; the streams are there when the spawning call returns
    queueMicrotask(() => {
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (text) => written.set(child, (written.get(child) ?? '') + String(text)))
    })
  }
  subscribe('child_process', onChild)
  return {
    stop: () => unsubscribe('child_process', onChild),
    writtenBy: (child: ChildProcess) => written.get(child) ?? ''
  }
}

async function resize(app: ElectronApplication, page: Page, size: ScreenSize): Promise<void> {
  const window = await app.browserWindow(page)
  await window.evaluate((win, { width, height }) => {
    win.setKiosk(false)
    win.setFullScreen(false)
    win.setResizable(true)
    win.setContentSize(width, height)
  }, size)
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size)
}
