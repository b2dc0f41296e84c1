import { openCaseStates } from '../contract/case-words'
import type { Instant } from '../domain/clock'
import { lastAnchorBefore } from './audit-anchors'
import type { Transaction } from './store'

/** Letters that were settled before `before`. */
export async function purgeLetters(tx: Transaction, before: Instant): Promise<number> {
  const result = await tx.deleteFrom('letter').where('settled_at', '<', before).executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** One-time codes issued before `before`; none of them can be typed any more. */
export async function purgeCodes(tx: Transaction, before: Instant): Promise<number> {
  const result = await tx
    .deleteFrom('one_time_code')
    .where('issued_at', '<', before)
    .where('expires_at', '<', before)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Marks of the limits. */
export async function purgeMarks(tx: Transaction, before: Instant): Promise<number> {
  const result = await tx.deleteFrom('limit_mark').where('at', '<', before).executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Cases that have ended, or are active, and to which nothing happened since `before`; with all that happened to them. */
export async function purgeCases(tx: Transaction, before: Instant): Promise<number> {
  const old = await tx
    .selectFrom('assisted_case')
    .select('id')
    .where('state', 'not in', openCaseStates)
    .where('opened_at', '<', before)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('case_event')
            .select('case_event.seq')
            .whereRef('case_event.case_id', '=', 'assisted_case.id')
            .where('case_event.at', '>=', before)
        )
      )
    )
    .execute()
  for (const { id } of old) {
    for (const table of ['case_event', 'staff_alert', 'case_pair', 'fraud_case'] as const)
      await tx.deleteFrom(table).where('case_id', '=', id).execute()
    await tx.deleteFrom('assisted_case').where('id', '=', id).execute()
  }
  return old.length
}

/**
 * Lets go of the beginning of a chain, up to the newest anchor made before `before`. Null when there is nothing to let
 * go of. The anchors stay.
 */
export async function cutRecord(
  tx: Transaction,
  chain: string,
  before: Instant,
  at: Instant
): Promise<{ lines: number; upTo: number } | null> {
  const anchor = await lastAnchorBefore(tx, chain, before)
  if (!anchor) return null
  const lines = tx.selectFrom('audit').where('chain', '=', chain).where('seq', '<=', anchor.seq)
  if (!(await lines.select('seq').limit(1).executeTakeFirst())) return null
  await tx.insertInto('audit_cut').values({ chain, up_to: anchor.seq, at }).execute()
  const result = await tx
    .deleteFrom('audit')
    .where('chain', '=', chain)
    .where('seq', '<=', anchor.seq)
    .executeTakeFirst()
  return { lines: Number(result.numDeletedRows), upTo: anchor.seq }
}
