import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { ok } from '../../../src-main/contract/result'
import { openSqlJsEngine } from '../../../src-main/store/sqljs/engine'
import type { StoreFailure } from '../../../src-main/store/sqljs/failure'
import { readImage, writeImage } from '../../../src-main/store/sqljs/snapshot'
import { FakeDisk } from '../../support/fake-disk'
import { makeTables, openEngine, tables, testKeys, wasm } from '../../support/sqljs-store'

const noLock = async () => ok(() => undefined)
const options = (disk: FakeDisk) => ({ folder: '/store', disk, lock: noLock, keys: testKeys(), wasm })

/** A store with so many notes, closed (`kept`: as if the power had gone before closing). */
async function written(notes: number, kept: 'closed' | 'killed' = 'closed'): Promise<FakeDisk> {
  const disk = new FakeDisk()
  await (await makeTables(await openEngine(options(disk)))).destroy()
  await add(disk, notes, kept)
  return disk
}

async function add(disk: FakeDisk, notes: number, kept: 'closed' | 'killed' = 'closed'): Promise<void> {
  const copy = disk
  const engine = await openEngine(options(copy))
  const db = tables(engine)
  for (let note = 0; note < notes; note += 1) {
    await db.insertInto('note').values({ text: 'n', count: note }).execute()
  }
  if (kept === 'closed') await engine.close()
}

/** Opens a store that must be refused, and sees to it that nothing on disk was changed. */
async function refusal(disk: FakeDisk, more: object = {}): Promise<StoreFailure> {
  const before = disk.acts
  const opened = await openSqlJsEngine({ ...options(disk), ...more })
  if (opened.ok) throw new Error('it opened')
  expect(disk.acts).toBe(before)
  return opened.failure
}

async function opens(disk: FakeDisk): Promise<number> {
  const engine = await openEngine(options(disk))
  const notes = await tables(engine).selectFrom('note').select('id').execute()
  await engine.close()
  return notes.length
}

const only = (disk: FakeDisk, part: string) => {
  const names = disk.list().filter((name) => name.endsWith(part))
  expect(names).toHaveLength(1)
  return names[0] ?? ''
}
const swap = (to: FakeDisk, from: FakeDisk, part: string) => {
  const name = only(from, part)
  to.removeNow(only(to, part))
  to.put(name, from.bytes(name))
}

/** Seals the same snapshot again, naming another engine. */
async function asIfWrittenBy(disk: FakeDisk, engine: string): Promise<void> {
  const name = only(disk, '.snapshot')
  const read = readImage(disk.open(name, 'read'), name, 'snapshot', testKeys())
  if (!read.ok) throw new Error(read.failure.kind)
  const { header, image } = read.value
  const chance = { bytes: (count: number) => randomBytes(count) }
  await writeImage(disk.create(name), testKeys(), chance, { ...header, engine }, image)
}

let disk: FakeDisk
beforeEach(async () => {
  disk = await written(5)
})

