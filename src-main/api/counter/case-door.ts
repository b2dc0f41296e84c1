import type { Input } from '../../contract/api'
import { fail, ok } from '../../contract/result'
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
import { about, type Transaction } from '../../store/store'
import type { CounterParts } from './counter-parts'

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
  const { parts } = session
  const caseId = found.value.id
  return failureOf(
    await moveWithCase(
      session,
      caseId,
      async (tx, value, now) => {
        const failure = await freezeCodeFault(tx, parts, value, typed.freezeCode, 'kiosk', now)
        if (failure) return fail({ failure, event: null })
        return ok({
          kind: 'denied',
          by: { kind: 'old-channel' },
          place: placeOf(parts),
          code: true,
          reason: 'not-me',
          text: null
        })
      },
      () => ({ kind: 'changeDenied', caseId })
    )
  )
}

/**
 * What is wrong with a freeze code, or null; judged and counted in the transaction of the denial. What is right is always taken, so that nobody can shut out the one who says no.
 * Wrong ones are counted for the member: after five a day the kiosk sends to an officer, and supervisors are told.
 */
export async function freezeCodeFault(
  tx: Transaction,
  parts: CounterParts,
  value: AssistedCase,
  freezeCode: string,
  way: 'kiosk' | 'telephone',
  now: Instant
): Promise<ActFailure> {
  const rule = 'freeze-code-wrong'
  const who = { cedula: value.cedula }
  const most = windowOf(rule, parts.settings).most
  const mac = freezeMac(parts.hashes, value.id, freezeCode)
  if (value.freezeMacs.some((kept) => parts.sameText(kept, mac))) return null
  await countAct(tx, parts, rule, who, now)
  const wrong = await counted(tx, parts, rule, who, now)
  if (wrong === most) await insertAlert(tx, alertAbout(parts, 'wrong-freeze-codes', value.id, now))
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
  const whom = [about.chain(parts.seal.chain), about.person(parts.seal.subject(cedula))] as const
  const { found, posted } = await parts.store.commit(whom, async (tx, now) => {
    const named = await findCaseByTicket(tx, ticket)
    if (named?.value.cedula === cedula) return { found: { value: named.value }, posted: false }
    await countAct(tx, parts, rule, who, now)
    const wrong = await counted(tx, parts, rule, who, now)
    const aimedAt = wrong === most ? await findOpenCase(tx, cedula) : null
    if (aimedAt) await insertAlert(tx, alertAbout(parts, 'wrong-case-numbers', aimedAt.value.id, now))
    const kind: 'case-by-document' | 'case-not-found' = wrong > most ? 'case-by-document' : 'case-not-found'
    return { found: { kind }, posted: await countForAlert(tx, parts, 'case-numbers-tried', now) }
  })
  if (posted) parts.messagePosted()
  return found
}

const alertAbout = (
  { random }: CounterSession['parts'],
  kind: 'wrong-case-numbers' | 'wrong-freeze-codes',
  caseId: string,
  at: Instant
): StaffAlert => ({ id: random.id(), at, kind, caseId, officers: [], detail: null })
