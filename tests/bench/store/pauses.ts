import { median, timed } from './numbers'
import type { NativeStore, OursStore } from './stores'

const REPEATS = 5

/** Milliseconds, medians of five, each after 200 transactions. */
export interface PauseResult {
  /** From asking for a checkpoint to having it. */
  readonly oursTotal: number
  /** The longest time in which the event loop did nothing else. */
  readonly oursStall: number
  /** `wal_checkpoint(TRUNCATE)`, which blocks as long as it takes. */
  readonly nativeTotal: number
}

/** Runs the work and tells the longest gap between two turns of the event loop meanwhile. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = performance.now()
  let running = true
  const watch = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (running) setImmediate(watch)
  }
  setImmediate(watch)
  await work()
  running = false
  return longest
}

/** Measures checkpoints. */
export async function measurePauses(ours: OursStore, native: NativeStore): Promise<PauseResult> {
  const totals: number[] = []
  const stalls: number[] = []
  const natives: number[] = []
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    for (let seq = 0; seq < 200; seq += 1) {
      const number = 3e9 + repeat * 1000 + seq
      await ours.commit(number)
      await native.commit(number)
    }
    stalls.push(
      await longestStall(async () => {
        totals.push(await timed(() => ours.engine.checkpoint()))
      })
    )
    natives.push(await timed(() => native.database.pragma('wal_checkpoint(TRUNCATE)')))
  }
  return { oursTotal: median(totals), oursStall: median(stalls), nativeTotal: median(natives) }
}
