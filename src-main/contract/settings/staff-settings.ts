import { z } from 'zod'
import { roleSchema } from '../staff/staff-powers'

/** The staff side of the kiosk. */
export const staffSettingsSchema = z.strictObject({
  lockSeconds: z
    .number()
    .int()
    .min(30)
    .max(600)
    .default(120)
    .describe('Seconds without a touch until the staff side closes.'),
  freeTries: z
    .number()
    .int()
    .min(0)
    .max(5)
    .default(2)
    .describe('Wrong secrets in a row before the wait begins.'),
  firstWaitSeconds: z
    .number()
    .int()
    .min(1)
    .max(600)
    .default(15)
    .describe('The first wait; each further wrong secret doubles it.'),
  longestWaitMinutes: z
    .number()
    .int()
    .min(1)
    .max(1440)
    .default(240)
    .describe('No wait is longer than this, minutes.'),
  handOutHours: z
    .number()
    .int()
    .min(1)
    .max(720)
    .default(24)
    .describe(
      'Hours until an account whose secret was handed out may decide where nobody is there who could confirm the person. Elsewhere it decides nothing until it is confirmed.'
    ),
  secondFactor: z
    .array(roleSchema)
    .default(['supervisor', 'administrator'])
    .describe(
      'Roles that have to have a second factor: whoever has none enrols an authenticator right after the sign-in, before anything else.'
    ),
  setupMinutes: z
    .number()
    .int()
    .min(5)
    .max(1440)
    .default(60)
    .describe('Minutes the one-time code of the first set-up is valid after the start.')
})
export type StaffPolicy = z.infer<typeof staffSettingsSchema>
