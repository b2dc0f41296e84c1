import { z } from 'zod'
import { caseSettingsSchema } from './case-protocol'
import { keyRulesSchema } from './key-policy'
import { localeSchema } from './locale'
import { staffSettingsSchema } from './staff-settings'

const hostPort = {
  host: z.string().min(1).describe('Name or address of the mail server (SMTP submission).'),
  port: z
    .number()
    .int()
    .min(1)
    .max(65535)
    .default(587)
    .describe('TCP port; 587 with STARTTLS, 465 with TLS from the start.')
}

/** Who answers for the data (LOPDP art. 12): shown before anything is asked. */
const institutionSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .default('Instituto Ecuatoriano de Seguridad Social')
    .describe('Controller of the data.'),
  address: z
    .string()
    .min(1)
    .default('Av. 10 de Agosto N11-539 y Bogotá, Quito')
    .describe('Postal address of the controller.'),
  phone: z.string().min(1).default('140').describe('Telephone a member may call.'),
  email: z.email().default('contacto@iess.example').describe('E-mail of the controller.'),
  website: z
    .string()
    .min(1)
    .default('www.iess.gob.ec')
    .describe('The only official site, named in advice and letters.'),
  dpoName: z
    .string()
    .min(1)
    .default('Delegado de Protección de Datos')
    .describe('Data protection officer (LOPDP art. 48).'),
  dpoEmail: z.email().default('dpd@iess.example').describe('Where rights are exercised (LOPDP art. 12).')
})

/** This terminal and its screen. */
const kioskSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(40)
    .default('Ventanilla 1')
    .describe('Name of this kiosk in letters, receipts and calls for help.'),
  office: z.string().min(1).max(80).default('CAU Quito Norte').describe('Office it stands in.'),
  timeZone: z
    .enum(['America/Guayaquil', 'Pacific/Galapagos'])
    .default('America/Guayaquil')
    .describe('Zone of the times shown to people; records are in UTC.'),
  screenInches: z
    .number()
    .min(7)
    .max(65)
    .default(21.5)
    .describe('Diagonal of the screen in inches: sizes on the screen are computed in millimetres from it.'),
  locales: z
    .array(localeSchema)
    .min(1)
    .default(['es', 'en'])
    .describe(
      'Languages offered, the first is the default. `qu` (Kichwa) is a draft until a native speaker has reviewed it.'
    )
})

/** The outgoing mail. */
const mailSchema = z.strictObject({
  ...hostPort,
  security: z
    .enum(['starttls', 'tls', 'none'])
    .default('starttls')
    .describe('`none` sends in clear text: only for a relay on the same machine.'),
  user: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('Account at the mail server, or null without sign-in.'),
  password: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('Password in clear text; taken only together with `passwordInClear: true`.'),
  passwordInClear: z
    .boolean()
    .default(false)
    .describe('Says that the password may stand in this file in clear text.'),
  fromName: z.string().min(1).default('Ventanilla IESS').describe('Name of the sender.'),
  from: z.email().describe('Address of the sender (From:), of a domain with SPF and DKIM.'),
  envelopeFrom: z
    .string()
    .min(3)
    .nullable()
    .default(null)
    .describe(
      'Envelope sender (MAIL FROM). `{id}` becomes the letter id, so that a bounce names its letter; null uses `from`.'
    ),
  timeoutSeconds: z
    .number()
    .int()
    .min(2)
    .max(120)
    .default(20)
    .describe('Longest wait for any answer of the mail server.'),
  tlsCaFile: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('PEM file with the certificate authority of an internal mail server.')
})

/** Friction before the registered address is shown, not proof of identity (NIST SP 800-63B bans it as proof). */
const questionsSchema = z.strictObject({
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
  closingHours: z.number().int().min(1).max(168).default(24).describe('Hours.')
})

/** The one-time code (OWASP ASVS 6.5.5: at most ten minutes; NIST SP 800-63B §4.2: at least six digits). */
const codeSchema = z.strictObject({
  minutes: z.number().int().min(3).max(10).default(10).describe('Minutes a code can be typed.'),
  tries: z.number().int().min(3).max(10).default(5).describe('Wrong tries until the code is void.'),
  resendSeconds: z
    .number()
    .int()
    .min(1)
    .max(600)
    .default(60)
    .describe('Seconds until another code may be asked for.'),
  perDay: z.number().int().min(1).max(20).default(5).describe('Codes per member in 24 hours.')
})

/** Times of the screen (WCAG 2.2.1: at least 20 s to ask for more time, without limit). */
const idleSchema = z.strictObject({
  seconds: z
    .number()
    .int()
    .min(1)
    .max(600)
    .default(60)
    .describe('Seconds without a touch until the warning.'),
  warningSeconds: z
    .number()
    .int()
    .min(1)
    .max(300)
    .default(30)
    .describe('Seconds the warning stays before everything is wiped.')
})

const retentionSchema = z.strictObject({
  months: z
    .number()
    .int()
    .min(1)
    .max(240)
    .default(24)
    .describe('Months that records of a recovery are kept (LOPDP art. 10).')
})

/** The configuration file. Every field is explained; units are in the names or the explanations. */
export const settingsSchema = z.strictObject({
  institution: institutionSchema.prefault({}),
  kiosk: kioskSchema.prefault({}),
  mail: mailSchema,
  questions: questionsSchema.prefault({}),
  code: codeSchema.prefault({}),
  key: keyRulesSchema.strict().prefault({}),
  idle: idleSchema.prefault({}),
  case: caseSettingsSchema.prefault({}),
  staff: staffSettingsSchema.prefault({}),
  retention: retentionSchema.prefault({})
})
export type Settings = z.infer<typeof settingsSchema>

/** What is wrong with a settings file: the field's path and a sentence for the person who can mend it. */
export interface SettingsProblem {
  field: string
  reason: string
}

/** Parses the text of a settings file. The first problem is enough: it is what the screen shows. */
export function parseSettings(text: string): { settings: Settings } | { problem: SettingsProblem } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { problem: { field: '(file)', reason: error instanceof Error ? error.message : 'not JSON' } }
  }
  const parsed = settingsSchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return { problem: { field: issue?.path.join('.') || '(file)', reason: issue?.message ?? 'not valid' } }
  }
  const { mail, key } = parsed.data
  if (mail.password && !mail.passwordInClear)
    return {
      problem: { field: 'mail.password', reason: 'a password in clear text needs "passwordInClear": true' }
    }
  if (key.minLength > key.maxLength)
    return { problem: { field: 'key.minLength', reason: 'must not be greater than key.maxLength' } }
  return { settings: parsed.data }
}
