import type { Clock, Instant } from '../../src-main/domain/clock'
import { systemClock } from '../../src-main/platform/system-clock'

/** 2026-11-20 09:00 in Guayaquil, a Friday. */
export const A_MORNING: Instant = Date.UTC(2026, 10, 20, 14)

export interface TestClock extends Clock {
  /** Time passes: what is due in between runs, in order, each at its own moment. */
  advance(milliseconds: number): void
  /** Milliseconds until the next waiting work, or null when nothing waits. */
  untilNext(): number | null
  /** The clock is put right, as by the time service, perhaps backwards. Waiting work keeps its distance. */
  set(instant: Instant): void
}

/**
 * A clock that stands still until the test moves it. `realUnder`: waits shorter than that many milliseconds are left to
 * the real clock, for pauses that are no subject of the test.
 */
export function testClock(start: Instant = A_MORNING, { realUnder = 0 } = {}): TestClock {
  const real = systemClock()
  let now = start
  // time that has passed, whatever the clock was set to meanwhile
  let elapsed = 0
  let waiting: { at: number; work: () => void }[] = []
  const first = () => waiting.reduce((a, b) => (b.at < (a?.at ?? Infinity) ? b : a), waiting[0])
  const pass = (milliseconds: number) => {
    now += milliseconds
    elapsed += milliseconds
  }
  return {
    now: () => now,
    elapsed: () => elapsed,
    after(milliseconds, work) {
      if (milliseconds < realUnder) return real.after(milliseconds, work)
      const entry = { at: elapsed + Math.max(0, milliseconds), work }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter((other) => other !== entry)
      }
    },
    advance(milliseconds) {
      const end = elapsed + milliseconds
      for (let entry = first(); entry && entry.at <= end; entry = first()) {
        const due = entry
        waiting = waiting.filter((other) => other !== due)
        pass(Math.max(0, due.at - elapsed))
        due.work()
      }
      pass(end - elapsed)
    },
    untilNext() {
      const entry = first()
      return entry ? Math.max(0, entry.at - elapsed) : null
    },
    set(instant) {
      now = instant
    }
  }
}
