import { beforeEach, describe, expect, it } from 'vitest'
import { FakeDisk } from '../../support/fake-disk'
import { makeTables, openEngine, testKeys, wasm } from '../../support/sqljs-store'
import { asIfWrittenBy, only, opens, options, refusal, swap, written } from '../../support/stored-disk'

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

  it('when a new store is given the journal of another new store', async () => {
    const [one, other] = [new FakeDisk(), new FakeDisk()]
    for (const fresh of [one, other]) await openEngine(options(fresh))
    swap(one, other, '.journal')
    expect(await refusal(one)).toMatchObject({
      kind: 'damaged',
      detail: expect.stringContaining('does not continue')
    })
  })

  it('when the snapshot of a new store is gone and its journal is not empty', async () => {
    const fresh = new FakeDisk()
    await makeTables(await openEngine(options(fresh)))
    fresh.removeNow(only(fresh, '.snapshot'))
    expect(await refusal(fresh)).toMatchObject({
      kind: 'damaged',
      detail: expect.stringContaining('snapshot is missing')
    })
  })

  it('when a file is missing', async () => {
    for (const part of ['.snapshot', '.journal', '.anchor']) {
      const less = disk.copy()
      less.removeNow(only(less, part))
      expect(await refusal(less)).toMatchObject({ kind: 'damaged' })
    }
  })

  it('when a backup lies in the place of its snapshot', async () => {
    const engine = await openEngine(options(disk))
    await engine.backup('/usb')
    await engine.close()
    const [name = ''] = disk.list('/usb')
    disk.put(only(disk, '.snapshot'), disk.bytes(name, '/usb'))
    expect(await refusal(disk)).toMatchObject({
      kind: 'damaged',
      detail: 'it is a backup, where a snapshot belongs'
    })
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
