import { z } from 'zod'

/**
 * The states of an assisted case. The way through is `opened → documents-checked → address-given → address-proved →
 * approved → holding → active`; the other five end it.
 */
export const caseStateSchema = z.enum([
  'opened',
  'documents-checked',
  'address-given',
  'address-proved',
  'approved',
  'holding',
  'active',
  'refused',
  'frozen',
  'withdrawn',
  'expired',
  'undone'
])
export type CaseState = z.infer<typeof caseStateSchema>

/** The states in which something may still happen before a change is active. A cédula has at most one such case. */
export const openCaseStates = [
  'opened',
  'documents-checked',
  'address-given',
  'address-proved',
  'approved',
  'holding'
] as const satisfies readonly CaseState[]

/** Upper-case consonants only: no vowels, so no words, and nothing that looks or sounds like another (RFC 8628 §6.1). */
export const PAPER_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'

/** A code of those letters as typed: case, spaces and hyphens do not count. Reason: `code.form`. */
const paperLetters = (length: number) =>
  z
    .string()
    .max(40)
    .transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase())
    .pipe(z.string().regex(new RegExp(`^[${PAPER_LETTERS}]{${length}}$`), 'code.form'))

/** Number of a case: 20^8, 34.6 bits. Names the case; opens nothing by itself. */
export const ticketSchema = paperLetters(8)
/** Code that freezes a change, in the letter to the addresses known before: 34.6 bits, tries are limited. */
export const freezeCodeSchema = paperLetters(8)
/** One-time code on paper for a person without any mailbox: 20^10, 43 bits. */
export const paperCodeSchema = paperLetters(10)

/** Who reads the new mailbox, in the member's own words on the screen. */
export const readerSchema = z.enum(['me', 'me-and-family', 'family', 'somebody-else'])
export type MailboxReader = z.infer<typeof readerSchema>

/** Why an assisted case was opened. `needs-officer` covers every reason that a screen must not name. */
export const caseReasonSchema = z.enum([
  'no-address',
  'cannot-open',
  'not-confirmed',
  'codes-used-up',
  'mailbox-refused',
  'needs-officer'
])
