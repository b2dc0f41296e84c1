import { z } from 'zod'
import { caseReasonSchema, caseStateSchema, readerSchema } from '../../contract/case/case-words'
import { localeSchema } from '../../contract/locale'

const instant = z.number().int().nonnegative()
const id = z.string().min(1)

/** Where something was done. */
const placeSchema = z.strictObject({ kiosk: z.string(), office: z.string() })
export type Place = z.infer<typeof placeSchema>

/** What an officer found when checking the documents. Outcomes only: no number, no image, no fingerprint class. */
const documentsSchema = z.strictObject({
  officer: id,
  at: instant,
  place: placeSchema,
  /** Id of the document kind in the protocol. */
  kind: z.string(),
  /** Outcome per check of the protocol, e.g. `photo: 'same'`. */
  checks: z.record(z.string(), z.string()),
  /** Reason code per check whose outcome is not the good one. */
  reasons: z.record(z.string(), z.string()),
  note: z.string().nullable(),
  /** What the findings and the directory together say: `document-expired`, `representative`, `name-differs`, … */
  conditions: z.array(z.string()),
  /** The approver has to be a supervisor. */
  needsSupervisor: z.boolean()
})

/** The address the member asked for. `paper`: no mailbox at all, a code on paper takes its place. */
const newAddressSchema = z.strictObject({
  path: z.enum(['mailbox', 'paper']),
  address: z.string().nullable(),
  reader: readerSchema.nullable(),
  warnings: z.array(z.string()),
  /** Other members who have this address already. */
  otherMembers: z.number().int().nonnegative(),
  /** Keyed hash of the code on paper. */
  paperMac: z.string().nullable(),
  paperTriesLeft: z.number().int().nonnegative(),
  givenAt: instant,
  provedAt: instant.nullable(),
  place: placeSchema
})

/** The second officer's look at the evidence, item by item. */
const reviewSchema = z.strictObject({
  officer: id,
  at: instant,
  place: placeSchema,
  /** Flags that this officer has to answer, each an item of evidence too. */
  flags: z.array(z.string()),
  opened: z.array(z.string()),
  answers: z.record(z.string(), z.strictObject({ accepted: z.boolean(), text: z.string() })),
  needsSupervisor: z.boolean()
})

const approvalSchema = z.strictObject({
  officer: id,
  role: z.enum(['officer', 'supervisor']),
  at: instant,
  place: placeSchema,
  reason: z.string(),
  text: z.string()
})

const holdSchema = z.strictObject({
  beganAt: instant,
  endsAt: instant,
  shortened: z.strictObject({ officer: id, at: instant, reason: z.string(), text: z.string() }).nullable()
})

/** A verification of the person in front of this kiosk: good for one next act, at this kiosk, for a few minutes. */
const verificationSchema = z.strictObject({
  id,
  act: z.enum(['give-address', 'prove-address', 'approve', 'choose-key', 'withdraw']),
  kiosk: z.string(),
  /** The officers who stand behind it, in the order in which they acted. */
  officers: z.array(id),
  at: instant
})
export type Verification = z.infer<typeof verificationSchema>

/** A message that tells of the change. */
const noticeSchema = z.strictObject({ messageId: id, to: z.enum(['old', 'new']), address: z.string() })
export type Notice = z.infer<typeof noticeSchema>

const endingSchema = z.strictObject({
  at: instant,
  /** Staff id, or `member`, `old-channel`, `kiosk`. */
  by: z.string(),
  reason: z.string(),
  text: z.string().nullable(),
  /** Which kind and true sentence the member's screen says; an id of the screen's catalogue. */
  words: z.string()
})

const activationSchema = z.strictObject({
  at: instant,
  /** Ids of the addresses that the change retired: what an undo brings back. */
  retired: z.array(id),
  /** Id of the new address, or null on the paper path. */
  added: id.nullable(),
  undoUntil: instant
})

/**
 * An assisted case: the one record of a change of the registered address. Everything an officer, the member or an old
 * channel did to it is here, so that a rule can be judged from the record alone.
 */
export const assistedCaseSchema = z.strictObject({
  id,
  ticket: z.string(),
  cedula: z.string(),
  memberId: id.nullable(),
  reason: caseReasonSchema,
  locale: localeSchema,
  place: placeSchema,
  openedAt: instant,
  expiresAt: instant,
  state: caseStateSchema,
  documents: documentsSchema.nullable(),
  /** Every officer who checked the documents, or the presence of the person. None of them may approve. */
  involved: z.array(id),
  /** Administrators who may hold the account of one of the officers of this case, as it was when they acted. */
  secretHandlers: z.array(id).default([]),
  address: newAddressSchema.nullable(),
  review: reviewSchema.nullable(),
  approval: approvalSchema.nullable(),
  notices: z.array(noticeSchema),
  /** Keyed hashes of the freeze codes in the notices: one, and one more for each time that a notice was sent anew. */
  freezeMacs: z.array(z.string()),
  /** The key the member chose, as scrypt only, until it is active or dropped. */
  stagedKey: z.strictObject({ salt: z.string(), hash: z.string(), scrypt: z.string() }).nullable(),
  hold: holdSchema.nullable(),
  /** "Pausar por revisión": nothing goes on until a supervisor has looked. */
  paused: z.strictObject({ officer: id, at: instant }).nullable(),
  verification: verificationSchema.nullable(),
  activation: activationSchema.nullable(),
  ending: endingSchema.nullable()
})
export type AssistedCase = z.infer<typeof assistedCaseSchema>
