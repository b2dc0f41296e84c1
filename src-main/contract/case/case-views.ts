import { z } from 'zod'
import { keyRulesSchema } from '../key-policy'
import { deskSchema, outcomeWordsSchema } from './case-words'
import { ticket } from './ticket'
import { deliverySchema } from '../delivery'
import { ownPhoneSchema } from '../own-phone-view'

const instant = z.number().int().nonnegative()

/**
 * What speaks against an address, as it can be seen from the address alone. None of them forbids it: the member decides,
 * the second officer is told. Who else has the mailbox is for the officer's eyes only (evidence): a screen that said it
 * would answer whoever asks about anybody's mailbox.
 */
export const addressWarningSchema = z.enum([
  /** A mailbox that anybody can open for ten minutes. */
  'disposable',
  /** Letters of another alphabet that look like ours (gmаil with a Cyrillic а), or an international domain. */
  'look-alike',
  /** The domain is one letter away from a well-known one. */
  'typo',
  /** A mailbox of a role (info@, ventas@): many people read it. */
  'role'
])
export type AddressWarning = z.infer<typeof addressWarningSchema>

/** The member's part of an assisted case, and what a member or an old channel can do about one later. */
export const caseViews = [
  /** "Tengo un número de trámite" (resume) or "No fui yo" (deny): ticket and cédula, and for the latter the freeze code. */
  z.object({ step: z.literal('caseDoor'), purpose: z.enum(['resume', 'deny']) }),
  /** Where the case stands, after ticket and cédula fitted. Says nothing of the member. */
  z.object({
    step: z.literal('caseStatus'),
    ticket,
    /** `officer`: an officer has to check the person again; `hold`: nothing to do; `over`: `words` says how. */
    phase: z.enum(['officer', 'second-officer', 'hold', 'active', 'over']),
    words: outcomeWordsSchema.nullable(),
    /** End of the hold, or when the case ends by itself. */
    until: instant.nullable()
  }),
  /** The member types the new address. `typed` is what stood there, when they came back to correct it. */
  z.object({ step: z.literal('caseAddress'), typed: z.string().nullable() }),
  /** The address is shown back in pieces, with what speaks against it; nothing is saved yet. */
  z.object({
    step: z.literal('caseAddressCheck'),
    mailbox: z.string(),
    domain: z.string(),
    /** The whole address as it was probably meant, or null. */
    suggestion: z.string().nullable(),
    warnings: z.array(addressWarningSchema)
  }),
  /** "¿Quién lee este correo?": asked of everybody, whoever else uses the mailbox. */
  z.object({ step: z.literal('caseReader'), address: z.string() }),
  /** The code is on its way to the address the member has just typed (shown in full: it is theirs to check). */
  z.object({
    step: z.literal('caseCode'),
    ticket,
    address: z.string(),
    delivery: deliverySchema,
    expiresAt: instant,
    triesLeft: z.number().int().min(0),
    codeLive: z.boolean(),
    resendAt: instant,
    resendsLeft: z.number().int().min(0),
    phone: ownPhoneSchema,
    /** "No tengo el teléfono aquí": until then the person may come back with ticket and document. */
    waitsUntil: instant
  }),
  /**
   * The code on paper of a person without any mailbox. `code` is here once, right after it was drawn, because the paper
   * may jam: it is the member's to copy. Afterwards it is null and only its keyed hash exists.
   */
  z.object({
    step: z.literal('casePaperCode'),
    ticket,
    code: z.string().nullable(),
    triesLeft: z.number().int().min(0),
    mayPrint: z.boolean()
  }),
  /** The member chooses the key, alone. It is staged: nothing works before the hold is over. */
  z.object({ step: z.literal('caseKey'), rules: keyRulesSchema }),
  /** The receipt: also on paper. No secret, no full cédula, no full address. */
  z.object({
    step: z.literal('caseReceipt'),
    ticket,
    /** Eight letters that show that the receipt is ours. */
    verification: z.string(),
    office: z.string(),
    kiosk: z.string(),
    at: instant,
    /** When the change becomes active at the earliest. */
    activeFrom: instant,
    undoHours: z.number().int().positive(),
    /** The new address, masked; null on the paper path. */
    address: z.string().nullable(),
    /** Old addresses that are told, masked. */
    notified: z.array(z.string()),
    mayPrint: z.boolean()
  }),
  /** How the case stands when it does not go on here: kind, true, with the next place to go. */
  z.object({
    step: z.literal('caseOutcome'),
    words: outcomeWordsSchema,
    desk: deskSchema.nullable(),
    ticket: ticket.nullable()
  })
] as const
