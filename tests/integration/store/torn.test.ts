import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../../src-main/contract/result'
import { openSqlJsEngine } from '../../../src-main/store/sqljs/engine'
import { HEADER_BYTES, readHeader } from '../../../src-main/store/sqljs/file-header'
import { Journal } from '../../../src-main/store/sqljs/journal'
import { scanJournal } from '../../../src-main/store/sqljs/journal-scan'
import { FakeDisk } from '../../support/fake-disk'
import { lengthOf } from '../../support/lengths'
import { makeTables, openEngine, tables, testKeys, wasm } from '../../support/sqljs-store'

/** Bytes between two offsets at which the whole engine is opened; the journal itself is read at every byte. */
const STEP = lengthOf('STORE_TORN_STEP')
const BLOCK = 4096

const noLock = async () => ok(() => undefined)
const options = (disk: FakeDisk) => ({ folder: '/store', disk, lock: noLock, keys: testKeys(), wasm })

/** As the power cut found it: tables, then notes 1 to 6 of which the fourth takes three blocks. */
let disk: FakeDisk
let name: string
/** Where each transaction begins; the last entry is the end. */
const starts = [1, 2, 3, 4, 5, 8, 9, 10].map((block) => block * BLOCK)

beforeAll(async () => {
  disk = new FakeDisk()
  const db = await makeTables(await openEngine(options(disk)))
  for (const count of [1, 2, 3, 4, 5, 6]) {
    const text = count === 4 ? 'long'.repeat(2500) : 'short'
    await db.insertInto('note').values({ text, count }).execute()
  }
  name = disk.list().find((one) => one.endsWith('.journal')) ?? ''
  expect(
    disk
      .bytes(name)
      .subarray(starts.at(-1))
      .every((byte) => byte === 0)
  ).toBe(true)
})

/** The journal as far as it was used, with one change. */
function journalWith(change: (bytes: Buffer) => Buffer | void): Buffer {
  const bytes = Buffer.from(disk.bytes(name).subarray(0, 12 * BLOCK))
  return change(bytes) ?? bytes
}

/** How many transactions a scan finds, and how it ends. */
function scanned(bytes: Buffer): { frames: number; end: 'clean' | 'torn' | 'damaged' } {
  const head = readHeader(testKeys(), name, 'journal', bytes.subarray(0, HEADER_BYTES))
  if (!head.ok) throw new Error(head.failure.kind)
  const { frames, torn, damage } = scanJournal(head.value.key, bytes, {
    sequence: 0,
    chain: Buffer.alloc(16)
  })
  return { frames: frames.length, end: damage === null ? (torn ? 'torn' : 'clean') : 'damaged' }
}

/** The whole engine on it: the notes it finds, or the kind of refusal. */
async function opened(bytes: Buffer): Promise<number[] | string> {
  const copy = disk.copy()
  copy.put(name, bytes)
  const engine = await openSqlJsEngine(options(copy))
  if (!engine.ok) return engine.failure.kind
  const notes = await tables(engine.value).selectFrom('note').select('count').orderBy('id').execute()
  const kept = copy.list().filter((file) => file.endsWith('.torn'))
  expect(kept).toHaveLength(engine.value.opened.torn ? 1 : 0)
  await engine.value.close()
  return notes.map((note) => note.count)
}

const wholeBefore = (offset: number) => starts.filter((start) => start <= offset).length - 1
const upTo = (last: number) => Array.from({ length: Math.max(0, last) }, (_, index) => index + 1)
const authenticBytes = (frame: number) => {
  const start = starts[frame] ?? 0
  return start + 44 + disk.bytes(name).readUInt32BE(start + 4) + 16
}

describe('a journal cut off', () => {
  it('at any byte of the last four transactions holds exactly those that are wholly there', () => {
    for (let offset = starts[3] ?? 0; offset <= (starts.at(-1) ?? 0); offset += 1) {
      const result = scanned(journalWith((bytes) => bytes.subarray(0, offset)))
      // the frame that was cut counts if only the zeros that fill its block are missing
      const frames = wholeBefore(offset)
      const complete = frames < 7 && offset >= authenticBytes(frames) ? frames + 1 : frames
      expect({ offset, ...result }).toEqual({ offset, frames: complete, end: result.end })
      expect(result.end).not.toBe('damaged')
    }
  })

  it('opens, keeps the torn tail beside it, and goes on', async () => {
    for (let offset = starts[3] ?? 0; offset < (starts.at(-1) ?? 0); offset += STEP) {
      const bytes = journalWith((all) => all.fill(0, offset))
      expect(await opened(bytes), `cut at ${offset}`).toEqual(upTo(scanned(bytes).frames - 1))
    }
  })
})

