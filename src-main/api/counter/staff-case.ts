import type { Input } from '../../contract/api'
import { ok } from '../../contract/result'
import type { CheckId } from '../../contract/case/checks'
import type { TypedFindings } from '../../contract/staff/staff-api'
import type { Instant } from '../../domain/clock'
import type { Findings } from '../../domain/case/event'
import type { StaffTurn } from '../../domain/counter/turn-state'
import { findCaseByTicket, findLastCase, findOpenCase } from '../../store/cases'
import type { StaffRecord } from '../../store/staff-accounts'
import {
  caseOf,
  move,
  moveWithCase,
  officerAt,
  placeOf,
  refusedFor,
  simply,
  stepOver,
  failureOf,
  turnAt,
  type CounterSession,
  type ActFailure
} from './counter-session'

/** A staff act is given the turn and who is signed in; the table in `staff-acts.ts` has judged both. */
export interface StaffContext {
  turn: Readonly<StaffTurn>
  staff: StaffRecord
}

export async function openStaffCase(
  session: CounterSession,
  { ticket }: Input<'openStaffCase'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  const found = await findCaseByTicket(session.parts.store.read, ticket)
  if (!found) return { kind: 'case-not-found' }
  if (found.value.cedula === staff.cedula) return refusedFor('own-record')
  return simply(session, { kind: 'caseOpened', caseId: found.value.id })
}

/** The case of whoever shows a document and does not have its number. Own records are out of reach here too. */
export async function findStaffCase(
  session: CounterSession,
  { cedula }: Input<'findStaffCase'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  if (cedula === staff.cedula) return refusedFor('own-record')
  const { read } = session.parts.store
  const found = (await findOpenCase(read, cedula)) ?? (await findLastCase(read, cedula))
  if (!(await move(session, { kind: 'caseLookedUp', cedula, caseId: found?.value.id ?? null })))
    return stepOver
  return found ? null : { kind: 'case-not-found' }
}

/** The form for the documents: the first check, or of a person who came back. */
export async function beginDocuments(session: CounterSession): Promise<ActFailure> {
  const value = await caseOf(session)
  if (!value) return stepOver
  return simply(session, {
    kind: 'documentsBegun',
    purpose: value.state === 'opened' ? 'check' : 'presence'
  })
}

/** What the officer found is judged; when the case goes on, or ends here, the screen is handed to the member. */
export async function checkDocuments(
  session: CounterSession,
  typed: Input<'checkDocuments'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  const value = await caseOf(session)
  const here = turnAt(session, 'staffDocuments')
  if (!value || !here) return stepOver
  const findings = compared(session, typed, value.cedula, session.parts.clock.now())
  const slip =
    findings.outcomes.number === 'differs'
      ? 'number'
      : findings.outcomes.expiry === 'expired'
        ? 'expiry'
        : null
  if (slip && (await move(session, { kind: 'documentsDoubted' }))) return { kind: 'check-again', what: slip }
  const verificationId = session.parts.random.id()
  return failureOf(
    await moveWithCase(
      session,
      value.id,
      (_tx, { cedula }, now) =>
        Promise.resolve(
          ok({
            kind: here.purpose === 'check' ? 'documentsChecked' : 'presenceConfirmed',
            by: officerAt(session, staff),
            place: placeOf(session.parts),
            findings: compared(session, typed, cedula, now),
            verificationId
          })
        ),
      (after) => ({
        kind: 'documentsChecked',
        verification: after.verification?.id === verificationId ? verificationId : null
      })
    )
  )
}

/** Main compares the number and the date; what was typed is forgotten here. */
function compared({ parts }: CounterSession, typed: TypedFindings, cedula: string, now: Instant): Findings {
  const { kind, number, expiry, outcomes, reasons, note } = typed
  const asked = parts.settings.case.documents.find(({ id }) => id === kind)
  const asks = (check: CheckId): boolean => asked?.asks.includes(check) ?? false
  const today = new Date(now).toISOString().slice(0, 10)
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
