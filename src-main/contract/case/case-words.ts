import { z } from 'zod'
import { exactMessages } from './ticket'

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

/** A code of those letters as typed: case, spaces and hyphens do not count. Reason: `code.form`. */
const paperLetters = (length: number) =>
  z
    .string()
    .max(40)
    .transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase())
    .pipe(exactMessages(length))

/** Number of a case as somebody types it (`ticket.ts`). */
export const ticketSchema = paperLetters(8)
/** Code that freezes a change, in the message to the addresses known before: 34.6 bits, tries are limited. */
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

/**
 * What the member's screen says when a case stops or ends: each a kind and true sentence with the next place to go.
 * None of them names a suspicion, and none says that somebody is recorded as deceased.
 */
export const outcomeWordsSchema = z.enum([
  /** "Su trámite queda registrado y en revisión. Le avisaremos." Also the normal-looking end of a pause. */
  'in-review',
  /** The data on record have to be put right first, at another desk. */
  'records',
  'renew-document',
  'bring-representative',
  'come-in-person',
  'paper-not-enough',
  /** The document and the number do not go together. */
  'not-confirmed',
  'refused',
  'withdrawn',
  'frozen',
  'undone',
  'expired'
])
export type OutcomeWords = z.infer<typeof outcomeWordsSchema>

/** Desks that can help when this one cannot. */
export const deskSchema = z.enum([
  'affiliation',
  'record-correction',
  'civil-registry',
  'guardianship',
  'survivors',
  'supervisor'
])
export type Desk = z.infer<typeof deskSchema>

/** Why an act on a case was not done. Nothing was changed. */
export const caseRefusalSchema = z.enum([
  'wrong-state',
  'not-allowed',
  'own-record',
  'same-officer',
  'third-person-needed',
  'needs-supervisor',
  'secret-handed-out',
  'same-hand',
  'evidence-unopened',
  'flag-unanswered',
  'verification-missing',
  'paused',
  'answers-incomplete',
  'reason-missing',
  'nothing-to-confirm',
  'code-wrong',
  'code-used-up',
  'hold-running',
  'notices-untold',
  'too-late',
  'overtaken'
])
export type CaseRefusal = z.infer<typeof caseRefusalSchema>

/** Why a change is approved, refused or hastened: a code that can be counted, beside the officer's own words. */
export const approvalReasonSchema = z.enum([
  'mailbox-lost',
  'never-had-one',
  'mailbox-of-another',
  'name-on-record'
])
export const refusalReasonSchema = z.enum([
  'person-not-proved',
  'document-not-enough',
  'address-not-theirs',
  'under-pressure',
  'flag-not-cleared',
  'asked-by-member',
  'other'
])
export const shorteningReasonSchema = z.enum([
  'medical',
  'pension-payment',
  'legal-deadline',
  'travel',
  'other'
])
export const denialReasonSchema = z.enum(['not-me', 'suspicion', 'mistake'])

/** What supervisors are told of. Kept until somebody has looked and said what was done. */
export const alertKindSchema = z.enum([
  'condition-stop',
  'paused',
  'frozen',
  'undone',
  'over-limits',
  'off-hours',
  'fast-review',
  'shared-mailbox',
  'related-officer',
  'open-fraud-case',
  'hold-shortened',
  'notice-undeliverable',
  'address-appeared',
  'wrong-secrets',
  'wrong-freeze-codes',
  'wrong-case-numbers',
  /** A member typed very many addresses after one check of the documents. */
  'addresses-tried',
  'staff-added',
  'staff-ended',
  'secret-renewed',
  'totp-reset',
  /** Somebody of the staff signed in with a recovery code in the place of the authenticator. */
  'recovery-code-used',
  /** The owner of the machine gave an administrator a new first secret. */
  'recovered-by-owner',
  'help-called',
  /** Too many members were shut out of self-service at this kiosk within an hour. */
  'self-service-closed',
  /** Too many cédulas were typed at this kiosk within an hour. */
  'cedula-claimed',
  /** Too many wrong case numbers were typed at this kiosk within an hour. */
  'case-numbers-tried',
  /** The anchors outside tell of lines that this store does not have: it was put back, or somebody wrote there. */
  'record-contradicted',
  /** The record is signed with another key than before. */
  'anchor-key-changed',
  'backup-failed',
  'store-stopped',
  /** The data were put back to a backup: what was done since is put aside. */
  'store-restored',
  'restore-failed',
  /** The program that speaks found no sound card, or does not run. */
  'voice-silent'
])
export type AlertKind = z.infer<typeof alertKindSchema>

/** What the numbers and names around a case point to. The second officer answers each in words. */
export const riskFlagSchema = z.enum([
  'first-officer-related',
  'second-officer-related',
  'shared-mailbox',
  'odd-address',
  'somebody-else-reads',
  'open-fraud-case',
  'over-limits',
  'off-hours',
  'paper-path'
])
export type RiskFlag = z.infer<typeof riskFlagSchema>

/** What the second officer has to open, one by one, before approving; the flags of the case come after these. */
export const evidenceItems = ['person', 'document', 'address', 'channels', 'officers'] as const
