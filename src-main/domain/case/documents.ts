import { type CheckId, checks, weightOf } from '../../contract/case/checks'
import type { DocumentKind } from '../../contract/case/protocol'
import type { CaseRefusal, CaseState } from '../../contract/case/case-words'
import type { Findings, Happened } from './event'
import { conditionsOf, routed, stops } from './routing'
import type { AssistedCase, Verification } from './case-state'
import { type CaseStep, type Circumstances, no, objection, to, withHandlersOf } from './step'
import { HOUR } from '../clock'

/** An officer checked the documents against the protocol: the case goes on, or stops with kind words. */
export function documentsChecked(
  value: AssistedCase,
  event: Happened<'documentsChecked'>,
  { facts, now, policy }: Circumstances
): CaseStep {
  const { by, place, findings } = event
  const refusal = objection(value, by, 'check-documents')
  if (refusal) return no(refusal)
  const kind = policy.documents.find((known) => known.id === findings.kind)
  if (!kind) return no('answers-incomplete')
  const gap = incomplete(findings, kind)
  if (gap) return no(gap)

  const conditions = conditionsOf(value.cedula, findings, kind, facts.member, now)
  const { stop, supervisor } = routed(conditions, policy)
  const checked: AssistedCase = {
    ...value,
    documents: {
      officer: by.id,
      at: now,
      place,
      kind: findings.kind,
      checks: { ...findings.outcomes },
      reasons: { ...findings.reasons },
      note: findings.note,
      conditions,
      needsSupervisor: supervisor || kind.approver === 'supervisor'
    },
    involved: [by.id],
    secretHandlers: [...by.secretHandlers]
  }
  if (stop) {
    const { words, alert } = stops[stop]
    return to(
      {
        ...checked,
        state: 'refused',
        ending: { at: now, by: by.id, reason: stop, text: findings.note, words }
      },
      ...(alert
        ? ([{ do: 'raise-alert', alert: 'condition-stop', officers: [by.id], detail: stop }] as const)
        : [])
    )
  }
  return to({
    ...checked,
    state: 'documents-checked',
    expiresAt: now + policy.waitsHours * HOUR,
    verification: {
      id: event.verificationId,
      act: 'give-address',
      kiosk: place.kiosk,
      officers: [by.id],
      at: now
    }
  })
}

/**
 * What a check of the person opens for them, per state. Where the case waits for others there is nothing left for them to
 * do but to take the request back. Each of these also lets them take it back.
 */
export const nextAct: Partial<Record<CaseState, Verification['act']>> = {
  'documents-checked': 'give-address',
  'address-given': 'prove-address',
  'address-proved': 'withdraw',
  approved: 'choose-key',
  holding: 'withdraw'
}

/** The person came back (or took longer than the verification lasts) and an officer checked again who it is. */
export function presenceConfirmed(
  value: AssistedCase,
  event: Happened<'presenceConfirmed'>,
  { facts, now, policy }: Circumstances
): CaseStep {
  const { by, place, findings } = event
  const refusal = objection(value, by, 'confirm-presence')
  if (refusal) return no(refusal)
  const act = nextAct[value.state]
  if (!act) return no('nothing-to-confirm')
  // who hastened the change was a third person, and stays one
  if (value.hold?.shortened?.officer === by.id) return no('third-person-needed')
  const kind = policy.documents.find((known) => known.id === findings.kind)
  if (!kind) return no('answers-incomplete')
  const gap = incomplete(findings, kind)
  if (gap) return no(gap)

  const { stop, supervisor } = routed(conditionsOf(value.cedula, findings, kind, facts.member, now), policy)
  const involved = value.involved.includes(by.id) ? value.involved : [...value.involved, by.id]
  const secretHandlers = withHandlersOf(value, by)
  if (stop)
    return to(
      { ...value, involved, secretHandlers, verification: null },
      { do: 'raise-alert', alert: 'condition-stop', officers: [by.id], detail: stop }
    )
  // a doubt that the first check did not have asks for a supervisor here too
  if (supervisor && by.role !== 'supervisor' && !value.documents?.needsSupervisor)
    return no('needs-supervisor')
  return to({
    ...value,
    involved,
    secretHandlers,
    verification: {
      id: event.verificationId,
      act,
      kiosk: place.kiosk,
      officers: value.approval ? [by.id, value.approval.officer] : [by.id],
      at: now
    }
  })
}

/** Why the answers are not enough: a check unanswered, an outcome or a check that does not exist, a reason missing. */
function incomplete(findings: Findings, kind: DocumentKind): CaseRefusal | null {
  const given = Object.keys(findings.outcomes) as CheckId[]
  const allowed: readonly CheckId[] = [...kind.asks, ...kind.mayAsk]
  if (kind.asks.some((check) => !findings.outcomes[check])) return 'answers-incomplete'
  if (given.some((check) => !allowed.includes(check))) return 'answers-incomplete'
  for (const check of given) {
    const weight = weightOf(check, findings.outcomes[check] ?? '')
    if (!weight) return 'answers-incomplete'
    const reason = findings.reasons[check]
    // what main has compared by itself needs no explanation
    if (checks[check].answer === 'choice' && weight !== 'good' && !reason) return 'reason-missing'
    if (reason === 'other' && !findings.note?.trim()) return 'reason-missing'
  }
  return null
}
