import type { Instant } from '../domain/clock'
import type { MarkedRule } from '../domain/limits/limits'
import type { Transaction } from './store'

/** What a mark counts: an act under a rule, or that an alert was raised. */
type Counted = MarkedRule | 'alert-raised'

/** Marks one counted act. */
export async function mark(
  tx: Transaction,
  limit: { id: string; rule: Counted; subject: string; at: Instant }
): Promise<void> {
  await tx.insertInto('limit_mark').values(limit).execute()
}

/**
 * The moments of the marks made since `since`, oldest first. There is no upper end: a clock set back does not make marks
 * disappear, so a lock is not opened by it.
 */
export async function marksSince(
  tx: Transaction,
  limit: { rule: Counted; subject: string; since: Instant }
): Promise<Instant[]> {
  const rows = await tx
    .selectFrom('limit_mark')
    .select('at')
    .where('rule', '=', limit.rule)
    .where('subject', '=', limit.subject)
    .where('at', '>', limit.since)
    .orderBy('at')
    .execute()
  return rows.map(({ at }) => at)
}

/** Takes one count back: the act that was counted before it was judged was right. */
export async function takeBack(tx: Transaction, { id }: { id: string }): Promise<void> {
  await tx.deleteFrom('limit_mark').where('id', '=', id).execute()
}

/** Forgets the marks of one subject: what was counted "in a row" has ended. */
export async function clearMarks(
  tx: Transaction,
  limit: { rule: MarkedRule; subject: string }
): Promise<void> {
  await tx
    .deleteFrom('limit_mark')
    .where('rule', '=', limit.rule)
    .where('subject', '=', limit.subject)
    .execute()
}
