import { localeSchema, type Locale } from '../contract/locale'
import type { Instant } from '../domain/clock'
import { messageContentSchema, type Message, type MessageContent } from '../domain/messages/message'
import type { MessageFate, MessageProgress } from '../domain/messages/message-fate'
import type { Row } from './schema'
import type { Reader, Transaction } from './store'

/** A message taken out of the outbox to be sent. `attempts` counts the try that begins now. */
export interface ClaimedMessage extends MessageProgress {
  id: string
  recipient: string
  locale: Locale
  content: MessageContent
}

/** A message whose time has come. */
export interface DueMessage extends MessageProgress {
  id: string
  /** `waiting` for a try, or left `sending` by a crash: then nobody knows whether it was handed over. */
  state: 'waiting' | 'sending'
}

const progressOf = (row: Row<'message'>): MessageProgress => ({
  postedAt: row.posted_at,
  usefulUntil: row.useful_until,
  attempts: row.attempts,
  doubts: row.doubts
})

/** Posts a message, in the transaction of the change it tells of. It is due at once. */
export async function queueMessage(tx: Transaction, message: Message, at: Instant): Promise<void> {
  await tx
    .insertInto('message')
    .values({
      id: message.id,
      kind: message.content.kind,
      locale: message.locale,
      recipient: message.recipient,
      content: JSON.stringify(message.content),
      posted_at: at,
      useful_until: message.usefulUntil,
      next_try_at: at,
      attempts: 0,
      doubts: 0,
      state: 'waiting',
      answer: null,
      settled_at: null
    })
    .execute()
}

/**
 * Takes a message back, e.g. with a code that was voided. A message on its way at this moment cannot be called back; it
 * is not tried again. A settled one stays as it is.
 */
export async function cancelMessage(tx: Transaction, id: string, at: Instant): Promise<void> {
  await tx
    .updateTable('message')
    .set({ state: 'cancelled', content: '', next_try_at: null, settled_at: at })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
  await tx
    .updateTable('message')
    .set({ useful_until: at })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute()
}

/** Messages whose time has come, those somebody waits for first, then the longest due; at most `limit`. */
export async function dueMessages(reader: Reader, now: Instant, limit: number): Promise<DueMessage[]> {
  const rows = await reader
    .selectFrom('message')
    .selectAll()
    .where('next_try_at', '<=', now)
    .where('state', 'in', ['waiting', 'sending'])
    .orderBy((row) => row('useful_until', 'is', null))
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...progressOf(row),
    id: row.id,
    state: row.state === 'sending' ? 'sending' : 'waiting'
  }))
}

/** When the next message is due, or null when none waits. */
export async function nextDueAt(reader: Reader): Promise<Instant | null> {
  const row = await reader
    .selectFrom('message')
    .select((select) => select.fn.min('next_try_at').as('at'))
    .where('state', 'in', ['waiting', 'sending'])
    .executeTakeFirst()
  return row?.at ?? null
}

/**
 * Takes a waiting message for one try, to be over before `overBy`. Null when it is not waiting any more: cancelled, or
 * taken by somebody else. Committed before anything is sent, so that a crash leaves a message that says so.
 */
export async function claimMessage(
  tx: Transaction,
  id: string,
  now: Instant,
  overBy: Instant
): Promise<ClaimedMessage | null> {
  const claim = await tx
    .updateTable('message')
    .set((row) => ({ state: 'sending', attempts: row('attempts', '+', 1), next_try_at: overBy }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('next_try_at', '<=', now)
    .executeTakeFirst()
  if (claim.numUpdatedRows !== 1n) return null
  const row = await tx.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return {
    ...progressOf(row),
    id: row.id,
    recipient: row.recipient,
    locale: localeSchema.parse(row.locale),
    content: messageContentSchema.parse(JSON.parse(row.content))
  }
}

/** How far a message has come, read afresh: it may have been cancelled while it was on its way. */
export async function messageProgress(reader: Reader, id: string): Promise<MessageProgress | null> {
  const row = await reader.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? progressOf(row) : null
}

/**
 * Writes down what became of a message. Once it is settled its content is emptied: a code must not outlive its message.
 * A message that is settled already is left alone.
 */
export async function settleMessage(
  tx: Transaction,
  id: string,
  fate: MessageFate,
  answer: string,
  now: Instant
): Promise<void> {
  const change =
    fate.state === 'waiting'
      ? { state: fate.state, answer, next_try_at: fate.nextTryAt }
      : { state: fate.state, answer, next_try_at: null, settled_at: now, content: '' }
  await tx
    .updateTable('message')
    .set('doubts' in fate ? { ...change, doubts: fate.doubts } : change)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'sending'])
    .execute()
}

/** State and last answer of a message; null for an unknown id. */
export async function messageState(
  reader: Reader,
  id: string
): Promise<Pick<Row<'message'>, 'state' | 'answer' | 'attempts' | 'doubts' | 'next_try_at'> | null> {
  const row = await reader
    .selectFrom('message')
    .select(['state', 'answer', 'attempts', 'doubts', 'next_try_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
