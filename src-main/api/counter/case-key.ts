import type { Input, Output } from '../../contract/api'
import { actOnCase } from '../case/act-on-case'
import { beginAhead, chosenKey, findingsOf } from '../key-choice'
import { caseOf, memberTurn, placeOf, stepOver, told, type CounterDesk, type Told } from './counter-session'

/** Which rules a key being typed breaks so far. Stores nothing. */
export async function weighCaseKey(
  desk: CounterDesk,
  { key, chosen }: Input<'weighKey'>
): Promise<Output<'weighKey'>> {
  const { turn, parts } = desk
  const memberId = (await caseOf(desk))?.memberId
  if (turn?.side !== 'member' || turn.at.step !== 'caseKey' || !memberId) return { findings: [] }
  const findings = await findingsOf(parts, memberId, key)
  if (chosen && findings.length === 0) turn.at.ahead = beginAhead(parts, memberId, key, turn.at.ahead)
  return { findings }
}

/** The member's key: judged, hashed and staged. It opens nothing before the hold is over. */
export async function stageKey(desk: CounterDesk, typed: Input<'stageKey'>): Promise<Told> {
  const value = await caseOf(desk)
  const { turn, parts } = desk
  if (turn?.side !== 'member' || turn.at.step !== 'caseKey' || !value?.memberId) return stepOver
  const chosen = await chosenKey(parts, value.memberId, typed, turn.at.ahead)
  if (!chosen.ok) return chosen.failure
  const done = await actOnCase(parts, value.id, {
    kind: 'keyChosen',
    place: placeOf(parts),
    verification: turn.verification ?? '',
    key: chosen.value
  })
  if (done.ok) desk.turn = memberTurn(desk, value.id, null, { step: 'caseReceipt' })
  return told(done)
}
