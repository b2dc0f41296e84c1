import type { Timer } from './timer'

/** What was tried and denied: a word for the log, never content. */
export type Denial =
  | 'permission'
  | 'navigation'
  | 'window'
  | 'download'
  | 'request'
  | 'shortcut'
  | 'close'
  | 'minimize'
  | 'bounds'
  | 'second start'
export type Denied = (what: Denial) => void

/** The same denial is written once, and again after so long, with how often it came meanwhile. */
export const FOLD_MS = 60_000

/** Folds repeats, so that a key held down does not push everything else out of the log. */
export function foldDenials(write: (what: Denial, times: number) => void, timer: Timer): Denied {
  const counts = new Map<Denial, number>()
  const unfold = (what: Denial): void => {
    const times = counts.get(what) ?? 0
    counts.delete(what)
    if (times > 0) write(what, times)
  }
  return (what) => {
    const times = counts.get(what)
    if (times !== undefined) {
      counts.set(what, times + 1)
      return
    }
    counts.set(what, 0)
    write(what, 1)
    timer.after(FOLD_MS, () => unfold(what))
  }
}
