import type { Clock } from '../domain/clock'

/** Longest wait one Node timer can hold (2³¹−1 ms, about 24.8 days); a longer one would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1

/** The machine's own time. `after` keeps the process alive until it has run or was stopped. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    after(milliseconds, work) {
      let timer: NodeJS.Timeout
      const wait = (left: number): void => {
        timer =
          left > LONGEST_TIMER
            ? setTimeout(() => wait(left - LONGEST_TIMER), LONGEST_TIMER)
            : setTimeout(work, Math.max(0, left))
      }
      wait(milliseconds)
      return () => clearTimeout(timer)
    }
  }
}
