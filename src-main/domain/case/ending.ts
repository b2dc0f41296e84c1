import type { OutcomeWords } from '../../contract/case/case-words'
import type { CaseEffect } from './case-effect'
import { nextAct } from './documents'
import type { Happened } from './event'
import { tellAgain } from './notices'
import type { AssistedCase } from './case-state'
import { type CaseStep, type Circumstances, no, objection, to } from './step'
import { isVerified } from './verification'

/** An officer refused, with a reason: a refusal to correct one's data needs a reasoned record (LOPDP art. 14). */
export function refused(value: AssistedCase, event: Happened<'refused'>, { now }: Circumstances): CaseStep {
  const { by, reason, text } = event
  const refusal = objection(value, by, 'refuse')
  if (refusal) return no(refusal)
  if (!text.trim()) return no('reason-missing')
  // what looks like pressure is never said on the screen
  const pressed = reason === 'under-pressure'
  const alerts: CaseEffect[] = pressed
    ? [{ do: 'raise-alert', alert: 'paused', officers: [by.id], detail: reason }]
    : []
  const words: OutcomeWords = pressed ? 'in-review' : 'refused'
  return to(ended(value, 'refused', { at: now, by: by.id, reason, text: text.trim(), words }), ...alerts)
}

/** The member, whose document an officer has just checked here, does not want it any more. */
export function withdrawn(
  value: AssistedCase,
  { verification, place }: Happened<'withdrawn'>,
  { now, policy }: Circumstances
): CaseStep {
  const act = nextAct[value.state]
  if (!act || !isVerified(value, { verification, act, kiosk: place.kiosk }, now, policy.verificationMinutes))
    return no('verification-missing')
  const ending = { at: now, by: 'member', reason: 'withdrawn', text: null, words: 'withdrawn' }
  return to(
    ended(value, 'withdrawn', ending),
    ...tellAgain(value, 'ended', now, (mailbox) => ({ kind: 'case-change-ended', mailbox, how: 'withdrawn' }))
  )
}

/** Nobody came for the next step. */
export function timeRanOut(value: AssistedCase, { now }: Pick<Circumstances, 'now'>): CaseStep {
  if (now < value.expiresAt) return no('hold-running')
  const ending = { at: now, by: 'kiosk', reason: 'nobody-came', text: null, words: 'expired' }
  return to(
    ended(value, 'expired', ending),
    ...tellAgain(value, 'ended', now, (mailbox) => ({ kind: 'case-change-ended', mailbox, how: 'expired' }))
  )
}

/** The discreet "pausar por revisión": nothing moves until a supervisor has looked; the member sees a usual ending. */
export function paused(value: AssistedCase, event: Happened<'paused'>, { now }: Circumstances): CaseStep {
  const { by } = event
  const refusal = objection(value, by, 'pause')
  if (refusal) return no(refusal)
  return to(
    { ...value, paused: { officer: by.id, at: now }, verification: null },
    { do: 'raise-alert', alert: 'paused', officers: [by.id], detail: null }
  )
}

export function pauseLifted(value: AssistedCase, event: Happened<'pauseLifted'>): CaseStep {
  const { by, text } = event
  const refusal = objection(value, by, 'lift-pause')
  if (refusal) return no(refusal)
  if (!value.paused) return no('wrong-state')
  if (!text.trim()) return no('reason-missing')
  return to({ ...value, paused: null })
}

function ended(
  value: AssistedCase,
  state: 'refused' | 'withdrawn' | 'expired',
  ending: NonNullable<AssistedCase['ending']>
): AssistedCase {
  return { ...value, state, stagedKey: null, verification: null, ending }
}
