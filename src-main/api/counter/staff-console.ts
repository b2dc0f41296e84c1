import type { Input } from '../../contract/api'
import { auditLine } from '../../contract/audit-line'
import { takes } from '../../domain/counter/next-turn'
import { appendAudit } from '../../store/audit-record'
import { findCase } from '../../store/cases'
import { answerAlert as putAnswer, listAlerts } from '../../store/staff-alerts'
import { dossierPdf } from '../papers/dossier-pdf'
import { dossierOf } from '../case/dossier'
import {
  caseOf,
  officerAt,
  refusedFor,
  simply,
  stepOver,
  type CounterSession,
  type ActFailure
} from './counter-session'
import type { StaffContext } from './staff-case'
import { about } from '../../store/store'

/** Everything about a change, as JSON and to be read; kept in the institution's folder. */
export async function makeDossier(
  session: CounterSession,
  _input: Input<'makeDossier'>,
  { turn, staff }: StaffContext
): Promise<ActFailure> {
  const value = await caseOf(session)
  if (!value || !takes(turn, 'dossierMade')) return stepOver
  const { parts } = session
  const dossier = await dossierOf(parts.store.read, parts, value.id, staff.id, parts.clock.now())
  const text = `${JSON.stringify(dossier, null, 2)}\n`
  const digest = parts.seal.digest(text)
  const name = `expediente-${value.ticket}-${dossier.madeAt.replace(/[:.]/g, '')}`
  const files = [
    await parts.keepFile(`${name}.json`, new TextEncoder().encode(text)),
    await parts.keepFile(`${name}.pdf`, await dossierPdf(dossier, digest))
  ]
  const { ticket, cedula } = value
  return simply(session, { kind: 'dossierMade', ticket, cedula, digest, files })
}

/**
 * A supervisor writes down what was done about an alert. Nobody answers one that is about themselves, or about an
 * administrator who may hold their account.
 */
export async function answerAlert(
  session: CounterSession,
  { id, text }: Input<'answerAlert'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  const { parts } = session
  const alert = (await listAlerts(parts.store.read, 500)).find((known) => known.id === id)
  if (!alert) return stepOver
  const themselves = [staff.id, ...officerAt(session, staff).secretHandlers]
  if (alert.officers.some((officer) => themselves.includes(officer))) return refusedFor('third-person-needed')
  const concerned = alert.caseId === null ? null : await findCase(parts.store.read, alert.caseId)
  if (concerned?.value.cedula === staff.cedula) return refusedFor('own-record')
  const whom = [about.chain(parts.seal.chain), about.officer(staff.id)] as const
  await parts.store.commit(whom, async (tx, at) => {
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
