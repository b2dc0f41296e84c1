import { about } from '../../../src-main/store/store'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { settingsSchema } from '../../../src-main/contract/settings'
import { orderRestore } from '../../../src-main/api/restored-store'
import { backupShelf } from '../../../src-main/app/backup-list'
import { openEngine, type OpenedEngine } from '../../../src-main/app/open-engine'
import { systemRandom } from '../../../src-main/platform/system-random'
import { openStore } from '../../../src-main/store/open-store'
import { restoreNote } from '../../../src-main/store/restore-note'
import type { Tables } from '../../../src-main/store/schema'
import type { Disk } from '../../../src-main/store/sqljs/disk'
import { realDisk } from '../../../src-main/store/sqljs/real-disk'
import { Killed, killedDisk } from '../../support/killed-disk'
import { testSeal } from '../../support/audit-record'
import { testClock } from '../../support/test-clock'
import { anything } from '../../support/anything'

let home = ''
const mail = { host: 'localhost', from: 'ventanilla@iess.example' }
const settings = settingsSchema.parse({ mail, store: { backupFolder: 'usb' } }).store
const partsIn = (dataDir: string, disk: Disk) => ({
  dataDir,
  config: join(dataDir, 'settings.json'),
  settings,
  disk,
  clock: testClock(),
  random: systemRandom(),
  version: '0.0.0',
  demo: false,
  log: { write: () => undefined },
  keyring: () => null,
  credentials: undefined
})
async function open(dataDir: string, disk = realDisk): Promise<OpenedEngine> {
  const opened = await openEngine(partsIn(dataDir, disk))
  if (!opened.ok) throw new Error(opened.failure.reason)
  return opened.value
}
const storeOn = ({ engine }: OpenedEngine) => new Kysely<Tables>({ dialect: engine.dialect })

/** The jobs that are noted in a store: what happened before the backup, and what after it. */
async function jobsIn(opened: OpenedEngine): Promise<string[]> {
  const rows = await storeOn(opened).selectFrom('job_run').select('name').orderBy('name').execute()
  return rows.map(({ name }) => name)
}

const unlessKilled = (error: unknown): null => {
  if (error instanceof Killed) return null
  throw error
}

/** The newest snapshot of a store: which generation counts. */
const newestIn = (dataDir: string): string =>
  readdirSync(join(dataDir, 'store'))
    .filter((name) => name.endsWith('.snapshot'))
    .sort()
    .at(-1) ?? ''

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'ventanilla-restore-'))
  const ready = join(home, 'ready')
  mkdirSync(join(ready, 'usb'), { recursive: true })
  const opened = await open(ready)
  const store = await openStore(opened.engine.dialect, testClock())
  const noteJob = (name: string) =>
    store.commit(anything, (tx) => tx.insertInto('job_run').values({ name, at: 1 }).execute())
  await store.commit(anything, (tx) =>
    tx.insertInto('installation').values({ name: 'audit-chain', value: 'chain' }).execute()
  )
  await noteJob('before')
  const made = await opened.engine.backup(join(ready, 'usb'))
  if (!made.ok) throw new Error(made.failure.kind)
  await noteJob('since')
  const shelf = backupShelf({ ...partsIn(ready, realDisk), ...opened })
  const [backup = ''] = readdirSync(join(ready, 'usb'))
  const identity = await shelf?.check(backup, 'chain')
  if (!identity?.ok) throw new Error('the backup is not sound')
  const order = identity.value
  await store.commit(about.chain('chain'), (tx, now) =>
    orderRestore(tx, now, testSeal('chain'), 'admin', backup, order)
  )
  await opened.engine.close()
})
afterAll(() => rmSync(home, { recursive: true }))

it('is carried out in the end, wherever the program is killed on the way', { timeout: 120_000 }, async () => {
  const stood = new Set<string>()
  let finished = false
  for (let act = 0; !finished; act += 1) {
    const dataDir = join(home, String(act))
    cpSync(join(home, 'ready'), dataDir, { recursive: true })
    const killed = await open(dataDir, killedDisk(act)).catch(unlessKilled)
    finished = killed !== null
    await killed?.engine.close().catch(unlessKilled)
    // the lock of a killed program holds nobody up; this process, which plays it, lives on
    for (const name of readdirSync(join(dataDir, 'store'))) {
      if (name.startsWith('store.lock')) rmSync(join(dataDir, 'store', name))
    }
    stood.add(newestIn(dataDir))
    const opened = await open(dataDir)
    expect(await jobsIn(opened)).toEqual(['before'])
    expect(await restoreNote(storeOn(opened))).toMatchObject({ state: 'done', by: 'admin' })
    await opened.engine.close()
    expect(readdirSync(join(dataDir, 'aside'))).toHaveLength(1)
    rmSync(dataDir, { recursive: true })
  }
  // killed before the one rename that decides, and after it
  expect(stood.size).toBeGreaterThan(1)
})
