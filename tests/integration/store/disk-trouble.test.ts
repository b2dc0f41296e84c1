import { beforeEach, describe, expect, it } from 'vitest'
import type { Kysely } from 'kysely'
import { ok } from '../../../src-main/contract/result'
import { openSqlJsEngine } from '../../../src-main/store/sqljs/engine'
import type { Engine } from '../../../src-main/store/sqljs/running-engine'
import { StoreRefusal, type StoreFailure } from '../../../src-main/store/sqljs/failure'
import { errno, FakeDisk, type FakeAct } from '../../support/fake-disk'
import { makeTables, openEngine, tables, testKeys, wasm, type TestTables } from '../../support/sqljs-store'

const noLock = async () => ok(() => undefined)
const MEGABYTE = 1024 * 1024

let disk: FakeDisk
let engine: Engine
let db: Kysely<TestTables>
let told: [string, string | undefined][]
const options = () => ({
  folder: '/store',
  disk,
  lock: noLock,
  keys: testKeys(),
  wasm,
  onState: (state: string, because: StoreFailure | null) => void told.push([state, because?.kind])
})

beforeEach(async () => {
  disk = new FakeDisk()
  told = []
  engine = await openEngine(options())
  db = await makeTables(engine)
  await add(1)
})

const add = (count: number, text = 'note') => db.insertInto('note').values({ text, count }).execute()
const counts = async (from = db) =>
  (await from.selectFrom('note').select('count').orderBy('id').execute()).map((note) => note.count)

async function refusalOf(work: Promise<unknown>): Promise<StoreFailure> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason
  )
  if (error instanceof StoreRefusal) return error.failure
  throw new Error(`not refused: ${String(error)}`)
}

/** What the disk holds, seen by opening a copy of it. */
async function onDisk(): Promise<number[]> {
  const again = await openEngine({ ...options(), disk: disk.copy(), onState: () => undefined })
  const found = await counts(tables(again))
  await again.close()
  return found
}

const fail = (name: FakeAct['name'], file: string, code: string, times = Infinity) => {
  let left = times
  disk.faults.before = (act) => {
    if (act.name !== name || !act.file.includes(file) || left === 0) return
    left -= 1
    throw errno(code)
  }
}

describe('when the disk is full', () => {
  it('the transaction is refused, reads go on, and writing does again when there is room', async () => {
    const used = disk.list().reduce((sum, name) => sum + disk.bytes(name).length, 0)
    disk.faults.capacity = used + 8 * 4096
    const answered = [1]
    let failure: StoreFailure | null = null
    for (let count = 2; !failure; count += 1) {
      await add(count).then(
        () => answered.push(count),
        (error: unknown) => (failure = error instanceof StoreRefusal ? error.failure : null)
      )
    }
    expect(failure).toMatchObject({ kind: 'disk-full' })
    // the megabyte kept ready, then block by block what was left
    expect(answered.length).toBe(MEGABYTE / 4096 - 1 + 8)
    expect(engine.state()).toBe('read-only')
    expect(await counts()).toEqual(answered)
    expect(await onDisk()).toEqual(answered)
    expect((await refusalOf(add(9998))).kind).toBe('disk-full')
    expect(await engine.tryAgain()).toBe('read-only')
    disk.faults.capacity = used + 2 * MEGABYTE
    expect(await engine.tryAgain()).toBe('open')
    await add(9999)
    expect(told).toEqual([
      ['read-only', 'disk-full'],
      ['open', undefined]
    ])
    expect(await onDisk()).toEqual([...answered, 9999])
  })

  it('a transaction larger than the room is rolled back whole, and a smaller one still goes through', async () => {
    const used = disk.list().reduce((sum, name) => sum + disk.bytes(name).length, 0)
    disk.faults.capacity = used + 4096
    const large = db.transaction().execute(async (tx) => {
      await tx.insertInto('note').values({ text: 'small', count: 2 }).execute()
      await tx
        .insertInto('note')
        .values({ text: 'x'.repeat(2 * MEGABYTE), count: 3 })
        .execute()
    })
    expect((await refusalOf(large)).kind).toBe('disk-full')
    expect(await counts()).toEqual([1])
    await add(4)
    expect(engine.state()).toBe('open')
    expect(await onDisk()).toEqual([1, 4])
  })

  it('nothing is left in doubt, even if the disk notices late, and no half room is kept', async () => {
    const sizes = () => disk.list().map((name) => [name, disk.bytes(name).length])
    const before = sizes()
    disk.faults.allocatesLate = true
    disk.faults.capacity = disk.list().reduce((sum, name) => sum + disk.bytes(name).length, 0)
    expect((await refusalOf(add(2, 'x'.repeat(2 * MEGABYTE)))).kind).toBe('disk-full')
    expect(sizes()).toEqual(before)
    await add(3)
    expect(await onDisk()).toEqual([1, 3])
  })

  it('a checkpoint is refused and the journal goes on', async () => {
    disk.faults.capacity = disk.list().reduce((sum, name) => sum + disk.bytes(name).length, 0)
    const before = disk.list().sort()
    expect(await engine.checkpoint()).toMatchObject({ ok: false, failure: { kind: 'disk-full' } })
    expect(disk.list().sort()).toEqual(before)
    await add(2)
    expect(await onDisk()).toEqual([1, 2])
    delete disk.faults.capacity
    expect(await engine.checkpoint()).toEqual({ ok: true })
    expect(engine.journalSize()).toBe(0)
    expect(await onDisk()).toEqual([1, 2])
  })

  it('a checkpoint opens the store again, since it empties the journal', async () => {
    await add(2, 'x'.repeat(MEGABYTE / 2))
    disk.faults.capacity = disk.list().reduce((sum, name) => sum + disk.bytes(name).length, 0)
    expect((await refusalOf(add(3, 'x'.repeat(MEGABYTE)))).kind).toBe('disk-full')
    expect(engine.state()).toBe('read-only')
    disk.faults.capacity += 3 * MEGABYTE
    expect(await engine.checkpoint()).toEqual({ ok: true })
    expect(engine.state()).toBe('open')
  })

  it('opening after a crash gives a store that can be read', async () => {
    const crashed = disk.copy()
    crashed.faults.capacity = crashed.list().reduce((sum, name) => sum + crashed.bytes(name).length, 0)
    const again = await openEngine({ ...options(), disk: crashed })
    expect(again.state()).toBe('read-only')
    expect(again.because()).toMatchObject({ kind: 'disk-full' })
    expect(await counts(tables(again))).toEqual([1])
    const write = tables(again).insertInto('note').values({ text: '', count: 2 }).execute()
    expect(await refusalOf(write)).toMatchObject({ kind: 'read-only', because: { kind: 'disk-full' } })
    expect(await again.close()).toEqual({ ok: true })
  })
})

