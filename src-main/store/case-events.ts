import { createHash } from 'node:crypto'
import type { Instant } from '../domain/clock'
import type { Row } from './schema'
import type { Reader, Transaction } from './store'

/** One line of what happened to a case, before it is chained. */
export interface CaseEventLine {
  caseId: string
  at: Instant
  kind: string
  /** Staff id, or `member`, `old-channel`, `kiosk`. */
  actor: string
  kiosk: string
  /** State after it. */
  state: string
  /** Outcomes only: never a code, a key, a full cédula. */
  extras: Record<string, unknown>
}

const FIRST_PREVIOUS = '0'.repeat(64)

/** Appends a line; its hash is SHA-256 over the line and the hash before, so that a changed line shows in a dossier. */
export async function appendCaseEvent(tx: Transaction, line: CaseEventLine): Promise<void> {
  const last = await tx
    .selectFrom('case_event')
    .select(['seq', 'hash'])
    .where('case_id', '=', line.caseId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = {
    case_id: line.caseId,
    seq: (last?.seq ?? 0) + 1,
    at: line.at,
    kind: line.kind,
    actor: line.actor,
    kiosk: line.kiosk,
    state: line.state,
    extras: JSON.stringify(line.extras),
    previous: last?.hash ?? FIRST_PREVIOUS
  }
  await tx
    .insertInto('case_event')
    .values({ ...row, hash: caseEventHash(row) })
    .execute()
}

/** SHA-256 of a line, lower-case hex: over its fields as a JSON array, in this order. */
export function caseEventHash(row: Omit<Row<'case_event'>, 'hash'>): string {
  const { case_id, seq, at, kind, actor, kiosk, state, extras, previous } = row
  return createHash('sha256')
    .update(JSON.stringify([case_id, seq, at, kind, actor, kiosk, state, extras, previous]))
    .digest('hex')
}

/** Everything that happened to a case, first line first. */
export async function caseEvents(reader: Reader, caseId: string): Promise<Row<'case_event'>[]> {
  return reader.selectFrom('case_event').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()
}
