import { z } from 'zod'
import { accountRefusalSchema } from '../staff/account-words'
import { caseRefusalSchema } from '../case/case-words'
import { failureSchema } from '../failures'

/** Every expected failure at the counter: those of the member's own way, and what only happens in a case or to staff. */
export const counterFailureSchema = z.discriminatedUnion('kind', [
  ...failureSchema.options,
  /** Somebody is in the middle of their own way: the staff side opens when they have finished. */
  z.object({ kind: z.literal('member-busy') }),
  /** User name and secret do not fit. Does not say which, nor whether the name exists. */
  z.object({ kind: z.literal('sign-in-refused') }),
  /** Too many wrong secrets: the next try counts only after `waitSeconds`. */
  z.object({ kind: z.literal('sign-in-wait'), waitSeconds: z.number().int().min(1) }),
  /** The secret typed again for a decision is wrong. Nothing was decided. */
  z.object({ kind: z.literal('secret-wrong') }),
  /** A new secret is not good enough, or the two differ. */
  z.object({ kind: z.literal('secret-refused'), reason: z.enum(['common', 'own-name', 'same', 'differ']) }),
  z.object({ kind: z.literal('set-up-code-wrong') }),
  /** The name is taken, or the person has an account already. */
  z.object({ kind: z.literal('person-refused'), reason: z.enum(['name-taken', 'has-account', 'roles']) }),
  /** The act is not in this role's powers, or not this person's to do now. */
  z.object({ kind: z.literal('not-yours') }),
  /** The act on the case was not done, and why. */
  z.object({ kind: z.literal('case-refused'), why: caseRefusalSchema }),
  /** The act on somebody's account was not done, and why. */
  z.object({ kind: z.literal('account-refused'), why: accountRefusalSchema }),
  /** The secret that the person to be confirmed typed does not open their account. */
  z.object({ kind: z.literal('their-secret-wrong') }),
  /** No case has this number and cédula together. Does not say which was wrong. */
  z.object({ kind: z.literal('case-not-found') }),
  /** The same, once too often: an officer finds the case by the document. The right number opens all the same. */
  z.object({ kind: z.literal('case-by-document') }),
  /** Too many wrong tries today; an officer or the telephone can still help. */
  z.object({ kind: z.literal('try-later') }),
  /** The address is one the member has on record already. */
  z.object({ kind: z.literal('address-known') }),
  /** Too many addresses were typed since an officer's check: an officer checks again. */
  z.object({ kind: z.literal('address-tries') }),
  /** What the officer typed from the document does not fit: once more, in case of a slip of the finger. */
  z.object({ kind: z.literal('check-again'), what: z.enum(['number', 'expiry']) }),
  /** The printer did not take it; the same stands on the screen. */
  z.object({ kind: z.literal('not-printed') })
])
export type CounterFailure = z.infer<typeof counterFailureSchema>
