import type { Instant } from '../domain/clock'
import type { Reader, Transaction } from './store'

/** Which counted act a mark is of. */
export type LimitRule = 'code-sent' | 'identity-failed'

/** Marks one counted act. */
export async function mark(
  tx: Transaction,
  limit: { id: string; rule: LimitRule; subject: string; at: Instant }
): Promise<void> {
  await tx.insertInto('limit_mark').values(limit).execute()
}

/**
 * How many marks were made since `since`. There is no upper end: a clock set back does not make marks disappear, so a
 * lock is not reopened by it.
 */
export async function countMarks(
  reader: Reader,
  limit: { rule: LimitRule; subject: string; since: Instant }
): Promise<number> {
  const row = await reader
    .selectFrom('limit_mark')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('rule', '=', limit.rule)
    .where('subject', '=', limit.subject)
    .where('at', '>', limit.since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
