import { z } from 'zod'
import { accountViews } from './account-views'
import { checkIdSchema, conditionSchema } from '../case/checks'
import { ticket } from '../case/ticket'
import { alertKindSchema, caseStateSchema, evidenceItems, riskFlagSchema } from '../case/case-words'
import { staffActSchema } from './staff-powers'
import { signedIn } from '../signed-in'

const instant = z.number().int().nonnegative()

/** What a case waits for. */
export const caseNextSchema = z.enum([
  'documents',
  'member',
  'second-officer',
  'key',
  'hold',
  'supervisor',
  'nothing'
])

/** One thing that is known, for a list of facts. The words for `fact` (and, as `word`, for the value) are the screen's. */
export const factSchema = z.object({
  fact: z.string().min(1).max(40),
  value: z.string().max(400),
  as: z.enum(['text', 'instant', 'word'])
})
export type Fact = z.infer<typeof factSchema>

/** Something that the second officer has to open, and for flags to answer, before approving. */
export const evidenceIdSchema = z.union([z.enum(evidenceItems), riskFlagSchema, conditionSchema])

/** What can be done with the case on the screen by whoever is signed in. */
export const caseActSchema = z.enum([
  'check-documents',
  'confirm-presence',
  'review',
  'refuse',
  'pause',
  'lift-pause',
  'shorten-hold',
  'deny-with-code',
  'deny',
  'make-dossier'
])
export type CaseAct = z.infer<typeof caseActSchema>

/** The parts of the kiosk that an administrator can try. */
export const machinePartSchema = z.enum(['touch', 'sound', 'voice', 'printer', 'mail', 'backup', 'clock'])
/** The parts that the kiosk tries by itself; of the others a person tells what was seen or heard. */
export const foundOutSchema = machinePartSchema.extract(['voice', 'printer', 'mail', 'backup'])
export type FoundOut = z.infer<typeof foundOutSchema>
export const isFoundOut = (part: MachinePart): part is FoundOut => foundOutSchema.safeParse(part).success
export type MachinePart = z.infer<typeof machinePartSchema>

/** File name of a backup in the folder of the settings; nothing of a path. */
export const backupNameSchema = z.string().regex(/^ventanilla-[0-9a-f]{8}-\d{1,15}\.backup$/)

/** What is known of a backup. `unread`: its head is authentic, the rest was not looked at yet. */
export const backupStateSchema = z.enum([
  'unread',
  'sound',
  /** The key of the backups that this kiosk holds does not open it. */
  'key',
  'damaged',
  'other-kiosk',
  /** Made by a newer program. */
  'newer',
  'gone',
  /** The medium did not let it be read. */
  'io',
  'disk-full'
])
export type BackupState = z.infer<typeof backupStateSchema>

/** The acts that are decided on a screen of their own: reason, words, secret again. */
export const decisionSchema = z.enum([
  'approve',
  'refuse',
  'lift-pause',
  'shorten-hold',
  'deny-with-code',
  'deny'
])
export type Decision = z.infer<typeof decisionSchema>

/**
 * The staff side. No view here has a key, a code, a full cédula, or what stands behind an item of evidence that was not
 * opened.
 */
