import type { AuditLine } from '../contract/audit-events'
import type { AlertKind } from '../contract/case/case-words'
import type { Random } from '../domain/random'
import type { Instant } from '../domain/clock'
import { appendAudit, type AuditSeal } from '../store/audit-record'
import { insertAlert } from '../store/staff-alerts'
import type { Transaction } from '../store/store'

/** What telling staff needs. */
export interface StaffTelling {
  random: Random
  seal: AuditSeal
}

/** Writes a line of the kiosk itself, and puts the same among the staff's alerts. `detail` names nobody. */
export async function tellStaff(
  tx: Transaction,
  { random, seal }: StaffTelling,
  line: AuditLine,
  alert: { kind: AlertKind; detail: string | null },
  at: Instant
): Promise<void> {
  await appendAudit(tx, [line], at, seal)
  await insertAlert(tx, { id: random.id(), at, caseId: null, officers: [], ...alert })
}
