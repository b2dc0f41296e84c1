/** The page is asked for a sign of life so often, in ms. */
export const BEAT_MS = 250
/** While an answer is awaited, so often is looked at how long that has been, in ms. */
export const LOOK_MS = 100
/**
 * A page that stays silent for so long hangs, in ms of counted time. A beat, this and a fresh welcome screen (0.3 to
 * 0.6 s) stay below the three seconds after which somebody would walk away from a dead screen. The longest that our own
 * page was silent while two processor cores were busy with others is in resources/os/LOCKDOWN.md.
 */
export const PATIENCE_MS = 1_800
/** A page that is still reading its scripts is given so long: a slow machine may take seconds over them. */
export const YOUNG_PATIENCE_MS = 10_000
/** So long after it began, and after each script that it fetched, a page is young, in ms. */
export const SETTLING_MS = 3_000

/** What happened between two looks at a page that has not answered yet, in ms. */
export interface Look {
  /** Passed on main's own steady clock. */
  passed: number
  /** Of that, what the page waited for a processor; 0 where the system does not tell. */
  starved: number
}

/**
 * The part of that time for which the page has to answer, in ms. Not what it waited for a processor; and where main
 * itself came late to its look, by work of its own, a starved machine or its sleep, never more than a look was to take.
 */
export function countedOf({ passed, starved }: Look): number {
  return Math.max(0, Math.min(LOOK_MS, passed - Math.max(0, starved)))
}

/** How long a page may be silent, in ms of counted time. */
export function patienceWith(page: { isYoung: boolean }): number {
  return page.isYoung ? YOUNG_PATIENCE_MS : PATIENCE_MS
}
