import type { Input } from '../../contract/api'
import {
  approvalReasonSchema,
  denialReasonSchema,
  refusalReasonSchema,
  shorteningReasonSchema
} from '../../contract/case/case-words'
import { fail, ok } from '../../contract/result'
import type { Decision } from '../../contract/staff/staff-views'
import type { CaseEvent } from '../../domain/case/event'
import { drawLetters } from '../../domain/case/draw-token'
import type { AssistedCase } from '../../domain/case/case-state'
import { HOUR, type Instant } from '../../domain/clock'
import { caseIdOf } from '../../domain/counter/turn-state'
import { takes } from '../../domain/counter/next-turn'
import type { StaffRecord } from '../../store/staff-accounts'
import { actOnCase, type Found } from '../case/act-on-case'
import { freezeMac } from './case-macs'
import {
  moveWithCase,
  officerAt,
  placeOf,
  refusedFor,
  simply,
  stepOver,
  failureOf,
  type CounterSession,
  type ActFailure,
  type NotDone
} from './counter-session'
import { freezeCodeFault } from './case-door'
import type { StaffContext } from './staff-case'

export async function beginReview(
  session: CounterSession,
  _input: unknown,
  { turn, staff }: StaffContext
): Promise<ActFailure> {
  const caseId = caseIdOf(turn)
  if (caseId === null || !takes(turn, 'reviewBegun')) return stepOver
  return failureOf(
    await moveWithCase(
      session,
      caseId,
      {
        kind: 'reviewBegun',
        by: officerAt(session, staff),
        place: placeOf(session.parts),
        verificationId: session.parts.random.id()
      },
      () => ({ kind: 'reviewBegun' })
    )
  )
}

export async function openEvidence(
  session: CounterSession,
  { item }: Input<'openEvidence'>,
  { turn, staff }: StaffContext
): Promise<ActFailure> {
  if (turn.step !== 'staffReview') return stepOver
  return failureOf(
    await actOnCase(session.parts, turn.caseId, {
      kind: 'evidenceOpened',
      by: officerAt(session, staff),
      item
    })
  )
}

export async function answerFlag(
  session: CounterSession,
  { flag, accepted, text }: Input<'answerFlag'>,
  { turn, staff }: StaffContext
): Promise<ActFailure> {
  if (turn.step !== 'staffReview') return stepOver
  const by = officerAt(session, staff)
  return failureOf(
    await actOnCase(session.parts, turn.caseId, { kind: 'flagAnswered', by, flag, accepted, text })
  )
}

/** Reason codes per decision; none: words only. */
export const reasonsOf: Record<Decision, readonly string[]> = {
  approve: approvalReasonSchema.options,
  refuse: refusalReasonSchema.options,
  'lift-pause': [],
  'shorten-hold': shorteningReasonSchema.options,
  'deny-with-code': denialReasonSchema.options,
  deny: denialReasonSchema.options
}

export const beginDecision = (
  session: CounterSession,
  { decision }: Input<'beginDecision'>
): Promise<ActFailure> => simply(session, { kind: 'decisionBegun', decision })

/** The decision itself: a reason and words; the secret was typed again. */
export async function decideCase(
  session: CounterSession,
  typed: Input<'decideCase'>,
  { turn, staff }: StaffContext
): Promise<ActFailure> {
  if (turn.step !== 'staffDecision') return stepOver
  const { decision, caseId } = turn
  const { parts } = session
  const verificationId = parts.random.id()
  const found: Found<NotDone> = async (tx, value, now) => {
    const event = eventOf(session, decision, typed, staff, value, verificationId, now)
    const failure =
      decision === 'deny-with-code' && typed.freezeCode !== null
        ? await freezeCodeFault(tx, parts, value, typed.freezeCode, 'telephone', now)
        : null
    if (failure) return fail({ failure, event: null })
    return event ? ok(event) : fail({ failure: refusedFor('reason-missing'), event: null })
  }
  if (decision === 'deny-with-code' && typed.freezeCode === null) return refusedFor('code-wrong')
  const decided = { kind: 'caseDecided', verification: verificationId } as const
  return failureOf(await moveWithCase(session, caseId, found, () => decided))
}

function eventOf(
  session: CounterSession,
  decision: Decision,
  { reason, text, hours }: Input<'decideCase'>,
  staff: StaffRecord,
  value: AssistedCase,
  verificationId: string,
  now: Instant
): CaseEvent | null {
  const { parts } = session
  const by = officerAt(session, staff)
  const place = placeOf(parts)
  switch (decision) {
    case 'approve': {
      const parsed = approvalReasonSchema.safeParse(reason)
      const code = drawLetters(parts.random, 8)
      return parsed.success
        ? {
            kind: 'approved',
            by,
            place,
            verification: value.verification?.id ?? '',
            verificationId,
            reason: parsed.data,
            text,
            freezeCode: { code, mac: freezeMac(parts.hashes, value.id, code) }
          }
        : null
    }
    case 'refuse': {
      const parsed = refusalReasonSchema.safeParse(reason)
      return parsed.success ? { kind: 'refused', by, reason: parsed.data, text } : null
    }
    case 'lift-pause':
      return { kind: 'pauseLifted', by, text }
    case 'shorten-hold': {
      const parsed = shorteningReasonSchema.safeParse(reason)
      if (!parsed.success || hours === null) return null
      return {
        kind: 'holdShortened',
        by,
        reason: parsed.data,
        text,
        endsAt: now + hours * HOUR
      }
    }
    case 'deny-with-code':
    case 'deny': {
      const parsed = denialReasonSchema.safeParse(reason)
      const code = decision === 'deny-with-code'
      return parsed.success
        ? { kind: 'denied', by: { kind: 'staff', officer: by }, place, code, reason: parsed.data, text }
        : null
    }
  }
}
