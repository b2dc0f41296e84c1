import type { Input } from '../../contract/api'
import { auditLine } from '../../contract/audit-line'
import { takes } from '../../domain/counter/next-turn'
import { appendAudit } from '../../store/audit-record'
import { findCase } from '../../store/cases'
import { answerAlert as putAnswer, listAlerts } from '../../store/staff-alerts'
import { dossierPdf } from '../papers/dossier-pdf'
import { dossierOf } from '../case/dossier'
import { caseOf, refusedFor, simply, stepOver, type CounterSession, type ActFailure } from './counter-session'
import { doerWithin } from './doer-within'
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
  const { seal } = parts
  const whom = [about.chain(seal.chain), about.officer(staff.id)] as const
  return parts.store.commit<ActFailure>(whom, async (tx, at) => {
    const by = await doerWithin(tx, parts, staff.id, 'answer-alert', at)
    const alert = (await listAlerts(tx, 500)).find((known) => known.id === id)
    if (!alert || !by) return stepOver
    const themselves = [by.id, ...by.secretHandlers]
    if (alert.officers.some((officer) => themselves.includes(officer)))
      return refusedFor('third-person-needed')
    const concerned = alert.caseId === null ? null : await findCase(tx, alert.caseId)
    if (concerned?.value.cedula === by.cedula) return refusedFor('own-record')
    if (!(await putAnswer(tx, id, { by: by.id, at, text }))) return null
    await appendAudit(tx, [auditLine('staff.alertAnswered', null, { by: by.id, kind: alert.kind })], at, seal)
    return null
  })
}
