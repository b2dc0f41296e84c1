import { z } from 'zod'
import { exactMessages, ticket } from '../../contract/case/ticket'

const instant = z.number().int()

/** What every message about a case says: where, when, and the case's number. Never a name, a cédula or an address. */
const aboutCase = { office: z.string(), kiosk: z.string(), at: instant, ticket }

/** Whether the reader has a mailbox that was known before, or the one that was asked for. */
const mailboxSchema = z.enum(['old', 'new'])
export type Mailbox = z.infer<typeof mailboxSchema>

/** The messages of an assisted case. */
export const caseMessageSchemas = [
  /**
   * To the new address: the code that proves that the person reads it. Valid longer than a code at the kiosk, because the
   * person may have to go home to read it (NIST SP 800-63B §4.2: at most 24 h by e-mail).
   */
  z.strictObject({
    kind: z.literal('case-code'),
    code: z.string().regex(/^\d{6}$/),
    hours: z.number().int().positive(),
    ...aboutCase
  }),
  /**
   * To every address known before, as soon as two officers agreed: a change is coming, and the code that freezes it.
   * `holdHours`: how long it waits at least (0: not at all). `addressChanges` is false on the paper path.
   */
  z.strictObject({
    kind: z.literal('case-change-ahead'),
    freezeCode: exactMessages(8),
    holdHours: z.number().int().nonnegative(),
    undoHours: z.number().int().positive(),
    addressChanges: z.boolean(),
    ...aboutCase
  }),
  /** To the new address, at the same moment. */
  z.strictObject({
    kind: z.literal('case-change-ahead-new'),
    holdHours: z.number().int().nonnegative(),
    ...aboutCase
  }),
  /** The change is active. The old addresses may say "no fui yo" with the freeze code until `undoUntil`. */
  z.strictObject({
    kind: z.literal('case-change-active'),
    mailbox: mailboxSchema,
    undoUntil: instant,
    addressChanges: z.boolean(),
    ...aboutCase
  }),
  /** The change will not happen, or was taken back. */
  z.strictObject({
    kind: z.literal('case-change-ended'),
    mailbox: mailboxSchema,
    how: z.enum(['frozen', 'withdrawn', 'expired', 'undone']),
    ...aboutCase
  })
] as const
export type CaseMessageContent = z.infer<(typeof caseMessageSchemas)[number]>
