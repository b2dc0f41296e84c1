import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { takeAway } from './take-away'

/** A window's inner size in CSS pixels, as one of the kiosk's screens. */
export interface ScreenSize {
  width: number
  height: number
}

export interface LaunchOptions {
  /** Path of a settings file (`--config`); without it the program is in demo mode. */
  config?: string
  /** Folder of everything the program keeps (`--data-dir`); without it a new temporary one, removed by `close`. */
  dataDir?: string
  /** Further arguments of the program. */
  args?: string[]
  env?: Record<string, string>
  /** Makes the first window exactly this large, out of full screen. */
  size?: ScreenSize
  /** Hands the page over while it only greets, before it lives. */
  early?: boolean
}

/** The page once its own program runs in it: before, it may greet (src-renderer/greeting), and hears no keys. */
export const LIVING = '#app[data-v-app]'

/** A running kiosk under test. */
export interface Kiosk {
  readonly app: ElectronApplication
  /** The kiosk's own window. */
  readonly page: Page
  readonly dataDir: string
  /** All that main and its children wrote to stdout and stderr so far. */
  output(): string
  /** Ends the program, if it still runs, as the operating system would at shut-down; removes a temporary data folder. */
  close(): Promise<void>
  /** SIGKILL to the main process: no handler runs, nothing is flushed. The data folder stays. */
  kill(): Promise<void>
  /** Starts the program again on the same data folder; the earlier one has to be closed or killed before. */
  relaunch(changes?: Omit<LaunchOptions, 'dataDir'>): Promise<Kiosk>
}

/**
 * Starts the built program (out/) on the Electron that ELECTRON_OVERRIDE_DIST_PATH names, or, where VENTANILLA_EXE is
 * set, the installed program at that path. VENTANILLA_SANDBOX=1 keeps Chromium's sandbox on (never possible as root).
 */
export async function launchKiosk(options: LaunchOptions = {}): Promise<Kiosk> {
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
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const page = await app.firstWindow({ timeout: 120_000 })
  if (!options.early) await page.locator(LIVING).waitFor({ state: 'attached', timeout: 120_000 })
  if (options.size) await resize(app, page, options.size)

  return {
    app,
    page,
    dataDir,
    output: () => listener.writtenBy(child),
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
