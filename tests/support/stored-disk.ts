import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { ok } from '../../src-main/contract/result'
import { openSqlJsEngine } from '../../src-main/store/sqljs/engine'
import type { StoreFailure } from '../../src-main/store/sqljs/failure'
import { readImage, writeImage } from '../../src-main/store/sqljs/snapshot'
import { FakeDisk } from './fake-disk'
import { makeTables, openEngine, tables, testKeys, wasm } from './sqljs-store'

const noLock = async () => ok(() => undefined)
export const options = (disk: FakeDisk) => ({ folder: '/store', disk, lock: noLock, keys: testKeys(), wasm })

/** A store with so many notes, closed (`kept`: as if the power had gone before closing). */
export async function written(notes: number, kept: 'closed' | 'killed' = 'closed'): Promise<FakeDisk> {
  const disk = new FakeDisk()
  await (await makeTables(await openEngine(options(disk)))).destroy()
  await add(disk, notes, kept)
  return disk
}

export async function add(
  disk: FakeDisk,
  notes: number,
  kept: 'closed' | 'killed' = 'closed'
): Promise<void> {
  const copy = disk
  const engine = await openEngine(options(copy))
  const db = tables(engine)
  for (let note = 0; note < notes; note += 1) {
    await db.insertInto('note').values({ text: 'n', count: note }).execute()
  }
  if (kept === 'closed') await engine.close()
}

/** Opens a store that must be refused, and sees to it that nothing on disk was changed. */
export async function refusal(disk: FakeDisk, more: object = {}): Promise<StoreFailure> {
  const before = disk.acts
  const opened = await openSqlJsEngine({ ...options(disk), ...more })
  if (opened.ok) throw new Error('it opened')
  expect(disk.acts).toBe(before)
  return opened.failure
}

export async function opens(disk: FakeDisk): Promise<number> {
  const engine = await openEngine(options(disk))
  const notes = await tables(engine).selectFrom('note').select('id').execute()
  await engine.close()
  return notes.length
}

export const only = (disk: FakeDisk, part: string) => {
  const names = disk.list().filter((name) => name.endsWith(part))
  expect(names).toHaveLength(1)
  return names[0] ?? ''
}
export const swap = (to: FakeDisk, from: FakeDisk, part: string) => {
  const name = only(from, part)
  to.removeNow(only(to, part))
  to.put(name, from.bytes(name))
}

/** Seals the same snapshot again, naming another engine. */
export async function asIfWrittenBy(disk: FakeDisk, engine: string): Promise<void> {
  const name = only(disk, '.snapshot')
  const read = readImage(disk.open(`/store/${name}`, 'read'), name, 'snapshot', testKeys())
  if (!read.ok) throw new Error(read.failure.kind)
  const { header, image } = read.value
  const random = { bytes: (count: number) => randomBytes(count) }
  await writeImage(disk.create(`/store/${name}`), testKeys(), random, { ...header, engine }, image)
}
