import { z } from 'zod'
import { alertKindSchema, type AlertKind } from '../contract/case/case-words'
import type { Instant } from '../domain/clock'
import type { Reader, Transaction } from './store'

/** Something that supervisors are told of. */
export interface StaffAlert {
  id: string
  at: Instant
  kind: AlertKind
  caseId: string | null
  officers: readonly string[]
  detail: string | null
}

export interface StoredAlert extends StaffAlert {
  answer: { by: string; at: Instant; text: string } | null
}

export async function insertAlert(tx: Transaction, alert: StaffAlert): Promise<void> {
  await tx
    .insertInto('staff_alert')
    .values({
      id: alert.id,
      at: alert.at,
      kind: alert.kind,
      case_id: alert.caseId,
      officers: JSON.stringify(alert.officers),
      detail: alert.detail,
      answered_at: null,
      answered_by: null,
      answer: null
    })
    .execute()
}

/** Unanswered first, newest first; at most `limit`. */
export async function listAlerts(reader: Reader, limit: number): Promise<StoredAlert[]> {
  const rows = await reader
    .selectFrom('staff_alert')
    .selectAll()
    .orderBy((row) => row('answered_at', 'is not', null))
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    kind: alertKindSchema.parse(row.kind),
    caseId: row.case_id,
    officers: z.array(z.string()).parse(JSON.parse(row.officers)),
    detail: row.detail,
    answer:
      row.answered_at === null
        ? null
        : { by: row.answered_by ?? '', at: row.answered_at, text: row.answer ?? '' }
  }))
}

/** How many nobody has answered: all, or of one kind. */
export async function countOpenAlerts(reader: Reader, kind?: AlertKind): Promise<number> {
  const open = reader
    .selectFrom('staff_alert')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('answered_at', 'is', null)
  const row = await (kind ? open.where('kind', '=', kind) : open).executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Writes the same answer down for every open alert of a kind. */
export async function answerAlerts(
  tx: Transaction,
  kind: AlertKind,
  answer: { by: string; at: Instant; text: string }
): Promise<void> {
  await tx
    .updateTable('staff_alert')
    .set({ answered_at: answer.at, answered_by: answer.by, answer: answer.text })
    .where('kind', '=', kind)
    .where('answered_at', 'is', null)
    .execute()
}

/** Writes down what was done about an alert. False when somebody answered it before. */
export async function answerAlert(
  tx: Transaction,
  id: string,
  answer: { by: string; at: Instant; text: string }
): Promise<boolean> {
  const result = await tx
    .updateTable('staff_alert')
    .set({ answered_at: answer.at, answered_by: answer.by, answer: answer.text })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
