import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dialect } from 'kysely'
import type { BackUp } from '../../src-main/api/backup-job'
import type { HelpCall } from '../../src-main/contract/help'
import { settingsSchema, type Settings } from '../../src-main/contract/settings'
import type { Paper } from '../../src-main/domain/paper'
import type { Screen } from '../../src-main/contract/screen-views'
import type { Clock } from '../../src-main/domain/clock'
import type { Portal } from '../../src-main/domain/recovery/phone-portal'
import type { Voice } from '../../src-main/domain/voice'
import { kioskInfo } from '../../src-main/app/kiosk-info'
import { openApp, type App } from '../../src-main/app/open-app'
import { paperFolder } from '../../src-main/platform/paper-folder'
import { anchorFile } from '../../src-main/platform/anchor-file'
import { auditSignerIn } from '../../src-main/platform/audit-key'
import { cheapHasher } from './cheap-hasher'
import { layDemoStore } from './demo-store'
import { openEngine } from './sqljs-store'
import { testRandom } from './test-random'
import { testClock, type TestClock } from './test-clock'
import { drawSmtpLine, type SmtpLine } from './smtp-line'
import { startSmtpServer, type SmtpServerUnderTest } from './smtp-server'

/** The app as the program builds it, on a temporary folder, with a clock, random and mailbox of the test's own. */
export interface TestHouse extends App {
  clock: TestClock
  /** The mail server, and the line to it, which fails on command. */
  mail: SmtpServerUnderTest
  line: SmtpLine
  settings: Settings
  /** Every screen that main pushed by itself, oldest first. */
  pushed: Screen[]
  /** Lines of the technical log. */
  logged: { event: string; extras: Readonly<Record<string, string | number | boolean | null>> }[]
  /** Papers that the printer took. */
  printed: Paper[]
  /** How the program was ended by staff. */
  ended: ('close' | 'restart')[]
  folder: string
  /** Closes the app and opens it again on the same folder, as after a restart, `away` milliseconds later. */
  reopened(away?: number): Promise<TestHouse>
  /** Closes everything and removes the folder. */
  remove(): Promise<void>
}

export interface TestHouseOptions {
  /** Changes to the settings, by section. */
  settings?: { [S in keyof Settings]?: Partial<Settings[S]> }
  seed?: string
  /** What the store is opened on, made of the embedded engine; absent: the engine itself. */
  engine?: (dialect: Dialect) => Dialect
  /** Whether the printer takes a paper; without it there is no printer. */
  printer?: (paper: Paper) => boolean
  /** Absent: no backups are made. */
  backUp?: BackUp | null
  /** Absent: nobody can listen to the screen. */
  voice?: Voice
  /** The institution's lamp or pager; absent: there is none. */
  tellOutside?: (call: HelpCall) => void
  /** What the questions are drawn with everywhere; absent: this kiosk draws alone. */
  questionSecret?: Uint8Array
  /** The institution's portal; absent: none is configured. */
  portal?: Portal
}

/** Waits shorter than this are left to the real clock: pauses of a mail conversation, no subject of a test. */
const REAL_UNDER = 1000

export async function openTestApp(options: TestHouseOptions = {}): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-house-'))
  await layDemoStore(folder)
  const clock = testClock(undefined, { realUnder: REAL_UNDER })
  const mail = await startSmtpServer()
  const line = await drawSmtpLine(mail.port)
  return open({ folder, clock, mail, line, options, opening: 0 })
}

async function open(given: {
  folder: string
  clock: TestClock
  mail: SmtpServerUnderTest
  line: SmtpLine
  options: TestHouseOptions
  opening: number
}): Promise<TestHouse> {
  const { folder, clock, mail, line, options } = given
  const random = testRandom(`${options.seed ?? 'house'} ${given.opening}`)
  const hasher = cheapHasher(random)
  const engine = await openEngine({ folder, now: () => clock.now() })
  const settings = settingsSchema.parse({
    ...options.settings,
    // the staff of the demo sign in by the secrets of its card alone, as in the demo
    staff: { secondFactor: [], ...options.settings?.staff },
    mail: {
      host: '127.0.0.1',
      port: line.port,
      security: 'none',
      from: 'ventanilla@iess.example',
      ...options.settings?.mail
    }
  })
  const logged: TestHouse['logged'] = []
  const printed: Paper[] = []
  const ended: TestHouse['ended'] = []
  const print = (paper: Paper): Promise<boolean> => {
    const taken = options.printer?.(paper) ?? false
    if (taken) printed.push(paper)
    return Promise.resolve(taken)
  }
  const app = await openApp({
    dialect: options.engine?.(engine.dialect) ?? engine.dialect,
    settings,
    kiosk: kioskInfo(settings.kiosk, '0.0.0', null),
    clock: clock satisfies Clock,
    random,
    hasher,
    log: { write: (event, extras = {}) => void logged.push({ event, extras }) },
    mailAuthority: null,
    version: '0.0.0',
    questionSecret: options.questionSecret ?? null,
    auditSigner: auditSignerIn(join(folder, 'keys', 'audit.key')),
    anchorBook: (chain) => anchorFile(join(folder, 'anchors'), chain, { makeFolder: true }),
    openDemoInbox: () => undefined,
    endProgram: (how) => ended.push(how),
    ...(options.voice ? { voice: options.voice } : {}),
    ...(options.tellOutside ? { tellOutside: options.tellOutside } : {}),
    ...(options.portal ? { portal: options.portal } : {}),
    backUp: options.backUp ?? null,
    papers: { print: options.printer ? print : null, keepFile: paperFolder(join(folder, 'dossiers')) }
  })
  const pushed: Screen[] = []
  app.dispatcher.onScreen((screen) => pushed.push(screen))
  const close = async (): Promise<void> => {
    await app.close()
    await engine.close()
  }
  return {
    ...app,
    clock,
    mail,
    line,
    settings,
    pushed,
    logged,
    printed,
    ended,
    folder,
    close,
    async reopened(away = 0) {
      await close()
      clock.set(clock.now() + away)
      return open({ ...given, opening: given.opening + 1 })
    },
    async remove() {
      await close()
      await line.close()
      await mail.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