describe('a journal with one byte changed', () => {
  it('in the last transaction goes back to the one before, whichever byte it is', () => {
    const [start = 0, end = 0] = starts.slice(-2)
    const live = authenticBytes(6)
    for (let offset = start; offset < end; offset += 1) {
      const result = scanned(
        journalWith((bytes) => void bytes.writeUInt8(bytes.readUInt8(offset) ^ 0x10, offset))
      )
      // what fills the block is nobody's: it is not read
      const expected = offset < live ? { frames: 6, end: 'torn' } : { frames: 7, end: 'clean' }
      expect({ offset, ...result }).toEqual({ offset, ...expected })
    }
  })

  it('in an earlier transaction is refused, whichever byte it is', () => {
    for (let frame = 3; frame < 6; frame += 1) {
      for (let offset = starts[frame] ?? 0; offset < authenticBytes(frame); offset += 1) {
        const result = scanned(
          journalWith((bytes) => void bytes.writeUInt8(bytes.readUInt8(offset) ^ 1, offset))
        )
        expect({ offset, ...result }).toEqual({ offset, frames: frame, end: 'damaged' })
      }
    }
  })

  it('is opened or refused accordingly by the whole engine', async () => {
    for (let offset = starts[3] ?? 0; offset < (starts.at(-1) ?? 0); offset += STEP) {
      const bytes = journalWith((all) => void all.writeUInt8(all.readUInt8(offset) ^ 0x80, offset))
      const { frames, end } = scanned(bytes)
      expect(await opened(bytes), `changed at ${offset}`).toEqual(
        end === 'damaged' ? 'damaged' : upTo(frames - 1)
      )
    }
  })
})

describe('a journal with its transactions moved', () => {
  const copyFrame = (bytes: Buffer, from: number, to: number) =>
    bytes.copyWithin(starts[to] ?? 0, starts[from] ?? 0, (starts[from] ?? 0) + BLOCK)

  it('is refused when two are swapped, one is dropped, or one is there twice', () => {
    const original = Buffer.from(disk.bytes(name))
    const swapped = journalWith((bytes) => {
      copyFrame(bytes, 2, 3)
      original.copy(bytes, starts[2] ?? 0, starts[3] ?? 0, (starts[3] ?? 0) + BLOCK)
    })
    const dropped = journalWith((bytes) => void copyFrame(bytes, 3, 2))
    const twice = journalWith(
      (bytes) => void original.copy(bytes, starts[7] ?? 0, starts[6] ?? 0, starts[7] ?? 0)
    )
    for (const bytes of [swapped, dropped, twice]) expect(scanned(bytes).end).toBe('damaged')
  })

  it('is refused when it is put together from two that went different ways', () => {
    const head = readHeader(testKeys(), name, 'journal', disk.bytes(name).subarray(0, HEADER_BYTES))
    if (!head.ok) throw new Error(head.failure.kind)
    const { key } = head.value
    const start = { sequence: 0, chain: Buffer.alloc(16) }
    const [one, other] = ['one', 'other'].map((way) => {
      const path = `/store/${way}`
      disk.put(way, Buffer.concat([disk.bytes(name).subarray(0, HEADER_BYTES), Buffer.alloc(4 * BLOCK)]))
      const random = { bytes: (count: number) => Buffer.alloc(count, way) }
      const journal = new Journal(disk.open(path, 'write'), path, key, random, start, HEADER_BYTES)
      for (const text of ['first', 'second', 'third'])
        expect(journal.append(Buffer.from(way + text))).toEqual({ ok: true })
      return disk.bytes(way)
    })
    if (!one || !other) throw new Error('two ways')
    expect(scanJournal(key, one, start).frames).toHaveLength(3)
    const mixed = Buffer.concat([one.subarray(0, HEADER_BYTES + BLOCK), other.subarray(HEADER_BYTES + BLOCK)])
    const { frames, damage } = scanJournal(key, mixed, start)
    expect(frames).toHaveLength(1)
    expect(damage).toContain('2 is unreadable')
  })

  it('does not take a transaction of an earlier journal for one of its own', async () => {
    const older = disk.copy()
    const engine = await openEngine(options(older))
    const db = tables(engine)
    await db.insertInto('note').values({ text: 'x', count: 7 }).execute()
    const later = older.list().find((one) => one.endsWith('.journal')) ?? ''
    expect(later).not.toBe(name)
    const mixed = older.copy()
    const bytes = Buffer.from(mixed.bytes(later))
    disk.bytes(name).copy(bytes, starts[1] ?? 0, starts[6] ?? 0, starts[7] ?? 0)
    mixed.put(later, bytes)
    const again = await openSqlJsEngine(options(mixed))
    // sealed with the other file's key: not a transaction of this journal, so nothing but a torn tail
    expect(again).toMatchObject({
      ok: true,
      value: { opened: { replayed: 1, torn: { bytes: expect.any(Number) } } }
    })
    await engine.close()
  })
})
