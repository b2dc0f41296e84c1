import { z } from 'zod'
import type { Locale } from '../../contract/locale'
import { caseMessageSchemas } from '../case/case-messages'
import type { Instant } from '../clock'
import { staffMessageSchemas } from './staff-messages'

const place = { office: z.string(), kiosk: z.string(), at: z.number().int() }

/** What a message says. Never a key, never a full cédula; a code only in the message that carries it. */
export const messageContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('code'),
    code: z.string().regex(/^\d{6}$/),
    /** How long the code can be typed. */
    minutes: z.number().int().positive(),
    ...place
  }),
  /** To every address known before: when, where, and what to do if it was not you. */
  z.strictObject({ kind: z.literal('key-changed'), unblocked: z.boolean(), firstKey: z.boolean(), ...place }),
  ...caseMessageSchemas,
  ...staffMessageSchemas
])
export type MessageContent = z.infer<typeof messageContentSchema>
export type MessageKind = MessageContent['kind']

/** A message to be posted to the outbox in the same transaction as the change it tells of. */
export interface Message {
  id: string
  recipient: string
  locale: Locale
  content: MessageContent
  /**
   * After this moment it is pointless and not sent any more (a code past its life); null: tried until it is
   * dead-messageed. Not null also means that somebody stands at a kiosk and waits for it.
   */
  usefulUntil: Instant | null
}
