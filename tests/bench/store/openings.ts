import fs from 'node:fs'
import { join } from 'node:path'
import { openEngine } from '../../support/sqljs-store'
import { referenceDatabase } from '../../support/reference-engine/reference'
import { median } from './numbers'
import type { NativeStore, OursStore } from './stores'

/** Transactions in the journal when the program is killed. */
const JOURNALED = 2000
const REPEATS = 5

/** Milliseconds, medians of five; each with a first small query. */
export interface OpeningResult {
  /** After kill -9: 2,000 transactions are repeated and put into a new snapshot. */
  readonly oursAfterKill: number
  readonly oursAfterClosing: number
  /** After the same 2,000 transactions and a kill. */
  readonly nativeAfterKill: number
}

/** Opens something several times, each time anew; `open` answers how to close it. */
async function openings(prepare: () => void, open: () => Promise<() => unknown>): Promise<number> {
  const taken: number[] = []
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    prepare()
    const start = performance.now()
    const close = await open()
    taken.push(performance.now() - start)
    await close()
  }
  return median(taken)
}

/** Copies what a killed program would have left and measures how long opening it takes. Closes both stores. */
export async function measureOpening(
  home: string,
  ours: OursStore,
  native: NativeStore
): Promise<OpeningResult> {
  await ours.engine.checkpoint()
  for (let seq = 1; seq <= JOURNALED; seq += 1) {
    await ours.commit(2e9 + seq)
    await native.commit(2e9 + seq)
  }
  const killed = join(home, 'killed')
  const nativeKilled = join(home, 'killed.db')
  fs.cpSync(ours.folder, killed, { recursive: true, filter: (path) => !path.includes('store.lock') })
  for (const end of ['', '-wal']) fs.cpSync(native.file + end, nativeKilled + end)
  await ours.close()
  await native.close()

  const copy = join(home, 'copy')
  const lay = (from: string) => () => {
    fs.rmSync(copy, { recursive: true, force: true })
    fs.cpSync(from, copy, { recursive: true })
  }
  const openOurs = async () => {
    const engine = await openEngine({ folder: copy })
    return () => engine.close()
  }
  const file = join(home, 'copy.db')
  return {
    oursAfterKill: await openings(lay(killed), openOurs),
    oursAfterClosing: await openings(lay(ours.folder), openOurs),
    nativeAfterKill: await openings(
      () => {
        for (const end of ['', '-wal']) fs.cpSync(nativeKilled + end, file + end)
      },
      async () => {
        const database = referenceDatabase(file)
        database.prepare('select count(*) from account').all([])
        return () => database.close()
      }
    )
  }
}
