import type { Instant } from './clock'

/** One line of the record as it is chained. */
export interface ChainedLine {
  seq: number
  at: Instant
  event: string
  actor: string
  /** Keyed pseudonym of the member, or null. */
  subject: string | null
  /** JSON with sorted keys. */
  extras: string
  /** Hash of the line before; 64 zeros for the first. */
  previous: string
}

export const FIRST_PREVIOUS = '0'.repeat(64)

/** The exact text whose SHA-256 is the line's hash: the fields as a JSON array, in this order. */
export function chainText(line: ChainedLine): string {
  return JSON.stringify([line.seq, line.at, line.event, line.actor, line.subject, line.extras, line.previous])
}

/** JSON with the keys sorted, so that the same extras always make the same text. Extras are flat. */
export function extrasText(extras: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(extras).sort(([a], [b]) => (a < b ? -1 : 1))))
}
