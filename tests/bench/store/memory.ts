import { openEngine } from '../../support/sqljs-store'
import { openNative, throughKysely } from './stores'

/** Megabytes of resident memory. */
export interface MemoryResult {
  /** Node with this program and nothing open. */
  readonly bare: number
  /** With the store open, after 500 transactions and a garbage collection. */
  readonly open: number
}

/** Runs in a process of its own, started with --expose-gc: opens a store that lies there and says what it takes. */
export async function tellMemory(which: string, place: string): Promise<void> {
  const resident = () => process.memoryUsage().rss / 1024 / 1024
  const bare = resident()
  const store =
    which === 'ours'
      ? throughKysely('ours', (await openEngine({ folder: place })).dialect)
      : openNative(place)
  for (let seq = 0; seq < 500; seq += 1) await store.commit(5e9 + seq)
  global.gc?.()
  const result: MemoryResult = { bare, open: resident() }
  console.log(JSON.stringify(result))
}
