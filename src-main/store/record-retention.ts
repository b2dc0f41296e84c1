import { openCaseStates } from '../contract/case/case-words'
import type { Instant } from '../domain/clock'
import { lastAnchorBefore } from './audit-anchors'
import type { Transaction } from './store'

/** Messages that were settled before `before`. */
export async function purgeMessages(tx: Transaction, before: Instant): Promise<number> {
  const result = await tx.deleteFrom('message').where('settled_at', '<', before).executeTakeFirst()
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

/** Alerts that belong to no case, and that somebody has answered before `before`. One that nobody has answered stays. */
export async function purgeAlerts(tx: Transaction, before: Instant): Promise<number> {
  const result = await tx
    .deleteFrom('staff_alert')
    .where('case_id', 'is', null)
    .where('answered_at', '<', before)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** What belongs to a case and goes with it. A test holds this list against the tables that refer to a case. */
const PARTS_OF_A_CASE = ['case_event', 'case_pair', 'staff_alert', 'fraud_case'] as const

/**
 * Cases that have ended, or are active, and to which nothing happened since `before`; with all that belongs to them. One
 * with a fraud case that is open, or was closed since, or with an alert that nobody has answered, stays.
 */
export async function purgeCases(tx: Transaction, before: Instant, at: Instant): Promise<number> {
  const old = await tx
    .selectFrom('assisted_case')
    .select('id')
    .where('state', 'not in', openCaseStates)
    .where('opened_at', '<', before)
    .where(({ not, exists, selectFrom, or }) =>
      not(
        or([
          exists(
            selectFrom('case_event')
              .select('seq')
              .whereRef('case_event.case_id', '=', 'assisted_case.id')
              .where('case_event.at', '>=', before)
          ),
          exists(
            selectFrom('fraud_case')
              .select('fraud_case.id')
              .whereRef('fraud_case.case_id', '=', 'assisted_case.id')
              .where((fraud) => fraud.or([fraud('closed_at', 'is', null), fraud('closed_at', '>=', before)]))
          ),
          exists(
            selectFrom('staff_alert')
              .select('staff_alert.id')
              .whereRef('staff_alert.case_id', '=', 'assisted_case.id')
              .where('answered_at', 'is', null)
          )
        ])
      )
    )
    .execute()
  for (const { id } of old) {
    await tx.insertInto('case_cut').values({ case_id: id, at }).execute()
    for (const part of PARTS_OF_A_CASE) await tx.deleteFrom(part).where('case_id', '=', id).execute()
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
