import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openSqlJsEngine } from '../../../src-main/store/sqljs/engine'
import type { Engine } from '../../../src-main/store/sqljs/running-engine'
import { ok } from '../../../src-main/contract/result'
import { dice, FakeDisk, PowerCut } from '../../support/fake-disk'
import { lengthOf } from '../../support/lengths'
import { makeTables, openEngine, tables, testKeys, wasm } from '../../support/sqljs-store'

const CUTS = lengthOf('STORE_POWER_CUTS')

const noLock = async () => ok(() => undefined)
const options = (disk: FakeDisk, anchorFolder = '/store') => ({
  folder: '/store',
  anchorFolder,
  disk,
  lock: noLock,
  keys: testKeys(),
  wasm
})

/** Numbered transactions of two rows each, with checkpoints in between, until the power goes. Returns the last number answered. */
async function work(engine: Engine, roll: () => number, from: number): Promise<number> {
  const db = tables(engine)
  let answered = from
  try {
    for (;;) {
      const count = answered + 1
      await db.transaction().execute(async (tx) => {
        await tx
          .insertInto('note')
          .values({ text: 'a'.repeat(Math.floor(roll() * 9000)), count })
          .execute()
        await tx.insertInto('note').values({ text: 'b', count }).execute()
      })
      answered = count
      if (roll() < 0.1) await engine.checkpoint()
    }
  } catch (error) {
    if (error instanceof PowerCut) return answered
    throw error
  }
}

/** Numbers of the transactions that are wholly there; throws if one is half there or the file is not sound. */
async function whole(engine: Engine): Promise<number[]> {
  const db = tables(engine)
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  expect(rows).toEqual([{ integrity_check: 'ok' }])
  const found = await db
    .selectFrom('note')
    .select(['count', ({ fn }) => fn.countAll<number>().as('rows')])
    .groupBy('count')
    .orderBy('count')
    .execute()
  expect(found.filter((one) => one.rows !== 2)).toEqual([])
  return found.map((one) => one.count)
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

function unlessPowerCut(error: unknown): null {
  if (error instanceof PowerCut) return null
  throw error
}

/** One life: work, power cut, open, again. Returns a description of what was wrong, or null. */
async function oneCut(seed: number, syncLies: boolean): Promise<string | null> {
  const roll = dice(seed)
  const anchors = seed % 2 === 0 ? '/store' : '/anchor'
  let disk = new FakeDisk()
  let answered = 0
  const first = await openEngine(options(disk, anchors))
  await makeTables(first)
  await first.close()
  for (let cut = 0; cut < 2; cut += 1) {
    disk.faults.syncLies = syncLies
    disk.cutPowerAt(disk.acts + 2 + Math.floor(roll() * 120))
    const engine = await openEngine(options(disk, anchors)).catch(unlessPowerCut)
    if (engine) {
      answered = await work(engine, roll, answered)
      // gives the memory back; nothing reaches a disk without power
      await engine.close().catch(unlessPowerCut)
    }
    disk = disk.afterPowerCut(roll)
    while (roll() < 0.5) {
      // and again while it recovers
      disk.cutPowerAt(disk.acts + Math.floor(roll() * 25))
      const again = await openSqlJsEngine(options(disk, anchors)).catch(unlessPowerCut)
      if (again && !again.ok) return JSON.stringify(again.failure)
      await again?.value.close().catch(unlessPowerCut)
      disk = disk.afterPowerCut(roll)
    }
    const opened = await openSqlJsEngine(options(disk, anchors))
    if (!opened.ok) return JSON.stringify(opened.failure)
    const found = await whole(opened.value)
    if (found.length !== answered && found.length !== answered + 1) {
      return `answered ${answered}, found ${found.length}`
    }
    expect(found).toEqual(upTo(found.length))
    answered = found.length
    await opened.value.close()
  }
  return null
}

describe('a power cut at any moment, with unsynced writes lost, torn and reordered', () => {
  it(
    `keeps every answered transaction, whole, in ${CUTS} lives of two cuts each`,
    { timeout: 60_000 + CUTS * 1000 },
    async () => {
      const wrong: string[] = []
      for (let seed = 1; seed <= CUTS; seed += 1) {
        const found = await oneCut(seed, false)
        if (found) wrong.push(`seed ${seed}: ${found}`)
      }
      expect(wrong).toEqual([])
    }
  )

  it('is seen to lose transactions on a disk that lies about syncing, so this test can fail', async () => {
    const found: (string | null)[] = []
    for (let seed = 1; seed <= 20; seed += 1) found.push(await oneCut(seed, true))
    expect(found.filter((one) => one !== null).length).toBeGreaterThan(5)
  })
})
