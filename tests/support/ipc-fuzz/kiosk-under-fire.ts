import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Dialect } from 'kysely'
import { settingsSchema } from '../../../src-main/contract/settings'
import type { Hasher } from '../../../src-main/domain/hashing'
import { importMembers } from '../../../src-main/directory/csv-import'
import { openApp, type App } from '../../../src-main/app/open-app'
import { kioskInfo } from '../../../src-main/app/kiosk-info'
import { anchorFile } from '../../../src-main/platform/anchor-file'
import { auditSignerIn } from '../../../src-main/platform/audit-key'
import { addAccount } from '../../../src-main/staff/accounts'
import { demoSecret } from '../../../src-main/staff/new-secret'
import type { Disk, DiskFile } from '../../../src-main/store/sqljs/disk'
import { realDisk } from '../../../src-main/store/sqljs/real-disk'
import { cheapHasher } from '../cheap-hasher'
import { demoCrowd } from '../demo-crowd'
import type { DemoPerson } from '../demo-people'
import { openEngine } from '../sqljs-store'
import { testRandom } from '../test-random'
import { testClock, type TestClock } from '../test-clock'
import type { Employee } from './touches'
import { anything } from '../anything'

/** The whole app over the real store in a temporary folder, and what a witness needs to watch it. */
export interface KioskUnderFire {
  app: App
  clock: TestClock
  hasher: Hasher
  people: DemoPerson[]
  staff: Employee[]
  /** Transactions committed so far. */
  commits(): number
  close(): Promise<void>
}

/** Few enough that the same ones are met again and again: with and without an address, blocked, expired, sharing one. */
const MEMBERS = 14

/** The messages are read in the outbox: nobody listens at this port, and the outbox worker lives with that. */
const NOBODY_LISTENS = 9

export async function kioskUnderFire(seed: string): Promise<KioskUnderFire> {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-fuzz-'))
  const clock = testClock(undefined, { realUnder: 1000 })
  const random = testRandom(seed)
  const hasher = cheapHasher(random)
  const engine = await openEngine({ folder, now: () => clock.now(), disk: disklike })
  const counted = countingCommits(engine.dialect)
  const settings = settingsSchema.parse({
    mail: { host: '127.0.0.1', port: NOBODY_LISTENS, security: 'none', from: 'ventanilla@iess.example' },
    staff: { secondFactor: [] },
    // the office never closes: time passes in jumps, and holds are to end
    case: { limits: { officeOpens: 0, officeCloses: 24, officeDays: [0, 1, 2, 3, 4, 5, 6] } }
  })
  const app = await openApp({
    dialect: counted.dialect,
    settings,
    kiosk: kioskInfo(settings.kiosk, '0.0.0', null),
    clock,
    random,
    hasher,
    log: { write: () => undefined },
    mailAuthority: null,
    version: '0.0.0',
    auditSigner: auditSignerIn(join(folder, 'keys', 'audit.key')),
    anchorBook: (chain) => anchorFile(join(folder, 'anchors'), chain, { makeFolder: true }),
    openDemoInbox: () => undefined,
    papers: { print: () => Promise.resolve(true), keepFile: (name) => Promise.resolve(name) }
  })
  const staff = await employ(app, hasher, clock.now())
  const csv = readFileSync(resolve('resources/demo/members.csv'), 'utf8').split('\n')
  const some = csv.slice(0, MEMBERS + 1).join('\n')
  await importMembers({ store: app.store, hasher, random, costs: { key: 'demo', answer: 'demo' } }, some)
  return {
    app,
    clock,
    hasher,
    people: demoCrowd().slice(0, MEMBERS),
    staff,
    commits: counted.commits,
    async close() {
      await app.close()
      await engine.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** Two officers, two supervisors and an administrator, each with a secret of their own. */
async function employ({ store }: App, hasher: Hasher, at: number): Promise<Employee[]> {
  const roles = ['officer', 'officer', 'supervisor', 'supervisor', 'administrator'] as const
  const cedulas = ['1714307103', '3012345678', '0961234564', '0102030405', '1710034065']
  const staff = roles.map((role, place): Employee => {
    const name = `Persona ${String.fromCharCode(65 + place)}`
    const userName = `persona.${String.fromCharCode(97 + place)}`
    return {
      id: `staff-${place}`,
      userName,
      name,
      cedula: cedulas[place] ?? '',
      role,
      secret: `Secreto ${place} largo`,
      fresh: false,
      secretHandlers: [],
      handedAt: 0,
      ended: false
    }
  })
  for (const { id, userName, name, cedula, role, secret } of staff) {
    const [givenNames = '', surnames = ''] = name.split(' ')
    const hashed = await demoSecret(hasher, secret)
    const person = { userName, givenNames, surnames, cedula, address: null, role }
    await store.commit(anything, (tx) => addAccount(tx, person, hashed, { id, at }))
  }
  return staff
}

const unsynced = (file: DiskFile): DiskFile => ({
  write: (bytes, position) => file.write(bytes, position),
  read: (length, position) => file.read(length, position),
  size: () => file.size(),
  truncate: (length) => file.truncate(length),
  sync: () => undefined,
  close: () => file.close()
})
/** The real files without the waiting: power cuts have tests of their own. */
const disklike: Disk = {
  ...realDisk,
  open: (path, how) => unsynced(realDisk.open(path, how)),
  create: (path) => unsynced(realDisk.create(path))
}

function countingCommits(dialect: Dialect): { dialect: Dialect; commits: () => number } {
  let commits = 0
  return {
    commits: () => commits,
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createDriver: () => {
        const driver = dialect.createDriver()
        const commit = driver.commitTransaction.bind(driver)
        driver.commitTransaction = async (connection) => {
          await commit(connection)
          commits++
        }
        return driver
      }
    }
  }
}
