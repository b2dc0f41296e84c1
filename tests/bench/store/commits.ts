import { median, quantile, timed } from './numbers'
import type { BenchStore } from './stores'

/** Rounds before measuring: the compilers of JavaScript and wasm need some hundred commits. */
const WARM_UP = 6

/** One store's commits at one size, ms. `ratio`: median over the rounds of its median to the first store's. */
export interface CommitResult {
  readonly store: string
  readonly p50: number
  readonly p95: number
  readonly ratio: number
  readonly commits: number
}

/**
 * Commits in turns, so that whatever else the machine does meets all alike: each round, each store commits its share
 * (`shares`, per round). The first store is what the others are held against.
 */
export async function measureCommits(
  stores: readonly BenchStore[],
  shares: readonly number[],
  rounds: number
): Promise<CommitResult[]> {
  const times = stores.map(() => new Array<number[]>())
  let seq = 1e9
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [at, store] of stores.entries()) {
      const taken: number[] = []
      for (let commit = 0; commit < (shares[at] ?? 0); commit += 1) {
        seq += 1
        const number = seq
        taken.push(await timed(() => store.commit(number)))
      }
      // the first rounds only warm up
      if (round >= 0) times[at]?.push(taken)
    }
  }
  const first = times[0] ?? []
  return stores.map(({ name }, at) => {
    const mine = times[at] ?? []
    const ratios = mine.map((round, index) => median(round) / median(first[index] ?? []))
    const all = mine.flat()
    return {
      store: name,
      p50: median(all),
      p95: quantile(all, 0.95),
      ratio: median(ratios),
      commits: all.length
    }
  })
}
