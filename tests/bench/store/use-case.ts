import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql, type Dialect } from 'kysely'
import { settingsSchema } from '../../../src-main/contract/settings'
import { seedDemo } from '../../../src-main/directory/demo-directory'
import { kioskInfo } from '../../../src-main/app/kiosk-info'
import { openApp, type App } from '../../../src-main/app/open-app'
import { anchorFile } from '../../../src-main/platform/anchor-file'
import { auditSignerIn } from '../../../src-main/platform/audit-key'
import { scryptHasher } from '../../../src-main/platform/scrypt'
import { demoPeople } from '../../support/demo-people'
import { startSmtpServer } from '../../support/smtp-server'
import { testRandom } from '../../support/test-random'
import { testClock, type TestClock } from '../../support/test-clock'
import { median, quantile } from './numbers'

const HOUR = 3_600_000
/** Visits of the member, a day apart so that no limit is met, with this many wrong codes each. */
const VISITS = 12
const CODES = 4
/** Megabytes of other rows, as after some years. */
const BALLAST = 10

/** Milliseconds from the message of the window to the new screen. */
export interface UseCaseResult {
  readonly store: string
  readonly p50: number
  readonly p95: number
}

interface Kiosk {
  readonly name: string
  readonly app: App
  readonly folder: string
  readonly clock: TestClock
  readonly taken: number[]
}

async function kioskOn(name: string, dialect: Dialect, mailPort: number): Promise<Kiosk> {
  const db = new Kysely({ dialect })
  await sql`create table ballast (id integer primary key, text text not null) strict`.execute(db)
  for (let megabyte = 0; megabyte < BALLAST; megabyte += 1) {
    await sql`insert into ballast (text) values (${'ballast '.repeat(131_072)})`.execute(db)
  }
  const clock = testClock(undefined, { realUnder: 1000 })
  const random = testRandom(`bench ${name}`)
  const hasher = scryptHasher(random)
  const mail = { host: '127.0.0.1', port: mailPort, security: 'none', from: 'ventanilla@iess.example' }
  const settings = settingsSchema.parse({ mail })
  const log = { write: () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-bench-'))
  const parts = {
    dialect,
    settings,
    clock,
    random,
    hasher,
    log,
    mailAuthority: null,
    version: '0.0.0',
    auditSigner: auditSignerIn(join(folder, 'keys', 'audit.key')),
    anchorBook: (chain: string) => anchorFile(join(folder, 'anchors'), chain, { makeFolder: true }),
    openDemoInbox: () => undefined
  }
  const app = await openApp({ ...parts, kiosk: kioskInfo(settings.kiosk, '0.0.0', null) })
  await seedDemo({ store: app.store, hasher, random })
  return { name, app, folder, clock, taken: [] }
}

/** One visit up to the code, then wrong codes, each of them timed from the message in to the screen out. */
async function visit({ app, clock, taken }: Kiosk): Promise<void> {
  const { handle } = app.dispatcher
  const person = demoPeople('email')
  await handle('begin', { locale: 'es' })
  await handle('acceptNotice', {})
  let { view } = await handle('identify', { cedula: person.cedula })
  while (view.step === 'questions') {
    const answer = person.answers[view.question] ?? ''
    view = (await handle('answer', { question: view.question, answer })).view
  }
  if (view.step !== 'contact') throw new Error(`the visit led to ${view.step}`)
  await handle('sendCode', { addressId: view.addresses[0]?.id ?? '' })
  for (let code = 0; code < CODES; code += 1) {
    const start = performance.now()
    const screen = await handle('enterCode', { code: String(code).padStart(6, '0') })
    taken.push(performance.now() - start)
    if (screen.view.step !== 'code') throw new Error(`a wrong code led to ${screen.view.step}`)
  }
  await app.outboxWorker.quiet()
  await handle('finish', {})
  clock.advance(25 * HOUR)
}

/** The whole app on each engine, in turns: how long a person waits after the last digit of a code. */
export async function measureUseCase(stores: { name: string; dialect: Dialect }[]): Promise<UseCaseResult[]> {
  const mail = await startSmtpServer()
  const kiosks: Kiosk[] = []
  for (const { name, dialect } of stores) kiosks.push(await kioskOn(name, dialect, mail.port))
  for (let round = 0; round < VISITS; round += 1) for (const kiosk of kiosks) await visit(kiosk)
  for (const { app, folder } of kiosks) {
    await app.close()
    rmSync(folder, { recursive: true })
  }
  await mail.close()
  return kiosks.map(({ name, taken }) => ({ store: name, p50: median(taken), p95: quantile(taken, 0.95) }))
}