describe('the store is not opened, and nothing is overwritten,', () => {
  it('with a wrong key', async () => {
    const failure = await refusal(disk, { keys: testKeys('b', 'c') })
    expect(failure).toMatchObject({ kind: 'key-wrong', wanted: testKeys('a').current.id })
    expect(await opens(disk)).toBe(5)
  })

  it('when a file is swapped for that of another store under the same key', async () => {
    const other = await written(7)
    for (const part of ['.snapshot', '.journal', '.anchor']) {
      const mixed = disk.copy()
      swap(mixed, other, part)
      expect(await refusal(mixed)).toMatchObject({ kind: 'damaged' })
    }
    expect(await opens(disk)).toBe(5)
  })

  it('when an older snapshot and journal are put back', async () => {
    const older = disk.copy()
    await add(disk, 3)
    const rolledBack = disk.copy()
    swap(rolledBack, older, '.snapshot')
    swap(rolledBack, older, '.journal')
    expect(await refusal(rolledBack)).toMatchObject({ kind: 'older-snapshot', reached: 6, expected: 9 })
    expect(await opens(disk)).toBe(8)
  })

  it('when another history of the same length is put back', async () => {
    const other = disk.copy()
    await add(disk, 2)
    await add(other, 1)
    await add(other, 1)
    swap(other, disk, '.anchor')
    const failure = await refusal(other)
    expect(failure).toMatchObject({ kind: 'damaged', detail: expect.stringContaining('not the one') })
  })

  it('when transactions that the anchor saw are cut off', async () => {
    const running = await written(300, 'killed')
    const journal = only(running, '.journal')
    const cut = running.copy()
    cut.bytes(journal).fill(0, 4096 * 200)
    expect(await refusal(cut)).toMatchObject({ kind: 'older-snapshot', reached: 200 })
    expect(await opens(running)).toBe(300)
  })

  it('when its journal was written with another sql.js', async () => {
    const running = await written(4, 'killed')
    await asIfWrittenBy(running, 'sql.js 1.15.0, SQLite 3.53.0')
    expect(await refusal(running)).toMatchObject({
      kind: 'version-unknown',
      found: expect.stringContaining('1.15')
    })
    // closed properly there is nothing to repeat: the snapshot is an ordinary database, and is taken over at once
    await asIfWrittenBy(disk, 'sql.js 1.15.0, SQLite 3.53.0')
    const engine = await openEngine(options(disk))
    expect(engine.opened).toMatchObject({ replayed: 0, checkpointed: true })
    await engine.close()
    expect(await opens(disk)).toBe(5)
  })

  it('when a file is missing', async () => {
    for (const part of ['.snapshot', '.journal', '.anchor']) {
      const less = disk.copy()
      less.removeNow(only(less, part))
      expect(await refusal(less)).toMatchObject({ kind: 'damaged' })
    }
  })

  it('when there is none and there must be one', async () => {
    expect(await refusal(new FakeDisk(), { mayCreate: false })).toMatchObject({ kind: 'missing' })
  })

  it('in clear text', async () => {
    const name = only(disk, '.snapshot')
    const clear = Buffer.alloc(8192)
    clear.write('SQLite format 3\0', 'latin1')
    disk.put(name, clear)
    expect(await refusal(disk)).toMatchObject({
      kind: 'damaged',
      detail: expect.stringContaining('clear text')
    })
  })

  it('when it was written in a later format', async () => {
    const name = only(disk, '.snapshot')
    const bytes = Buffer.from(disk.bytes(name))
    const at = bytes.indexOf('"format":1')
    bytes.write('"format":2', at)
    disk.put(name, bytes)
    expect(await refusal(disk)).toMatchObject({ kind: 'version-unknown', found: 'format 2' })
  })

  it('when any byte of the snapshot, the anchor or the journal header is changed', async () => {
    const journal = only(disk, '.journal')
    const anchor = only(disk, '.anchor')
    const snapshot = only(disk, '.snapshot')
    // header blocks are zeros behind their text; what follows the snapshot's header counts to the last byte
    const places = [
      ...[3, 9, 20, 60, 200].flatMap((at) => [journal, anchor, snapshot].map((name) => ({ name, at }))),
      ...[4096, 4110, 9000, disk.bytes(snapshot).length - 1].map((at) => ({ name: snapshot, at }))
    ]
    for (const { name, at } of places) {
      const changed = disk.copy()
      const bytes = changed.bytes(name)
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
      expect(await refusal(changed), `${name} at ${at}`).toHaveProperty('kind')
    }
    expect(await opens(disk)).toBe(5)
  })

  it('when the snapshot is longer or shorter than it was', async () => {
    const name = only(disk, '.snapshot')
    const bytes = disk.bytes(name)
    for (const other of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.alloc(1)]), Buffer.alloc(0)]) {
      const changed = disk.copy()
      changed.put(name, other)
      expect(await refusal(changed)).toMatchObject({ kind: 'damaged' })
    }
  })

  it('with another build of sql.js', async () => {
    const other = Buffer.from(wasm)
    other.writeUInt8(other.readUInt8(other.length - 1) ^ 1, other.length - 1)
    expect(await refusal(disk, { wasm: other })).toMatchObject({ kind: 'version-unknown' })
  })
})
