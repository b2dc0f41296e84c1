import { stream } from '../number-stream'

/** Repeatable choices: the same seed makes the same touches. */
export interface Draw {
  /** A whole number, at least 0 and less than `limit`. */
  below(limit: number): number
  random(probability: number): boolean
  one<T>(list: readonly [T, ...T[]]): T
  one<T>(list: readonly T[]): T | undefined
}

export function drawing(seed: number): Draw {
  const below = stream(seed * 2_654_435_761)
  // the first numbers of near seeds are alike
  for (let warm = 0; warm < 20; warm++) below(2)
  return {
    below,
    random: (probability) => below(1_000_000) < probability * 1_000_000,
    one: <T>(list: readonly T[]): T => list[below(list.length)] as T
  }
}
