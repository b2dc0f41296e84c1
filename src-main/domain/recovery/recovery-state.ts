import type { Instant } from '../clock'
import type { IssuedCode } from './one-time-code'

/** Who stands at the kiosk, as far as is known: a cédula, and the directory's member if it has one. */
export interface Subject {
  cedula: string
  memberId: string | null
}

export interface KnownAddress {
  id: string
  address: string
  registeredAt: Instant
}

/** A member whose answers matched. Held in memory for this one visit. */
export interface ConfirmedMember {
  id: string
  cedula: string
  addresses: readonly KnownAddress[]
  phone: string | null
  keyBefore: 'none' | 'working' | 'blocked' | 'expired'
}

/** Why the assisted way is offered or taken. `needs-officer` covers every reason the screen must not name. */
export type CaseReason =
  'no-address' | 'cannot-open' | 'not-confirmed' | 'codes-used-up' | 'mailbox-refused' | 'needs-officer'

export interface CodeStep {
  step: 'code'
  member: ConfirmedMember
  addressId: string
  /** The message that carries the code, to follow what the mail server says of it. */
  messageId: string
  code: IssuedCode
  /** Codes that may still be asked for today, after this one. */
  resendsLeft: number
}

export interface DoneStep {
  step: 'done'
  member: ConfirmedMember
  /** Every address that is told, in full; the view masks them. */
  notified: readonly string[]
  tried: 'not-yet' | 'works' | 'fails'
  reviewed: boolean
}

/**
 * The member's session: one state, one union. It lives in main's memory only, is never written to disk and never
 * resumed; what must outlast it (codes, limits, cases, messages) is in the store.
 */
export type Recovery =
  | { step: 'welcome' }
  | { step: 'notice' }
  | { step: 'identify' }
  | {
      step: 'questions'
      subject: Subject
      asked: readonly string[]
      given: readonly { question: string; answer: string }[]
    }
  | { step: 'notConfirmed'; subject: Subject; mayRetry: boolean }
  | { step: 'contact'; member: ConfirmedMember }
  | CodeStep
  | { step: 'key'; member: ConfirmedMember }
  | DoneStep
  | { step: 'contactsReview'; done: DoneStep; answers: Readonly<Record<string, 'mine' | 'not-mine'>> }
  | { step: 'caseOffer'; subject: Subject; reason: CaseReason; back: Recovery | null }
  /** Null: the cédula has an open case, and no more is known here of it. */
  | { step: 'caseOpened'; opened: { ticket: string; waitsHours: number } | null }

export type RecoveryStep = Recovery['step']
export const atWelcome: Recovery = { step: 'welcome' }
