import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { readCommandLine } from '../../../src-main/shell/command-line'
import { LIVING, type BarePage, type Kiosk, type LaunchOptions, type ScreenSize } from '../kiosk-under-test'
import { takeAway } from '../take-away'
import { bridge, type BridgedPage } from './bridge'
import { startProgram, type ChildProgram } from './child-program'
import type { FromProgram } from './messages'
import { pressOn } from './pressed-key'

/** A kiosk without a size of its own fills the screen, here the one that the tests in Electron have. */
const SCREEN: ScreenSize = { width: 1920, height: 1920 }

/** The office's time, wherever this runs. */
const OFFICE = { TZ: 'America/Guayaquil' }

/**
 * Starts the built renderer (out/renderer, out/preload) in the Chromium that VENTANILLA_CHROMIUM names, and main's app in
 * plain Node (program.ts) as a process of its own.
 */
export async function launchCurrent(options: LaunchOptions): Promise<Kiosk> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'ventanilla-'))
  return start({ ...options, dataDir }, options.dataDir === undefined)
}

async function start(options: LaunchOptions & { dataDir: string }, isTemporary: boolean): Promise<Kiosk> {
  const { dataDir } = options
  const words = [
    `--data-dir=${dataDir}`,
    ...(options.config ? [`--config=${options.config}`] : []),
    ...(options.args ?? [])
  ]
  const browser = await openChromium()
  const size = options.size ?? readCommandLine(words).windowSize ?? SCREEN
  const context = await browser.newContext({ viewport: size })
  const page = await context.newPage()
  const windows = drivenWindows(page)
  const program = startProgram(words, options.env ?? {}, windows.heard)
  // a program that has ended has no window
  void program.ended.then(() => browser.close())
  await windows.open(program)
  if (!options.early) await page.locator(LIVING).waitFor({ state: 'attached', timeout: 120_000 })

  const ends = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    await program.signal(signal)
    await browser.close()
  }
  return {
    page,
    dataDir,
    ended: program.ended,
    output: program.output,
    inMain: (work, argument) =>
      program.ask({ kind: 'work', work: String(work), argument }) as Promise<
        Awaited<ReturnType<typeof work>>
      >,
    resize: (to) => page.setViewportSize(to),
    press: (key) => pressOn(page, key, program),
    opens: async (act) => (await Promise.all([context.waitForEvent('page'), act()]))[0],
    async close() {
      await ends('SIGTERM')
      if (isTemporary) await takeAway(dataDir)
    },
    kill: () => ends('SIGKILL'),
    relaunch: (changes = {}) => start({ ...options, ...changes }, isTemporary)
  }
}

/** Opens an address in a bare window of that Chromium. */
export async function openCurrentPage(address: string): Promise<BarePage> {
  const browser = await openChromium()
  const page = await browser.newPage({
    reducedMotion: 'reduce',
    timezoneId: OFFICE.TZ
  })
  await page.goto(address)
  return { page, chromium: Number.parseInt(browser.version()), close: () => browser.close() }
}

function openChromium(): Promise<Browser> {
  const executablePath = process.env['VENTANILLA_CHROMIUM']
  if (!executablePath) throw new Error('VENTANILLA_CHROMIUM names no Chromium: run `npm run test:current`')
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.env['VENTANILLA_SANDBOX'] === '1',
    // drawn by the processor, and with nobody to call but this machine: as the kiosk has it (src-main/shell/switches.ts)
    args: [
      '--disable-gpu',
      '--disable-software-rasterizer',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
    ]
  })
}

/** Does in the browser's windows what the program asks for. */
function drivenWindows(page: Page) {
  let address = ''
  let served = (): void => {}
  const serves = new Promise<void>((done) => (served = done))
  let ours: Promise<BridgedPage> | null = null
  let inbox: { page: Page; bridged: BridgedPage } | null = null
  let program: ChildProgram

  async function openInbox(): Promise<void> {
    if (inbox) return inbox.page.bringToFront()
    const opened = await page.context().newPage()
    const bridged = await bridge(opened, 'inbox', (message) =>
      program.ask({ kind: 'call', window: 'inbox', ...message })
    )
    inbox = { page: opened, bridged }
    opened.once('close', () => (inbox = null))
    await opened.goto(`${address}demo-inbox.html`)
  }
  return {
    /** Waits until the first page stands in the window. */
    async open(started: ChildProgram): Promise<void> {
      program = started
      ours = bridge(page, 'kiosk', (message) => program.ask({ kind: 'call', window: 'kiosk', ...message }))
      page.on('framenavigated', (frame) => {
        if (frame === page.mainFrame()) program.tell({ kind: 'navigated', url: frame.url() })
      })
      const over = program.ended.then(() => {
        throw new Error(`the program ended before it had a page: ${program.output()}`)
      })
      await Promise.race([serves, over])
      await Promise.race([page.waitForURL(address, { waitUntil: 'commit', timeout: 120_000 }), over])
    },
    heard(message: FromProgram): void {
      switch (message.kind) {
        case 'serves':
          address = message.address
          served()
          return
        case 'load':
          // a page on its way that another takes the place of is no mistake
          void ours?.then(() => page.goto(address, { waitUntil: 'commit' })).catch(() => undefined)
          return
        case 'crash':
          void page.goto('chrome://crash').catch(() => undefined)
          return
        case 'openInbox':
          void openInbox()
          return
        case 'push':
          if (message.window === 'kiosk') void ours?.then(({ push }) => push(message.channel, message.value))
          else void inbox?.bridged.push(message.channel, message.value)
          return
        case 'answer':
        case 'refusal':
      }
    }
  }
}
