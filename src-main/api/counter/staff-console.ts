import type { Input } from '../../contract/api'
import { auditLine } from '../../contract/audit-events'
import { addAccount, drawHandOut } from '../../staff/accounts'
import { appendAudit } from '../../store/audit'
import { findCase } from '../../store/cases'
import { endStaff, findStaff, putStaffSecret } from '../../store/staff'
import { answerAlert as putAnswer, insertAlert, listAlerts } from '../../store/staff-alerts'
import type { Transaction } from '../../store/store'
import { dossierPdf } from '../papers/dossier-pdf'
import { dossierOf } from '../case/dossier'
import { caseOf, refusedFor, stepOver, type CounterDesk, type Told } from './desk'
import { secretAgain } from './sign-in'
import type { AtDesk } from './staff-case'

/** Everything about a change, as JSON and to be read; kept in the institution's folder. */
export async function makeDossier(
  desk: CounterDesk,
  typed: Input<'makeDossier'>,
  { turn }: AtDesk
): Promise<Told> {
  const value = await caseOf(desk)
  if (!value) return stepOver
  const staff = await secretAgain(desk, typed)
  if ('kind' in staff) return staff
  const { parts } = desk
  const dossier = await dossierOf(parts.store.read, parts, value.id, staff.id)
  const text = `${JSON.stringify(dossier, null, 2)}\n`
  const digest = parts.seal.digest(text)
  const name = `expediente-${value.ticket}-${dossier.madeAt.replace(/[:.]/g, '')}`
  const files = [
    await parts.keepFile(`${name}.json`, new TextEncoder().encode(text)),
    await parts.keepFile(`${name}.pdf`, await dossierPdf(dossier, digest))
  ]
  await parts.store.commit((tx) =>
    appendAudit(
      tx,
      [auditLine('case.dossierMade', value.cedula, { ticket: value.ticket, officer: staff.id, digest })],
      parts.clock.now(),
      parts.seal
    )
  )
  turn.at = { step: 'staffDossier', digest, files }
  return null
}

/** A supervisor writes down what was done about an alert. Nobody answers one that is about themselves. */
export async function answerAlert(
  { parts }: CounterDesk,
  { id, text }: Input<'answerAlert'>,
  { staff }: AtDesk
): Promise<Told> {
  const alert = (await listAlerts(parts.store.read, 500)).find((known) => known.id === id)
  if (!alert) return stepOver
  if (alert.officers.includes(staff.id)) return refusedFor('third-person-needed')
  const about = alert.caseId === null ? null : await findCase(parts.store.read, alert.caseId)
  if (about?.value.cedula === staff.cedula) return refusedFor('own-record')
  const at = parts.clock.now()
  await parts.store.commit(async (tx) => {
    if (!(await putAnswer(tx, id, { by: staff.id, at, text }))) return
    await appendAudit(
      tx,
      [auditLine('staff.alertAnswered', null, { by: staff.id, kind: alert.kind })],
      at,
      parts.seal
    )
  })
  return null
}

export async function addPerson(
  desk: CounterDesk,
  { ownSecret, totp, ...person }: Input<'addPerson'>,
  { turn }: AtDesk
): Promise<Told> {
  const staff = await secretAgain(desk, { secret: ownSecret, totp })
  if ('kind' in staff) return staff
  const { parts } = desk
  const secret = drawHandOut(parts.chance)
  const hashed = await parts.hasher.hash(secret, 'scrypt-2026')
  const id = parts.chance.id()
  const added = await parts.store.commit(async (tx) => {
    const result = await addAccount(tx, person, hashed, { id, at: parts.clock.now(), fresh: true })
    if (!result.ok) return result
    await appendAudit(
      tx,
      [auditLine('staff.added', null, { by: staff.id, officer: id, role: person.role })],
      parts.clock.now(),
      parts.seal
    )
    await tellSupervisors(tx, desk, 'staff-added', [staff.id, id])
    return result
  })
  if (!added.ok) return { kind: 'person-refused', reason: added.failure }
  turn.at = { step: 'staffPeople', handOut: { userName: person.userName, secret } }
  return null
}

export async function endPerson(
  desk: CounterDesk,
  { id, ownSecret, totp }: Input<'endPerson'>,
  { turn }: AtDesk
): Promise<Told> {
  const staff = await secretAgain(desk, { secret: ownSecret, totp })
  if ('kind' in staff) return staff
  // the last administrator would lock everybody out; and nobody ends their own account
  if (id === staff.id) return { kind: 'not-yours' }
  const { parts } = desk
  if (!(await findStaff(parts.store.read, id))) return stepOver
  await parts.store.commit(async (tx) => {
    await endStaff(tx, id, parts.clock.now())
    const line = auditLine('staff.ended', null, { by: staff.id, officer: id })
    await appendAudit(tx, [line], parts.clock.now(), parts.seal)
    await tellSupervisors(tx, desk, 'staff-ended', [staff.id, id])
  })
  turn.at = { step: 'staffPeople', handOut: null }
  return null
}

/** A new first secret for somebody who forgot theirs; supervisors are told, because it opens that person's account. */
export async function renewSecret(
  desk: CounterDesk,
  { id, ownSecret, totp }: Input<'renewSecret'>,
  { turn }: AtDesk
): Promise<Told> {
  const staff = await secretAgain(desk, { secret: ownSecret, totp })
  if ('kind' in staff) return staff
  const { parts } = desk
  const person = await findStaff(parts.store.read, id)
  if (!person || person.ended_at !== null) return stepOver
  const secret = drawHandOut(parts.chance)
  const hashed = await parts.hasher.hash(secret, 'scrypt-2026')
  await parts.store.commit(async (tx) => {
    await putStaffSecret(tx, id, hashed, true)
    const line = auditLine('staff.secretRenewed', null, { by: staff.id, officer: id })
    await appendAudit(tx, [line], parts.clock.now(), parts.seal)
    await tellSupervisors(tx, desk, 'secret-renewed', [staff.id, id])
  })
  turn.at = { step: 'staffPeople', handOut: { userName: person.user_name, secret } }
  return null
}

function tellSupervisors(
  tx: Transaction,
  { parts }: CounterDesk,
  kind: 'staff-added' | 'staff-ended' | 'secret-renewed',
  officers: string[]
): Promise<void> {
  return insertAlert(tx, {
    id: parts.chance.id(),
    at: parts.clock.now(),
    kind,
    caseId: null,
    officers,
    detail: null
  })
}