export const staffViews = [
  ...accountViews,
  /** First start: the code from the log file, then one administrator and two officers, each typing their own secret. */
  z.object({ step: z.literal('staffSetUp'), stage: z.enum(['code', 'people']) }),
  z.object({
    step: z.literal('staffSignIn'),
    why: z.enum(['begin', 'officer', 'second-officer', 'locked']),
    ticket: ticket.nullable()
  }),
  z.object({
    step: z.literal('staffQueue'),
    ...signedIn,
    acts: z.array(staffActSchema),
    cases: z.array(
      z.object({
        ticket,
        state: caseStateSchema,
        next: caseNextSchema,
        openedAt: instant,
        until: instant,
        paused: z.boolean(),
        /** This officer checked the person: another one has to approve. */
        yours: z.boolean()
      })
    ),
    /** Alerts that nobody has answered; null for who may not see them. */
    alerts: z.number().int().nonnegative().nullable(),
    hasTotp: z.boolean(),
    /**
     * The secret was handed out, and this person decides nothing: until a colleague has confirmed them, or, where there is
     * nobody who could, until then. Null: may decide.
     */
    decidesFrom: z.union([instant, z.literal('confirmed')]).nullable(),
    /** People whom somebody has to confirm; 0 for who may not. */
    awaiting: z.number().int().nonnegative()
  }),
  z.object({
    step: z.literal('staffCase'),
    ...signedIn,
    ticket,
    state: caseStateSchema,
    next: caseNextSchema,
    /** Names as on record; null: the directory does not know the cédula (the member's screen never says so). */
    person: z.string().nullable(),
    facts: z.array(factSchema),
    paused: z.boolean(),
    acts: z.array(caseActSchema),
    /** What the last act of this officer did, for a line of confirmation. */
    done: z.string().nullable()
  }),
  z.object({
    step: z.literal('staffDocuments'),
    ...signedIn,
    ticket,
    /** `presence`: the person came back and is checked again for the next act. */
    purpose: z.enum(['check', 'presence']),
    person: z.string().nullable(),
    kinds: z.array(z.object({ id: z.string(), asks: z.array(checkIdSchema), mayAsk: z.array(checkIdSchema) }))
  }),
  z.object({
    step: z.literal('staffReview'),
    ...signedIn,
    ticket,
    person: z.string().nullable(),
    items: z.array(
      z.object({
        item: evidenceIdSchema,
        /** Null until it is opened. */
        facts: z.array(factSchema).nullable(),
        isFlag: z.boolean(),
        answer: z.object({ accepted: z.boolean(), text: z.string() }).nullable()
      })
    ),
    /** Only a supervisor may approve this one. */
    needsSupervisor: z.boolean(),
    /** Everything is opened and answered. */
    ready: z.boolean(),
    /** The verification is good until then; afterwards the review is begun again. */
    verifiedUntil: instant
  }),
  /** One decision, on a screen of its own: why (a code), in words, and the secret again. */
  z.object({
    step: z.literal('staffDecision'),
    ...signedIn,
    ticket,
    decision: decisionSchema,
    /** Reason codes to choose from; empty: words only. */
    reasons: z.array(z.string()),
    asksFreezeCode: z.boolean(),
    asksTotp: z.boolean(),
    /** Whole hours that the hold may still last, for shortening; null elsewhere. */
    mostHours: z.number().int().nonnegative().nullable()
  }),
  z.object({
    step: z.literal('staffAlerts'),
    ...signedIn,
    alerts: z.array(
      z.object({
        id: z.string(),
        at: instant,
        kind: alertKindSchema,
        ticket: ticket.nullable(),
        officers: z.array(z.string()),
        detail: z.string().nullable(),
        answer: z.object({ by: z.string(), at: instant, text: z.string() }).nullable()
      })
    )
  }),
  z.object({
    step: z.literal('staffDossier'),
    ...signedIn,
    ticket,
    /** SHA-256 of the JSON, to write down beside the files. */
    digest: z.string(),
    /** Names of the files that were saved. */
    files: z.array(z.string())
  }),
  z.object({
    step: z.literal('staffMachine'),
    ...signedIn,
    /** Main's clock, to be compared with a good one. */
    clock: instant,
    /** What was tried in this turn, and whether it works. */
    tried: z.partialRecord(machinePartSchema, z.boolean())
  }),
  z.object({
    step: z.literal('staffBackups'),
    ...signedIn,
    /** Newest first; null: there is no folder, or its medium is missing. */
    backups: z
      .array(
        z.object({
          name: backupNameSchema,
          /** When it was made; null where its head cannot be trusted. */
          madeAt: instant.nullable(),
          /** Size of the file. */
          bytes: instant,
          state: backupStateSchema
        })
      )
      .nullable()
  })
] as const
