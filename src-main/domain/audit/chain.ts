import type { Instant } from '../clock'

/** One line of the record as it is chained. */
export interface ChainedLine {
  /** Which chain it is of: every kiosk has its own. */
  chain: string
  /** Place in the chain, from 1. */
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

/** A line with its own hash: what the store keeps and an export shows. */
export interface SealedLine extends ChainedLine {
  /** SHA-256 of `chainText`, lower-case hex. */
  hash: string
}

export const FIRST_PREVIOUS = '0'.repeat(64)

/**
 * The exact text whose SHA-256 is the line's hash: the fields as a JSON array, in this order. It is format 1 of
 * resources/audit/FORMAT.md; another order or another field is another format.
 */
export function chainText(line: ChainedLine): string {
  const { chain, seq, at, event, actor, subject, extras, previous } = line
  return JSON.stringify([chain, seq, at, event, actor, subject, extras, previous])
}

/** JSON with the keys sorted, so that the same extras always make the same text. Extras are flat. */
export function extrasText(extras: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(extras).sort(([a], [b]) => (a < b ? -1 : 1))))
}
