import { z } from 'zod'

/** How an outcome counts: `good` goes on, `doubt` and `bad` ask a reason code and lead to a condition of the routes. */
type Weight = 'good' | 'doubt' | 'bad'

interface Check {
  /** What the officer gives: a number or date typed (main computes the outcome, neither is kept), or a choice. */
  answer: 'number' | 'date' | 'choice'
  outcomes: Record<string, Weight>
}

/**
 * Every check an officer can be asked to make. Outcomes only are kept: no image, no number, no fingerprint class (the
 * código dactilar is compared on paper; LOPDP art. 4 counts it as biometric).
 */
export const checks = {
  /** The identifying number on the document, typed by the officer without seeing the one typed by the person. */
  number: { answer: 'number', outcomes: { same: 'good', differs: 'bad' } },
  /** The face in front of the officer and the one on the document. */
  photo: { answer: 'choice', outcomes: { same: 'good', doubt: 'doubt', differs: 'bad' } },
  expiry: { answer: 'date', outcomes: { valid: 'good', none: 'good', expired: 'bad' } },
  /** The holder (or the representative, for a power) is here in person. */
  present: { answer: 'choice', outcomes: { yes: 'good', no: 'bad' } },
  name: { answer: 'choice', outcomes: { same: 'good', 'differs-slightly': 'doubt', differs: 'doubt' } },
  dactilar: { answer: 'choice', outcomes: { same: 'good', 'not-compared': 'good', differs: 'doubt' } },
  /** The special power or guardianship paper of a representative. */
  power: { answer: 'choice', outcomes: { 'in-order': 'good', doubt: 'doubt', 'not-in-order': 'bad' } },
  /** The last employer was asked: how an impostor with a forged passport was caught in 2025. */
  'last-employer': {
    answer: 'choice',
    outcomes: { confirmed: 'good', 'not-reached': 'doubt', denied: 'bad' }
  }
} as const satisfies Record<string, Check>

export type CheckId = keyof typeof checks
export const checkIdSchema = z.enum(Object.keys(checks) as [CheckId, ...CheckId[]])

/** How much an outcome of a check weighs; null for an outcome that the check does not have. */
export function weightOf(check: CheckId, outcome: string): Weight | null {
  const outcomes: Record<string, Weight> = checks[check].outcomes
  return Object.hasOwn(outcomes, outcome) ? (outcomes[outcome] ?? null) : null
}

/** Why an outcome is not the good one: asked with every doubt and every bad outcome. */
export const checkReasonSchema = z.enum([
  'old-photo',
  'appearance-changed',
  'worn-document',
  'marriage',
  'name-change',
  'spelling',
  'renewal-pending',
  'paper-incomplete',
  'looks-altered',
  'another-person',
  'nobody-answered',
  'other'
])
export type CheckReason = z.infer<typeof checkReasonSchema>

/** What findings and directory together can say of a case. Each is routed by the protocol. */
export const conditionSchema = z.enum([
  'unknown-member',
  'deceased',
  'two-records',
  'under-15',
  'from-15-to-17',
  'representative',
  'number-differs',
  'photo-differs',
  'photo-doubt',
  'document-expired',
  'holder-absent',
  'name-differs',
  'dactilar-differs',
  'power-doubt',
  'power-not-in-order',
  'employer-not-reached',
  'employer-denied',
  'number-to-verify'
])
export type Condition = z.infer<typeof conditionSchema>
