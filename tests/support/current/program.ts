// The program without Electron: main's app in plain Node, as a child of the test that drives its page. Bundled with
// electron-parts.ts in Electron's place (resources/toolchain/current-engines.mjs).
import { onMainCrash } from '../../../src-main/shell/main-crash'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import type { Session, WebContents } from 'electron'
import { startLazily } from '../../../src-main/app/lazy-start'
import { demoInboxChannels } from '../../../src-main/contract/demo-inbox-channels'
import { demoMessagesSchema } from '../../../src-main/contract/demo-inbox'
import { adjustableClock } from '../../../src-main/platform/adjustable-clock'
import { collectMemory } from '../../../src-main/platform/collect-memory'
import { openLog } from '../../../src-main/platform/log'
import { programVersion } from '../../../src-main/platform/program-version'
import { systemClock } from '../../../src-main/platform/system-clock'
import { serveApp } from '../../../src-main/shell/app-protocol'
import { readCommandLine } from '../../../src-main/shell/command-line'
import { dropUnwanted } from '../../../src-main/shell/environment'
import { noteCrash, noteIncident } from '../../../src-main/shell/incidents'
import { answerContract, pushScreen } from '../../../src-main/shell/ipc'
import { kioskPage } from '../../../src-main/shell/kiosk-page'
import { keyGate } from '../../../src-main/shell/shortcuts'
import { dispatch, ipcMain, PageElsewhere, ServedSession } from './electron-parts'
import type { FromProgram, Question, ToProgram } from './messages'
import { serveSession } from './page-server'

/** Exit code of a program that is to be started anew (src-main/shell/staying.ts). */
const ANEW = 75

const { config, dataDir, supervised } = readCommandLine(process.argv)
if (!dataDir) throw new Error('--data-dir is missing')
dropUnwanted(process.env)

const tell = (message: FromProgram): void => void process.send?.(message)
const clock = adjustableClock(systemClock())
const log = openLog(join(dataDir, 'log'), clock)
const contents = new PageElsewhere({
  load: () => tell({ kind: 'load' }),
  crash: () => tell({ kind: 'crash' }),
  push: (channel, value) => tell({ kind: 'push', window: 'kiosk', channel, value })
})
const window = contents as unknown as WebContents
const speaker = (): WebContents => window

const kiosk = startLazily({
  config,
  dataDir,
  version: programVersion(process.env['npm_package_version'] ?? '0.0.0'),
  clock,
  log,
  keyring: () => null,
  credentials: process.env['CREDENTIALS_DIRECTORY'],
  openDemoInbox: () => tell({ kind: 'openInbox' }),
  demoMessageCame: () =>
    tell({ kind: 'push', window: 'inbox', channel: demoInboxChannels.came, value: null }),
  endProgram: (how) => void end(how === 'restart' && supervised ? ANEW : 0),
  onScreen: (screen) => pushScreen(speaker, page, screen)
})
onMainCrash((words) => noteCrash({ log, record: kiosk.record }, words))

const page = kioskPage({
  contents: window,
  timer: systemClock(),
  unexpected: () => void kiosk.wipe(),
  turned: () => undefined,
  arrived: (after) => {
    if (after === 'person') collectMemory()
  }
})
answerContract(kiosk, {
  speaker,
  page,
  refused: (method, why) => noteIncident({ log, record: kiosk.record }, { what: 'refused', method, why })
})
ipcMain.handle(demoInboxChannels.messages, ({ sender }) => {
  if (sender) throw new Error('refused')
  return demoMessagesSchema.parse(kiosk.demoMessages())
})

/** Ends in good order; the outcome of the closing is the code, as where nobody waits for it. */
const end = (code: number): Promise<never> => kiosk.close().then(() => process.exit(code))
process.once('SIGTERM', () => void end(0))
// the test is gone: nobody is left to end it
process.once('disconnect', () => process.exit(1))

const session = new ServedSession()
serveApp(session as unknown as Session, {
  folder: join(process.cwd(), 'out/renderer'),
  greeting: () => kiosk.greeting(),
  isolated: page.isApart,
  fed: () => undefined
})

const ownerOf = keyGate((key) => kiosk.pressed(key))

void serveSession(session).then(({ address, ownOf }) => {
  async function answerTo(message: Question): Promise<unknown> {
    switch (message.kind) {
      case 'call': {
        const { window, top, channel, input } = message
        const sender = window === 'kiosk' ? contents : null
        return dispatch(channel, { sender, senderFrame: sender && top ? sender.mainFrame : null }, input)
      }
      case 'key': {
        const { type, code, key } = message
        const held = { control: false, alt: false, meta: false, isAutoRepeat: false }
        return ownerOf({ type, code, key, ...held }) === 'page'
      }
      case 'work': {
        const work = runInThisContext(`(${message.work})`) as (argument: unknown) => unknown
        return (await work(message.argument)) ?? null
      }
    }
  }
  process.on('message', (message: ToProgram) => {
    if (message.kind === 'navigated') return contents.navigated(ownOf(message.url))
    const { id } = message
    answerTo(message).then(
      (value) => tell({ kind: 'answer', id, value }),
      (error: unknown) =>
        tell({ kind: 'refusal', id, why: error instanceof Error ? error.message : String(error) })
    )
  })
  tell({ kind: 'serves', address })
  page.load()
})
