import type { Input } from '../../contract/api'
import type { Instant } from '../../domain/clock'
import { windowOf } from '../../domain/limits/limits'
import type { AssistedCase } from '../../domain/case/case-state'
import { findCaseByTicket, findOpenCase } from '../../store/cases'
import { insertAlert, type StaffAlert } from '../../store/staff-alerts'
import { countForAlert } from '../limits/alert'
import { countAct, counted } from '../limits/count'
import { freezeMac } from './case-macs'
import {
  moveWithCase,
  placeOf,
  refusedFor,
  simply,
  stepOver,
  failureOf,
  turnAt,
  type CounterSession,
  type ActFailure
} from './counter-session'
import { about } from '../../store/store'

/** "Tengo un número de trámite" or "No fui yo". The member's own way must be at its beginning. */
export function openCaseDoor(
  session: CounterSession,
  { purpose }: Input<'openCaseDoor'>
): Promise<ActFailure> {
  return simply(session, { kind: 'doorOpened', purpose })
}

/** Ticket and cédula: shows where the case stands. What comes next needs an officer who checks the person again. */
export async function resumeCase(session: CounterSession, typed: Input<'resumeCase'>): Promise<ActFailure> {
  if (!turnAt(session, 'caseDoor')) return stepOver
  const found = await findTogether(session, typed)
  if ('kind' in found) return found
  return simply(session, { kind: 'caseFound', caseId: found.value.id })
}

/** "No fui yo", by whoever holds the freeze code of an old channel: freezes or undoes, whatever is under way. */
export async function denyChange(session: CounterSession, typed: Input<'denyChange'>): Promise<ActFailure> {
  if (!turnAt(session, 'caseDoor')) return stepOver
  const found = await findTogether(session, typed)
  if ('kind' in found) return found
  const wrong = await freezeCodeFault(session, found.value, typed.freezeCode, 'kiosk')
  if (wrong) return wrong
  const caseId = found.value.id
  return failureOf(
    await moveWithCase(
      session,
      caseId,
      {
        kind: 'denied',
        by: { kind: 'old-channel' },
        place: placeOf(session.parts),
        code: true,
        reason: 'not-me',
        text: null
      },
      () => ({ kind: 'changeDenied', caseId })
    )
  )
}

/**
 * What is wrong with a freeze code, or null. What is right is always taken, so that nobody can shut out the one who says no.
 * Wrong ones are counted for the member: after five a day the kiosk sends to an officer, and supervisors are told.
 */
export async function freezeCodeFault(
  { parts }: CounterSession,
  value: AssistedCase,
  freezeCode: string,
  way: 'kiosk' | 'telephone'
): Promise<ActFailure> {
  const rule = 'freeze-code-wrong'
  const who = { cedula: value.cedula }
  const most = windowOf(rule, parts.settings).most
  const mac = freezeMac(parts.hashes, value.id, freezeCode)
  if (value.freezeMacs.some((kept) => parts.sameText(kept, mac))) return null
  const whom = [about.chain(parts.seal.chain), about.person(parts.seal.subject(value.cedula))] as const
  const wrong = await parts.store.commit(whom, async (tx, now) => {
    await countAct(tx, parts, rule, who, now)
    const counts = await counted(tx, parts, rule, who, now)
    if (counts === most) await insertAlert(tx, alertAbout(parts, 'wrong-freeze-codes', value.id, now))
    return counts
  })
  return way === 'kiosk' && wrong > most ? { kind: 'try-later' } : refusedFor('code-wrong')
}

/**
 * The case that has this number and this cédula; or the one answer to every mistake. What is right is always taken: who
 * knows somebody's cédula must not be able to shut them out of their own case. Wrong ones are counted for the member, who
 * is sent to an officer, and for the kiosk; supervisors are told of both.
 */
async function findTogether(
  { parts }: CounterSession,
  { ticket, cedula }: { ticket: string; cedula: string }
): Promise<{ value: AssistedCase } | NonNullable<ActFailure>> {
  const rule = 'case-not-found'
  const who = { cedula }
  const { most } = windowOf(rule, parts.settings)
  const found = await findCaseByTicket(parts.store.read, ticket)
  if (found?.value.cedula === cedula) return { value: found.value }
  const whom = [about.chain(parts.seal.chain), about.person(parts.seal.subject(cedula))] as const
  const { wrong, posted } = await parts.store.commit(whom, async (tx, now) => {
    await countAct(tx, parts, rule, who, now)
    const counts = await counted(tx, parts, rule, who, now)
    const aimedAt = counts === most ? await findOpenCase(tx, cedula) : null
    if (aimedAt) await insertAlert(tx, alertAbout(parts, 'wrong-case-numbers', aimedAt.value.id, now))
    return { wrong: counts, posted: await countForAlert(tx, parts, 'case-numbers-tried', now) }
  })
  if (posted) parts.messagePosted()
  return { kind: wrong > most ? 'case-by-document' : 'case-not-found' }
}

const alertAbout = (
  { random }: CounterSession['parts'],
  kind: 'wrong-case-numbers' | 'wrong-freeze-codes',
  caseId: string,
  at: Instant
): StaffAlert => ({ id: random.id(), at, kind, caseId, officers: [], detail: null })
