// Chance that is the same on every run: mulberry32, which is small, and good enough for invented people.

/** @param {number} seed */
export function seededChance(seed) {
  let state = seed >>> 0
  /** A number from 0 up to, but without, 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit) => Math.floor(next() * limit)
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    happens: (share) => next() < share,
    oneOf: (list) => list[below(list.length)],
    /** `count` different ones, in an order of their own. */
    someOf(list, count) {
      const rest = [...list]
      return Array.from({ length: count }, () => rest.splice(below(rest.length), 1)[0])
    },
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
    /** A day of these years, as yyyy-mm-dd; never one after the 28th, so that every month has it. */
    day: (fromYear, toYear) =>
      [fromYear + below(toYear - fromYear + 1), 1 + below(12), 1 + below(28)]
        .map((part) => String(part).padStart(2, '0'))
        .join('-')
  }
}