describe.each([
  ['write', 'EIO'],
  ['sync', 'EIO'],
  ['write', 'ENOSPC']
] as const)('when %s of a transaction fails with %s', (act, code) => {
  it('the outcome is unknown, memory is rolled back, and only reads are answered until it is reopened', async () => {
    fail(act, '.journal', code)
    expect(await refusalOf(add(2))).toMatchObject({ kind: 'outcome-unknown' })
    delete disk.faults.before
    expect(engine.state()).toBe('read-only')
    expect(await counts()).toEqual([1])
    expect(await refusalOf(add(3))).toMatchObject({ kind: 'read-only', because: { kind: 'outcome-unknown' } })
    expect(await engine.checkpoint()).toMatchObject({ failure: { kind: 'read-only' } })
    expect(told).toEqual([['read-only', 'outcome-unknown']])
    expect(await engine.close()).toEqual({ ok: true })
    const again = await openEngine(options())
    expect([[1], [1, 2]]).toContainEqual(await counts(tables(again)))
    expect(again.opened.checkpointed).toBe(true)
    await again.close()
  })
})

it('a failed sync that had reached the disk all the same is found when reopening', async () => {
  // the frame is written, its sync fails, and so does wiping it
  let armed = false
  disk.faults.before = ({ name, file }) => {
    if (!file.includes('.journal')) return
    if (name === 'sync') armed = true
    if (armed) throw errno('EIO')
  }
  expect(await refusalOf(add(2))).toMatchObject({ kind: 'outcome-unknown' })
  expect(await counts()).toEqual([1])
  delete disk.faults.before
  expect(await onDisk()).toEqual([1, 2])
})

it('a checkpoint that fails at any step loses nothing', async () => {
  const steps: string[] = []
  disk.faults.before = ({ name, file }) => void steps.push(`${name} ${file}`)
  expect(await engine.checkpoint()).toEqual({ ok: true })
  expect(steps.length).toBeGreaterThan(10)
  for (let broken = 0; broken < steps.length; broken += 1) {
    disk = new FakeDisk()
    engine = await openEngine(options())
    db = await makeTables(engine)
    await add(1)
    let step = 0
    disk.faults.before = () => {
      step += 1
      if (step - 1 === broken) throw errno('EIO')
    }
    const done = await engine.checkpoint()
    delete disk.faults.before
    expect(await onDisk(), `${steps[broken]} failed`).toEqual([1])
    // either it goes on, or it says that it does not
    const second = await add(2).then(
      () => [1, 2],
      () => [1]
    )
    expect(engine.state()).toBe(second.length === 2 ? 'open' : 'read-only')
    expect(done.ok || engine.state() === 'read-only' || second.length === 2).toBe(true)
    expect(await onDisk(), `${steps[broken]} failed, then a transaction`).toEqual(second)
    await engine.close()
    expect(await onDisk()).toEqual(second)
  }
})

it('a folder that cannot be written is refused in words', async () => {
  for (const code of ['EROFS', 'EACCES']) {
    const empty = new FakeDisk()
    empty.faults.before = ({ name }) => {
      if (name === 'create') throw errno(code)
    }
    const refused = await openSqlJsEngine({ ...options(), disk: empty })
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'io', code } })
  }
})
