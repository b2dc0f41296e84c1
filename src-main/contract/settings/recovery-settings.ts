import { z } from 'zod'

/** Friction before the registered address is shown, not proof of identity (NIST SP 800-63B bans it as proof). */
export const questionsSchema = z.strictObject({
  ask: z
    .number()
    .int()
    .min(1)
    .max(4)
    .default(2)
    .describe('How many of the enrolled questions are asked, all judged together.'),
  failuresBeforeClosing: z
    .number()
    .int()
    .min(1)
    .max(20)
    .default(5)
    .describe(
      'Failed identity answers per member in `closingHours` that close self-service; never the assisted way.'
    ),
  closingHours: z
    .number()
    .int()
    .min(1)
    .max(168)
    .default(24)
    .describe('Hours in which failures are counted, and that self-service then stays closed.')
})

/** The one-time code (OWASP ASVS 6.5.5: at most ten minutes; NIST SP 800-63B §4.2: at least six digits). */
export const codeSchema = z.strictObject({
  minutes: z.number().int().min(3).max(10).default(10).describe('Minutes a code can be typed.'),
  tries: z.number().int().min(3).max(10).default(5).describe('Wrong tries until the code is void.'),
  resendSeconds: z
    .number()
    .int()
    .min(1)
    .max(600)
    .default(60)
    .describe('Seconds until another code may be asked for.'),
  perDay: z.number().int().min(1).max(20).default(5).describe('Codes per member in 24 hours.'),
  perAddressDay: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(10)
    .describe('Codes to one address in 24 hours, whoever it is registered for.')
})
