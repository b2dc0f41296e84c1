import type { Input, Output } from '../../contract/api'
import { actOnCase } from '../case/act-on-case'
import { beginAhead, chosenKey, findingsOf } from '../key-choice'
import {
  caseOf,
  memberTurn,
  placeOf,
  stepOver,
  told,
  type CounterSession,
  type ActFailure
} from './counter-session'

/** Which rules a key being typed breaks so far. Stores nothing. */
export async function weighCaseKey(
  session: CounterSession,
  { key, chosen }: Input<'weighKey'>
): Promise<Output<'weighKey'>> {
  const { turn, parts } = session
  const memberId = (await caseOf(session))?.memberId
  if (turn?.side !== 'member' || turn.at.step !== 'caseKey' || !memberId) return { findings: [] }
  const findings = await findingsOf(parts, memberId, key)
  if (chosen && findings.length === 0) turn.at.ahead = beginAhead(parts, memberId, key, turn.at.ahead)
  return { findings }
}

/** The member's key: judged, hashed and staged. It opens nothing before the hold is over. */
export async function stageKey(session: CounterSession, typed: Input<'stageKey'>): Promise<ActFailure> {
  const value = await caseOf(session)
  const { turn, parts } = session
  if (turn?.side !== 'member' || turn.at.step !== 'caseKey' || !value?.memberId) return stepOver
  const chosen = await chosenKey(parts, value.memberId, typed, turn.at.ahead)
  if (!chosen.ok) return chosen.failure
  const done = await actOnCase(parts, value.id, {
    kind: 'keyChosen',
    place: placeOf(parts),
    verification: turn.verification ?? '',
    key: chosen.value
  })
  if (done.ok) session.turn = memberTurn(session, value.id, null, { step: 'caseReceipt' })
  return told(done)
}
