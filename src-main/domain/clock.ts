/** Milliseconds since 1970-01-01 UTC. */
export type Instant = number

/** Time, handed in. Rules never ask the machine: they are told. */
export interface Clock {
  now(): Instant
  /** Milliseconds since a fixed moment of this process. Nobody can set it, and it never goes back. */
  elapsed(): number
  /** Runs `work` once after `milliseconds`; the answer stops it. */
  after(milliseconds: number, work: () => void): () => void
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** One look at both: the clock that can be set, and the time that has passed. */
export interface ClockReading {
  now: Instant
  elapsed: number
}

export function readClock(clock: Clock): ClockReading {
  return { now: clock.now(), elapsed: clock.elapsed() }
}

/** How far the clock was moved between two looks, in milliseconds: negative when it was set back. */
export function clockMoved(before: ClockReading, after: ClockReading): number {
  return after.now - before.now - (after.elapsed - before.elapsed)
}

/** The present moment for something begun at `begun`: a clock set back gives it no more time. */
export function momentSince(begun: ClockReading, present: ClockReading): Instant {
  return Math.max(present.now, begun.now + (present.elapsed - begun.elapsed))
}
