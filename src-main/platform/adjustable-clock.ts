import type { Clock, Instant } from '../domain/clock'

/** A clock that runs as the machine's and can be moved on, so that nobody waits for a code to expire. */
export interface RehearsalClock extends Clock {
  /** Lets time pass at once; then what came due runs, in the order of its time. */
  advance(milliseconds: number): void
}

interface Waiting {
  due: Instant
  work: () => void
  stop: () => void
}

/** Wraps a clock for rehearsals: tests of the whole program, never a packaged one. */
export function rehearsalClock(real: Clock): RehearsalClock {
  const waiting = new Set<Waiting>()
  let ahead = 0
  const now = (): Instant => real.now() + ahead
  const arm = (one: Waiting): void => {
    one.stop = real.after(one.due - now(), () => run(one))
  }
  const run = (one: Waiting): void => {
    one.stop()
    if (waiting.delete(one)) one.work()
  }
  return {
    now,
    elapsed: () => real.elapsed() + ahead,
    after(milliseconds, work) {
      const one: Waiting = { due: now() + milliseconds, work, stop: () => {} }
      waiting.add(one)
      arm(one)
      return () => {
        one.stop()
        waiting.delete(one)
      }
    },
    advance(milliseconds) {
      ahead += milliseconds
      const end = now()
      for (const one of [...waiting].sort((a, b) => a.due - b.due)) if (one.due <= end) run(one)
      for (const one of waiting) {
        one.stop()
        arm(one)
      }
    }
  }
}

/** The event on `process` that moves a rehearsal's clock, with milliseconds. */
export const ADVANCE = 'ventanilla:advance'

/** The clock of a program that is not packaged: as the machine's, and moved by `process.emit(ADVANCE, ms)`. */
export function adjustableClock(real: Clock): Clock {
  const clock = rehearsalClock(real)
  process.on(ADVANCE, (milliseconds: unknown) => {
    if (typeof milliseconds === 'number' && milliseconds > 0) clock.advance(milliseconds)
  })
  return clock
}
