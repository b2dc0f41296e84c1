import type { Instant } from './clock'

/** What every letter about a case says: where, when, and the case's number. Never a name, a cédula or an address. */
interface AboutCase {
  office: string
  kiosk: string
  at: Instant
  ticket: string
}

/** Whether the reader has the mailbox that was known before, or the one that was asked for. */
export type Mailbox = 'old' | 'new'

/** The letters of an assisted case. */
export type CaseLetterContent =
  /** To the new address: the code that proves that the person reads it. Valid longer than a code at the kiosk, because
   * the person may have to go home to read it (NIST SP 800-63B §4.2: at most 24 h by e-mail). */
  | ({ kind: 'case-code'; code: string; hours: number } & AboutCase)
  /** To every address known before, as soon as two officers agreed: a change is coming, and the code that freezes it.
   * `holdHours`: how long it will wait at least (0: none). `addressChanges` is false on the paper path. */
  | ({
      kind: 'case-change-ahead'
      freezeCode: string
      holdHours: number
      addressChanges: boolean
    } & AboutCase)
  /** To the new address, at the same moment. */
  | ({ kind: 'case-change-ahead-new'; holdHours: number } & AboutCase)
  /** The change is active. The old addresses may say "no fui yo" with the freeze code until `undoUntil`. */
  | ({
      kind: 'case-change-active'
      mailbox: Mailbox
      undoUntil: Instant
      addressChanges: boolean
    } & AboutCase)
  /** The change will not happen, or was taken back. */
  | ({
      kind: 'case-change-ended'
      mailbox: Mailbox
      how: 'frozen' | 'withdrawn' | 'refused' | 'expired' | 'undone'
    } & AboutCase)
