import type { Input } from '../../contract/api'
import { auditLine } from '../../contract/audit-line'
import type { CheckId } from '../../contract/case/checks'
import type { TypedFindings } from '../../contract/staff/staff-api'
import type { Findings } from '../../domain/case/event'
import { findCaseByTicket, findLastCase, findOpenCase } from '../../store/cases'
import type { StaffRecord } from '../../store/staff-accounts'
import { actOnCase } from '../case/act-on-case'
import {
  caseOf,
  endTurn,
  handOver,
  officerAt,
  placeOf,
  record,
  refusedFor,
  stepOver,
  told,
  type CounterSession,
  type ActFailure
} from './counter-session'
import type { StaffTurn } from './turn'

/** A staff act is given the turn and who is signed in; the table in `staff-acts.ts` has judged both. */
export interface StaffContext {
  turn: StaffTurn
  staff: StaffRecord
}

export async function openStaffCase(
  { parts }: CounterSession,
  { ticket }: Input<'openStaffCase'>,
  { turn, staff }: StaffContext
): Promise<ActFailure> {
  const found = await findCaseByTicket(parts.store.read, ticket)
  if (!found) return { kind: 'case-not-found' }
  if (found.value.cedula === staff.cedula) return refusedFor('own-record')
  turn.caseId = found.value.id
  turn.at = { step: 'staffCase', done: null }
  return null
}

/** The case of whoever shows a document and does not have its number. Own records are out of reach here too. */
export async function findStaffCase(
  session: CounterSession,
  { cedula }: Input<'findStaffCase'>,
  { turn, staff }: StaffContext
): Promise<ActFailure> {
  if (cedula === staff.cedula) return refusedFor('own-record')
  const { read } = session.parts.store
  const found = (await findOpenCase(read, cedula)) ?? (await findLastCase(read, cedula))
  await record(session, auditLine('case.lookedUp', cedula, { officer: staff.id, found: found !== null }))
  if (!found) return { kind: 'case-not-found' }
  turn.caseId = found.value.id
  turn.at = { step: 'staffCase', done: null }
  return null
}

/** The form for the documents: the first check, or of a person who came back. */
export async function beginDocuments(
  session: CounterSession,
  _input: unknown,
  { turn }: StaffContext
): Promise<ActFailure> {
  const value = await caseOf(session)
  if (!value) return stepOver
  turn.at = {
    step: 'staffDocuments',
    purpose: value.state === 'opened' ? 'check' : 'presence',
    again: false
  }
  return null
}

/** What the officer found is judged; when the case goes on, or ends here, the screen is handed to the member. */
export async function checkDocuments(
  session: CounterSession,
  typed: Input<'checkDocuments'>,
  { turn, staff }: StaffContext
): Promise<ActFailure> {
  const value = await caseOf(session)
  if (!value || turn.at.step !== 'staffDocuments') return stepOver
  const findings = compared(session, typed, value.cedula)
  const slip =
    findings.outcomes.number === 'differs'
      ? 'number'
      : findings.outcomes.expiry === 'expired'
        ? 'expiry'
        : null
  if (slip && !turn.at.again) {
    turn.at = { ...turn.at, again: true }
    return { kind: 'check-again', what: slip }
  }
  const verificationId = session.parts.random.id()
  const done = await actOnCase(session.parts, value.id, {
    kind: turn.at.purpose === 'check' ? 'documentsChecked' : 'presenceConfirmed',
    by: officerAt(session, staff),
    place: placeOf(session.parts),
    findings,
    verificationId
  })
  if (!done.ok) return told(done)
  // the member's turn: the officer is signed out first
  const verification = done.value.verification?.id === verificationId ? verificationId : null
  await endTurn(session, 'handed-over', handOver('member', value.id, verification, staff.id))
  return null
}

/** Main compares the number and the date; what was typed is forgotten here. */
function compared({ parts }: CounterSession, typed: TypedFindings, cedula: string): Findings {
  const { kind, number, expiry, outcomes, reasons, note } = typed
  const asked = parts.settings.case.documents.find(({ id }) => id === kind)
  const asks = (check: CheckId): boolean => asked?.asks.includes(check) ?? false
  const today = new Date(parts.clock.now()).toISOString().slice(0, 10)
  return {
    kind,
    outcomes: {
      ...outcomes,
      ...(asks('number')
        ? { number: parts.sameText(number.replace(/[\s-]/g, ''), cedula) ? 'same' : 'differs' }
        : {}),
      ...(asks('expiry') ? { expiry: expiry === null ? 'none' : expiry < today ? 'expired' : 'valid' } : {})
    },
    reasons,
    note: note?.trim() || null
  }
}

/** "Pausar por revisión", from a case or from the hand-over screen. The member sees a usual ending. */
export async function pauseFrom(
  session: CounterSession,
  staff: StaffRecord,
  caseId: string
): Promise<ActFailure> {
  const done = await actOnCase(session.parts, caseId, { kind: 'paused', by: officerAt(session, staff) })
  if (!done.ok) return told(done)
  await endTurn(session, 'handed-over', handOver('member', caseId, null, staff.id))
  return null
}
