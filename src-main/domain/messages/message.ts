import { z } from 'zod'
import type { Locale } from '../../contract/locale'
import { caseLetterSchemas } from '../case/case-messages'
import type { Instant } from '../clock'
import { staffMessageSchemas } from './staff-messages'

const place = { office: z.string(), kiosk: z.string(), at: z.number().int() }

/** What a letter says. Never a key, never a full cédula; a code only in the letter that carries it. */
export const letterContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('code'),
    code: z.string().regex(/^\d{6}$/),
    /** How long the code can be typed. */
    minutes: z.number().int().positive(),
    ...place
  }),
  /** To every address known before: when, where, and what to do if it was not you. */
  z.strictObject({ kind: z.literal('key-changed'), unblocked: z.boolean(), firstKey: z.boolean(), ...place }),
  ...caseLetterSchemas,
  ...staffMessageSchemas
])
export type LetterContent = z.infer<typeof letterContentSchema>
export type LetterKind = LetterContent['kind']

/** A letter to be posted to the outbox in the same transaction as the change it tells of. */
export interface Letter {
  id: string
  recipient: string
  locale: Locale
  content: LetterContent
  /**
   * After this moment it is pointless and not sent any more (a code past its life); null: tried until it is
   * dead-lettered. Not null also means that somebody stands at a kiosk and waits for it.
   */
  usefulUntil: Instant | null
}
