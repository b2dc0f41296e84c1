import type { Input, Output } from '../../contract/api'
import { beginAhead, chosenKey, findingsOf } from '../key-choice'
import {
  caseOf,
  moveWithCase,
  placeOf,
  stepOver,
  failureOf,
  turnAt,
  type CounterSession,
  type ActFailure
} from './counter-session'

/** Which rules a key being typed breaks so far. Stores nothing. */
export async function weighCaseKey(
  session: CounterSession,
  { key, chosen }: Input<'weighKey'>
): Promise<Output<'weighKey'>> {
  const { parts } = session
  const memberId = (await caseOf(session))?.memberId
  if (!turnAt(session, 'caseKey') || !memberId) return { findings: [] }
  const findings = await findingsOf(parts, memberId, key)
  if (chosen && findings.length === 0) session.keyAhead = beginAhead(parts, memberId, key, session.keyAhead)
  return { findings }
}

/** The member's key: judged, hashed and staged. It opens nothing before the hold is over. */
export async function stageKey(session: CounterSession, typed: Input<'stageKey'>): Promise<ActFailure> {
  const value = await caseOf(session)
  const { parts } = session
  const here = turnAt(session, 'caseKey')
  if (!here || !value?.memberId) return stepOver
  const chosen = await chosenKey(parts, value.memberId, typed, session.keyAhead)
  if (!chosen.ok) return chosen.failure
  return failureOf(
    await moveWithCase(
      session,
      value.id,
      {
        kind: 'keyChosen',
        place: placeOf(parts),
        verification: here.verification,
        key: chosen.value
      },
      () => ({ kind: 'keyStaged' })
    )
  )
}
