import type { Locale } from '../contract/locale'
import type { Instant } from './clock'

/** What a letter says. Never a key, never a full cédula; a code only in the letter that carries it. */
export type LetterContent =
  | { kind: 'code'; code: string; minutes: number; office: string; kiosk: string; at: Instant }
  /** To every address known before: when, where, and what to do if it was not you. */
  | { kind: 'key-changed'; office: string; kiosk: string; at: Instant; unblocked: boolean; firstKey: boolean }

/** A letter to be posted to the outbox in the same transaction as the change it tells of. */
export interface Letter {
  id: string
  recipient: string
  locale: Locale
  content: LetterContent
  /** After this moment it is pointless and not sent any more; null: try until it is dead-lettered. */
  usefulUntil: Instant | null
}
