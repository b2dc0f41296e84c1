/** So many losses of the page within so long are no accident: the whole program starts anew. */
export const LOSSES = 3
export const WITHIN_MS = 5 * 60_000

/** What to do after the page was lost, and the losses that still count, as moments in ms of one steady clock. */
export interface Verdict {
  then: 'reload' | 'relaunch'
  losses: readonly number[]
}

/** Decides after a loss of the page at `now`, given the earlier ones. */
export function afterLoss(earlier: readonly number[], now: number): Verdict {
  const losses = [...earlier.filter((at) => now - at < WITHIN_MS), now]
  return { then: losses.length >= LOSSES ? 'relaunch' : 'reload', losses }
}
