import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Screen } from '../../src-main/contract/screen-views'
import { settingsSchema } from '../../src-main/contract/settings'
import { auditSigner } from '../../src-main/app/audit-keys'
import { buildApp } from '../../src-main/app/build-app'
import { kioskInfo } from '../../src-main/app/kiosk-info'
import { openEngine } from '../../src-main/app/open-engine'
import { systemRandom } from '../../src-main/platform/system-random'
import type { DemoPerson } from './demo-people'
import type { TestHouse } from './open-app'
import { drawSmtpLine } from './smtp-line'
import { startSmtpServer } from './smtp-server'
import { testClock } from './test-clock'

const FIXTURE = resolve('tests/fixtures/store-bfba921')
const VERSION = '0.0.0'

type Member =
  | 'recovered'
  | 'shutOut'
  | 'active'
  | 'frozen'
  | 'undone'
  | 'handed'
  | 'holding'
  | 'unreachable'
  | 'approved'
  | 'paused'
  | 'untold'
  | 'given'
  | 'opened'
  | 'nobody'

interface OldCase {
  ticket: string
  newAddress: string
  /** The key that the member chose in the case. */
  key: string
  freezeCode: string
}

/** What lies in the old store, and the synthetic secrets that go with it: its README says more. */
export interface OldContents {
  /** Lines of the record that the old program wrote. */
  recordLines: number
  /** Key that the member `recovered` set. */
  recoveredKey: string
  members: Record<Member, DemoPerson>
  cases: Record<Exclude<Member, 'recovered' | 'shutOut' | 'nobody'>, OldCase>
  staff: Record<
    'ana' | 'beto' | 'carla' | 'dario' | 'admin' | 'lucia' | 'marco' | 'nora',
    { userName: string; secret: string }
  >
}

export const oldContents = JSON.parse(readFileSync(join(FIXTURE, 'contents.json'), 'utf8')) as OldContents

/** Lays the data of the old kiosk into a folder: its store, its keys and its anchors. */
export function layOldStore(dataDir: string): void {
  for (const part of ['store', 'keys', 'anchors'])
    cpSync(join(FIXTURE, part), join(dataDir, part), { recursive: true })
  // a checkout keeps no permissions, and the program takes no key that others may read
  for (const name of ['store.key', 'audit.key']) chmodSync(join(dataDir, 'keys', name), 0o600)
}

/**
 * The old kiosk's data, opened by the parts with which a kiosk opens them, the morning after they were written.
 *
 * @param before what is done to its folder first
 */
export async function openOldStore(
  before: (folder: string) => Promise<void> = () => Promise.resolve()
): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-old-store-'))
  layOldStore(folder)
  await before(folder)
  const mail = await startSmtpServer()
  const line = await drawSmtpLine(mail.port)
  return open({ folder, mail, line, clock: testClock(undefined, { realUnder: 1000 }) })
}

async function open(given: Pick<TestHouse, 'folder' | 'mail' | 'line' | 'clock'>): Promise<TestHouse> {
  const { folder, mail, line, clock } = given
  const config = join(folder, 'settings.json')
  const written = {
    mail: { host: '127.0.0.1', port: line.port, security: 'none', from: 'ventanilla@iess.example' },
    // its staff have no authenticators
    staff: { secondFactor: [] }
  }
  writeFileSync(config, JSON.stringify(written))
  const settings = settingsSchema.parse(written)
  const logged: TestHouse['logged'] = []
  const pushed: Screen[] = []
  const parts = {
    config,
    dataDir: folder,
    version: VERSION,
    clock,
    log: { write: (event: string, extras = {}) => void logged.push({ event, extras }) },
    keyring: () => null,
    credentials: undefined,
    openDemoInbox: () => undefined,
    demoMessageCame: () => undefined,
    onScreen: () => undefined
  }
  const opened = await openEngine({
    ...parts,
    settings: settings.store,
    random: systemRandom(),
    demo: false
  })
  if (!opened.ok) throw new Error(opened.failure.reason)
  const signer = auditSigner(folder, undefined)
  if (!signer.ok) throw new Error(signer.failure)
  const kiosk = kioskInfo(settings.kiosk, VERSION, null)
  const app = await buildApp({
    ...opened.value,
    parts,
    settings,
    kiosk,
    signer: signer.value,
    questions: null
  })
  app.dispatcher.onScreen((screen) => pushed.push(screen))
  const close = async (): Promise<void> => {
    await app.close()
    await opened.value.engine.close()
  }
  return {
    ...app,
    ...given,
    settings,
    pushed,
    logged,
    printed: [],
    ended: [],
    close,
    async reopened(away = 0) {
      await close()
      clock.set(clock.now() + away)
      return open(given)
    },
    async remove() {
      await close()
      await line.close()
      await mail.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
