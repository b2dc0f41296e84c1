import { holdFrom } from './hold'
import type { CasePolicy } from '../../contract/case/protocol'
import type { AlertKind, RiskFlag } from '../../contract/case/case-words'
import type { CaseEffect } from './case-effect'
import type { Happened } from './event'
import { noticesOfChange } from './notices'
import { evidenceOf } from './review'
import type { AssistedCase } from './case-state'
import { type CaseStep, type Circumstances, isOfSameHand, no, objection, to, withHandlersOf } from './step'
import { isVerified } from './verification'
import { HOUR, SECOND } from '../clock'
import { riskOf } from '../risk'

/** Which flag, when it was there at the approval, tells the supervisors. */
const alertOf: Partial<Record<RiskFlag, AlertKind>> = {
  'over-limits': 'over-limits',
  'off-hours': 'off-hours',
  'shared-mailbox': 'shared-mailbox',
  'first-officer-related': 'related-officer',
  'second-officer-related': 'related-officer',
  'open-fraud-case': 'open-fraud-case'
}

/** A second, different officer approved, after opening every item and answering every flag. Old channels are told now. */
export function approved(
  value: AssistedCase,
  event: Happened<'approved'>,
  { facts, now, policy }: Circumstances
): CaseStep {
  const { by, place } = event
  const { review } = value
  const refusal = objection(value, by, 'approve')
  if (refusal) return no(refusal)
  if (value.involved.includes(by.id)) return no('same-officer')
  if (isOfSameHand(value, by)) return no('same-hand')
  if (by.role === 'administrator' || !value.memberId || !facts.member) return no('not-allowed')
  const shown = { verification: event.verification, act: 'approve', kiosk: place.kiosk } as const
  if (
    !review ||
    review.officer !== by.id ||
    !value.verification?.officers.includes(by.id) ||
    !isVerified(value, shown, now, policy.verificationMinutes)
  )
    return no('verification-missing')
  if (evidenceOf(value).some((item) => !review.opened.includes(item))) return no('evidence-unopened')
  if (review.flags.some((flag) => !review.answers[flag]?.accepted)) return no('flag-unanswered')
  // counted again: another case may have been approved since the review began
  const risk = riskOf(value, by, facts, now, policy)
  const supervisorOnly = value.documents?.needsSupervisor || review.needsSupervisor || risk.needsSupervisor
  if (supervisorOnly && by.role !== 'supervisor') return no('needs-supervisor')
  if (!event.text.trim()) return no('reason-missing')

  const holdHours = Math.ceil((holdFrom(now, value, policy, facts.utcOffset) - now) / HOUR)
  const decided: AssistedCase = {
    ...value,
    state: 'approved',
    expiresAt: now + policy.waitsHours * HOUR,
    approval: {
      officer: by.id,
      role: by.role,
      at: now,
      place,
      reason: event.reason,
      text: event.text.trim()
    },
    secretHandlers: withHandlersOf(value, by),
    freezeMacs: [event.freezeCode.mac],
    verification: {
      id: event.verificationId,
      act: 'choose-key',
      kiosk: place.kiosk,
      officers: [...value.involved, by.id],
      at: now
    }
  }
  const old = facts.member.addresses.map(({ address }) => address)
  const { notices, posts } = noticesOfChange(decided, old, {
    freezeCode: event.freezeCode.code,
    holdHours,
    undoHours: policy.undoHours,
    at: now,
    toNew: true
  })
  const kinds = new Set(risk.flags.flatMap((flag) => alertOf[flag] ?? []))
  if (now - review.at < policy.fastReviewSeconds * SECOND) kinds.add('fast-review')
  const officers = [...value.involved, by.id]
  const alerts = [...kinds].map((alert): CaseEffect => ({ do: 'raise-alert', alert, officers, detail: null }))
  return to(
    { ...decided, notices: [...decided.notices, ...notices] },
    ...posts,
    { do: 'note-pair', first: value.documents?.officer ?? '', second: by.id },
    {
      do: 'flag-member',
      memberId: value.memberId,
      contactChangedAt: null,
      holdUntil: now + (policy.waitsHours + holdHours + policy.loanHoldHours) * HOUR
    },
    ...alerts
  )
}
