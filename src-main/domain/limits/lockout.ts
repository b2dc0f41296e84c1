import type { Window } from './limits'
import type { Instant } from '../clock'

/**
 * Until when something is closed by what was counted, or null when it is open: from the act that made `most` within the
 * window, for one more window. What the clock says now plays no part: marks later than now (the clock was set back)
 * count like all others, so that a lock is not opened by moving the clock back.
 *
 * @param marks moments of the counted acts, from at least two windows ago on; any order
 */
export function closedUntil(
  marks: readonly Instant[],
  { most, within }: Window,
  now: Instant
): Instant | null {
  const sorted = [...marks].sort((a, b) => a - b)
  for (let last = sorted.length - 1; last >= most - 1; last--) {
    const closing = sorted[last] ?? 0
    const first = sorted[last - most + 1] ?? 0
    if (closing - first < within && now < closing + within) return closing + within
  }
  return null
}
