import { afterOfficeHours } from './office-hours'
import type { Happened } from './event'
import type { AssistedCase } from './case-state'
import { type CaseStep, type Circumstances, isOfSameHand, no, objection, to } from './step'
import { isVerified } from './verification'
import type { CasePolicy } from '../../contract/case/protocol'
import { HOUR, type Instant } from '../clock'

/** The member chose the key, alone. It and the address are staged; the hold begins. */
export function keyChosen(
  value: AssistedCase,
  event: Happened<'keyChosen'>,
  { facts, now, policy }: Circumstances
): CaseStep {
  const { place, verification, key } = event
  if (
    !isVerified(
      value,
      { verification, act: 'choose-key', kiosk: place.kiosk },
      now,
      policy.verificationMinutes
    )
  )
    return no('verification-missing')
  return to({
    ...value,
    state: 'holding',
    stagedKey: key,
    hold: { beganAt: now, endsAt: holdFrom(now, value, policy, facts.utcOffset), shortened: null },
    verification: null
  })
}

/**
 * When a hold that begins at `from` ends: after the hours that apply, and not before an office was open for as long as the
 * settings say. Approved on a Friday evening, nothing becomes active on Saturday.
 */
export function holdFrom(from: Instant, value: AssistedCase, policy: CasePolicy, utcOffset: number): Instant {
  const hours = holdHoursOf(value, policy)
  if (hours === 0) return from
  return Math.max(
    from + hours * HOUR,
    afterOfficeHours(from, policy.holdOfficeHours, policy.limits, utcOffset)
  )
}

/** How many hours a change waits: the longest that applies. */
function holdHoursOf(value: AssistedCase, policy: CasePolicy): number {
  return Math.max(
    policy.holdHours,
    value.address?.path === 'paper' ? policy.paperHoldHours : 0,
    value.documents?.conditions.includes('representative') ? policy.representativeHoldHours : 0
  )
}

/** A supervisor who had no part in the case so far hastens it, with a reason: a third person. */
export function holdShortened(
  value: AssistedCase,
  event: Happened<'holdShortened'>,
  { now }: Circumstances
): CaseStep {
  const { by, reason, text } = event
  // «at once» was said a moment ago, before the secret was compared
  const endsAt = Math.max(event.endsAt, now)
  const { hold } = value
  const refusal = objection(value, by, 'shorten-hold')
  if (refusal) return no(refusal)
  if (!hold) return no('wrong-state')
  if (value.involved.includes(by.id) || value.approval?.officer === by.id) return no('third-person-needed')
  if (isOfSameHand(value, by)) return no('same-hand')
  if (!text.trim()) return no('reason-missing')
  if (endsAt >= hold.endsAt) return no('too-late')
  return to(
    {
      ...value,
      hold: { ...hold, endsAt, shortened: { officer: by.id, at: now, reason, text: text.trim() } }
    },
    { do: 'raise-alert', alert: 'hold-shortened', officers: [by.id], detail: reason }
  )
}
