import { z } from 'zod'
import { accountTrustSchema } from './account-words'
import { ticket } from '../case/ticket'
import { roleSchema } from './staff-powers'
import { signedIn } from '../signed-in'

/** The screens about accounts: one's own, everybody's, and who waits to be confirmed. */
export const accountViews = [
  /** Before anything else: a secret that nobody else knows. */
  z.object({ step: z.literal('staffOwnSecret'), ...signedIn }),
  /** Shown once to the one who enrols: the secret for an authenticator app, as text and as an otpauth:// address. */
  z.object({ step: z.literal('staffTotp'), ...signedIn, uri: z.string(), secret: z.string() }),
  /** The same, where it has to be done before anything else. */
  z.object({ step: z.literal('staffEnrol'), ...signedIn, uri: z.string(), secret: z.string() }),
  /** Shown once, after an enrolment: codes that each stand in once for the authenticator. */
  z.object({
    step: z.literal('staffRecoveryCodes'),
    ...signedIn,
    codes: z.array(ticket),
    mayPrint: z.boolean()
  }),
  z.object({
    step: z.literal('staffPeople'),
    ...signedIn,
    people: z.array(
      z.object({
        id: z.string(),
        userName: z.string(),
        name: z.string(),
        role: roleSchema,
        active: z.boolean(),
        hasTotp: z.boolean(),
        /** Has not yet chosen a secret of their own. */
        fresh: z.boolean(),
        trust: accountTrustSchema
      })
    ),
    /** The first secret of somebody just added or renewed: shown once, to hand to them. */
    handOut: z.object({ userName: z.string(), secret: z.string() }).nullable()
  }),
  /** People whose secret was handed out and who have not been confirmed since, the longest waiting first. */
  z.object({
    step: z.literal('staffAwaiting'),
    ...signedIn,
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        userName: z.string(),
        role: roleSchema,
        hasTotp: z.boolean(),
        /** Has to sign in and choose a secret of their own first. */
        fresh: z.boolean(),
        handedAt: z.number().int().nonnegative(),
        /** Names of the administrators through whose hands it may have gone. */
        secretHandlers: z.array(z.string())
      })
    )
  })
] as const
