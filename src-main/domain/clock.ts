/** Milliseconds since 1970-01-01 UTC. */
export type Instant = number

/** Time, handed in. Rules never ask the machine: they are told. */
export interface Clock {
  now(): Instant
  /** Runs `work` once after `milliseconds`; the answer stops it. */
  after(milliseconds: number, work: () => void): () => void
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
