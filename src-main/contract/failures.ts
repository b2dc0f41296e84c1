import { z } from 'zod'
import { keyFindingSchema } from './key-policy'

/**
 * Every expected failure a person must be told of. A failure never says whether a member exists: unknown member and
 * wrong answers share `not-confirmed` (OWASP ASVS 6.3.8).
 */
export const failureSchema = z.discriminatedUnion('kind', [
  /** What was typed is not a cédula: only says "revise el número". */
  z.object({ kind: z.literal('cedula-mistyped') }),
  /** An answer was empty. */
  z.object({ kind: z.literal('answer-missing') }),
  /** The code typed is not the one sent; `triesLeft` before this code is void. */
  z.object({ kind: z.literal('code-wrong'), triesLeft: z.number().int().min(0) }),
  /** Five wrong tries: this code is void, a new one may be asked for. */
  z.object({ kind: z.literal('code-exhausted') }),
  /** The code's ten minutes are over. */
  z.object({ kind: z.literal('code-expired') }),
  /** The institution's portal does not answer: the code is typed here, as ever. */
  z.object({ kind: z.literal('phone-unreachable') }),
  /** A new code may be asked for only after `waitSeconds`. */
  z.object({ kind: z.literal('resend-too-soon'), waitSeconds: z.number().int().min(1) }),
  /** No more codes to this person today; the assisted way stays open. */
  z.object({ kind: z.literal('codes-used-up') }),
  /** The mail server refused the address at once: unknown mailbox or full mailbox. */
  z.object({ kind: z.literal('mailbox-refused'), reason: z.enum(['unknown', 'full', 'other']) }),
  /** The key chosen breaks the rules; every finding is listed. */
  z.object({ kind: z.literal('key-refused'), findings: z.array(keyFindingSchema).min(1) }),
  z.object({ kind: z.literal('keys-differ') }),
  /** The key was changed meanwhile by another act (another kiosk, a freeze): nothing was done here. */
  z.object({ kind: z.literal('overtaken') }),
  /** The step this message belongs to is over; the screen shows the present one. */
  z.object({ kind: z.literal('step-over') }),
  /** The store or the directory could not take the act. Nothing was changed. */
  z.object({ kind: z.literal('not-now') })
])
export type Failure = z.infer<typeof failureSchema>
export type FailureKind = Failure['kind']
