import { actorName } from './actor'
import type { CaseEffect } from './case-effect'
import type { Happened } from './event'
import { tellAgain } from './notices'
import type { AssistedCase } from './case-state'
import { type CaseStep, type Circumstances, isIn, no, objection, to } from './step'
import { HOUR } from '../clock'

/**
 * "No fui yo": from an old channel with its code and document, from an officer on the telephone with the code, or from
 * a supervisor. What is not active yet is frozen, what is active is undone. It wins over everything that is under way.
 */
export function denied(
  value: AssistedCase,
  event: Happened<'denied'>,
  circumstances: Circumstances
): CaseStep {
  const { by, code } = event
  if (by.kind === 'staff') {
    const refusal = objection(value, by.officer, code ? 'deny-with-code' : 'deny')
    if (refusal) return no(refusal)
    if (!event.text?.trim()) return no('reason-missing')
  } else if (!code) return no('code-wrong')
  return value.state === 'active' ? undo(value, event, circumstances) : freeze(value, event, circumstances)
}

function freeze(value: AssistedCase, event: Happened<'denied'>, { now, policy }: Circumstances): CaseStep {
  // without a notice there is no code: before the approval only a supervisor can freeze
  const effects: CaseEffect[] = [alert(value, event, 'frozen')]
  if (isIn(value, ['approved', 'holding']) && value.memberId)
    effects.push({
      do: 'flag-member',
      memberId: value.memberId,
      contactChangedAt: null,
      holdUntil: now + policy.loanHoldHours * HOUR
    })
  const messages = tellAgain(value, 'ended', now, (mailbox) => ({
    kind: 'case-change-ended',
    mailbox,
    how: 'frozen'
  }))
  return to(
    {
      ...value,
      state: 'frozen',
      stagedKey: null,
      verification: null,
      ending: {
        at: now,
        by: actorName(event.by),
        reason: event.reason,
        text: event.text?.trim() ?? null,
        words: 'frozen'
      }
    },
    ...effects,
    ...messages
  )
}

function undo(
  value: AssistedCase,
  event: Happened<'denied'>,
  { facts, now, policy }: Circumstances
): CaseStep {
  const { activation, memberId } = value
  if (!activation || !memberId) return no('wrong-state')
  if (now > activation.undoUntil) return no('too-late')
  const effects: CaseEffect[] = [{ do: 'lock-key', memberId }]
  if (activation.added !== null) {
    // whatever came after the denied change (another replacement by the same hand) ends with it
    const retire = (facts.member?.addresses ?? [])
      .map(({ id }) => id)
      .filter((id) => !activation.retired.includes(id))
    effects.push({ do: 'restore-addresses', memberId, restore: activation.retired, retire })
  }
  return to(
    {
      ...value,
      state: 'undone',
      verification: null,
      ending: {
        at: now,
        by: actorName(event.by),
        reason: event.reason,
        text: event.text?.trim() ?? null,
        words: 'undone'
      }
    },
    ...effects,
    {
      do: 'flag-member',
      memberId,
      contactChangedAt: now,
      holdUntil: now + policy.loanHoldHours * HOUR
    },
    { do: 'open-fraud-case', reason: event.reason },
    { do: 'freeze-open-case', cedula: value.cedula },
    alert(value, event, 'undone'),
    ...tellAgain(value, 'undone', now, (mailbox) => ({ kind: 'case-change-ended', mailbox, how: 'undone' }))
  )
}

function alert(value: AssistedCase, event: Happened<'denied'>, kind: 'frozen' | 'undone'): CaseEffect {
  const approver = value.approval ? [value.approval.officer] : []
  return {
    do: 'raise-alert',
    alert: kind,
    officers: [...value.involved, ...approver],
    detail: actorName(event.by)
  }
}
