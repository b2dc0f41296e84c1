import { z } from 'zod'

/**
 * Whether an account is in its person's own hands. `own`: nobody else ever had its secret, or somebody of the office has
 * confirmed the person face to face. `waited`: an administrator handed the secret out, and supervisors have had their
 * hours to object. `new`: the same, and they have not had them yet.
 */
export const accountTrustSchema = z.enum(['own', 'waited', 'new'])
export type AccountTrust = z.infer<typeof accountTrustSchema>

/** Why an act on somebody's account was not done. Nothing was changed. */
export const accountRefusalSchema = z.enum([
  'own-account',
  'account-ended',
  'nothing-to-reset',
  'nothing-to-confirm',
  'still-handed-out',
  'supervisor-needed',
  'not-yours-to-confirm'
])
export type AccountRefusal = z.infer<typeof accountRefusalSchema>
