import { z } from 'zod'
import { checkIdSchema, checkReasonSchema } from '../case/checks'
import { freezeCodeSchema, ticketSchema } from '../case/case-words'
import { PAPER_LETTERS } from '../case/ticket'
import { cedulaSchema } from '../cedula'
import { emailSchema } from '../email'
import type { StaffMethodName } from '../method-names'
import { roleSchema } from './staff-powers'
import {
  backupNameSchema,
  decisionSchema,
  evidenceIdSchema,
  foundOutSchema,
  machinePartSchema
} from './staff-views'
import { screenSchema } from '../screen-views'

const nothing = z.strictObject({})
const words = z.string().trim().max(400)
/** A secret of staff, being typed: bounded so that nobody can make main hash megabytes. */
const secret = z.string().min(1).max(128)
/** Six digits of the authenticator, or one of the recovery codes in their place. */
export const secondFactorSchema = z
  .string()
  .regex(new RegExp(`^(\\d{6}|[${PAPER_LETTERS}]{8})$`), 'totp.form')
const totp = secondFactorSchema.nullable()

/** Name to sign in with: what a person can type on a kiosk. */
export const userNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(30)
  .pipe(z.string().regex(/^[a-z][a-z0-9.]{2,29}$/, 'userName.form'))

/** NIST SP 800-63B §3.1.1.2: at least eight characters, every kind allowed. Reason: `secret.short`. */
export const newSecretSchema = z.string().min(8, 'secret.short').max(128)

const personSchema = z.strictObject({
  userName: userNameSchema,
  givenNames: z.string().trim().min(1).max(60),
  surnames: z.string().trim().min(1).max(60),
  /** So that nobody acts on their own record. */
  cedula: cedulaSchema,
  address: emailSchema.nullable()
})

/** The documents as an officer answers for them. Number and date are compared and not kept. */
const findingsSchema = z.strictObject({
  kind: z.string().min(1).max(31),
  /** The identifying number on the document (for a foreigner's, the IESS code). */
  number: z.string().trim().max(20),
  /** ISO date on the document; null: it has none. */
  expiry: z.iso.date().nullable(),
  outcomes: z.partialRecord(checkIdSchema, z.string().max(30)),
  reasons: z.partialRecord(checkIdSchema, checkReasonSchema),
  note: words.nullable()
})
export type TypedFindings = z.infer<typeof findingsSchema>

/** Everything that staff can ask for. Each call is judged in main: role, turn, case. */
export const staffApi = {
  /** The discreet control. */
  openStaffSide: { input: nothing, output: screenSchema },
  setUpStaff: {
    input: z.strictObject({
      code: z.string().trim().max(40),
      people: z
        .array(z.strictObject({ ...personSchema.shape, role: roleSchema, secret: newSecretSchema }))
        .length(3)
        .nullable()
    }),
    output: screenSchema
  },
  signIn: { input: z.strictObject({ userName: userNameSchema, secret, totp }), output: screenSchema },
  signOut: { input: nothing, output: screenSchema },
  chooseOwnSecret: {
    input: z.strictObject({ secret: newSecretSchema, repeat: z.string().max(128) }),
    output: screenSchema
  },
  beginTotp: { input: nothing, output: screenSchema },
  confirmTotp: { input: z.strictObject({ totp: z.string().regex(/^\d{6}$/) }), output: screenSchema },
  /** The recovery codes are noted down: they are never shown again. */
  keepRecoveryCodes: { input: nothing, output: screenSchema },
  showQueue: { input: nothing, output: screenSchema },
  openStaffCase: { input: z.strictObject({ ticket: ticketSchema }), output: screenSchema },
  /** By the document in hand, for whoever does not have the number: the case under way, else the last one. */
  findStaffCase: { input: z.strictObject({ cedula: cedulaSchema }), output: screenSchema },
  beginDocuments: { input: nothing, output: screenSchema },
  /** The first check, or the check of a person who came back. Good: the screen is handed to the member. */
  checkDocuments: { input: findingsSchema, output: screenSchema },
  beginReview: { input: nothing, output: screenSchema },
  openEvidence: { input: z.strictObject({ item: evidenceIdSchema }), output: screenSchema },
  answerFlag: {
    input: z.strictObject({ flag: evidenceIdSchema, accepted: z.boolean(), text: words.min(1) }),
    output: screenSchema
  },
  beginDecision: { input: z.strictObject({ decision: decisionSchema }), output: screenSchema },
  decideCase: {
    input: z.strictObject({
      reason: z.string().max(40).nullable(),
      text: words.min(1),
      secret,
      totp,
      freezeCode: freezeCodeSchema.nullable(),
      /** Whole hours from now until the hold ends. */
      hours: z.number().int().min(0).max(720).nullable()
    }),
    output: screenSchema
  },
  /** "Pausar por revisión", from a case or from the hand-over screen. Looks like nothing. */
  pauseCase: { input: nothing, output: screenSchema },
  makeDossier: { input: z.strictObject({ secret, totp }), output: screenSchema },
  showAlerts: { input: nothing, output: screenSchema },
  answerAlert: {
    input: z.strictObject({ id: z.string().min(1).max(64), text: words.min(1) }),
    output: screenSchema
  },
  showPeople: { input: nothing, output: screenSchema },
  addPerson: {
    input: z.strictObject({ ...personSchema.shape, role: roleSchema, secret, totp }),
    output: screenSchema
  },
  endPerson: {
    input: z.strictObject({ id: z.string().min(1).max(64), secret, totp }),
    output: screenSchema
  },
  renewSecret: {
    input: z.strictObject({ id: z.string().min(1).max(64), secret, totp }),
    output: screenSchema
  },
  /** Takes a lost authenticator app from an account: the secret alone opens it until another one is enrolled. */
  resetTotp: {
    input: z.strictObject({ id: z.string().min(1).max(64), secret, totp }),
    output: screenSchema
  },
  /** Who waits to be confirmed by somebody of the office. */
  showAwaiting: { input: nothing, output: screenSchema },
  /** Two people at one screen: the one to be confirmed types the secret of their account, then who confirms theirs. */
  confirmPerson: {
    input: z.strictObject({
      id: z.string().min(1).max(64),
      theirSecret: secret,
      theirTotp: totp,
      secret,
      totp
    }),
    output: screenSchema
  },
  /** The self-test of the kiosk's own parts. */
  showMachine: { input: nothing, output: screenSchema },
  /** Tries one part. What only a person can tell (seen, heard) is said by who stands there. */
  tryMachine: {
    input: z.discriminatedUnion('part', [
      z.strictObject({ part: foundOutSchema }),
      z.strictObject({ part: machinePartSchema.exclude(foundOutSchema.options), works: z.boolean() })
    ]),
    output: screenSchema
  },
  /** The backups in the folder of the settings. */
  showBackups: { input: nothing, output: screenSchema },
  /** Reads a backup wholly: whether it is whole, opens with our key, and is this kiosk's. Changes nothing. */
  checkBackup: { input: z.strictObject({ name: backupNameSchema }), output: screenSchema },
  /** Puts the data back to a backup: written down now, done by the program as it starts anew. */
  restoreBackup: { input: z.strictObject({ name: backupNameSchema, secret, totp }), output: screenSchema },
  /** The only way out of the kiosk: it closes for whoever looks after the machine, or starts anew. */
  endProgram: {
    input: z.strictObject({ how: z.enum(['close', 'restart']), secret, totp }),
    output: screenSchema
  }
} satisfies Record<StaffMethodName, { input: z.ZodType; output: z.ZodType }>
