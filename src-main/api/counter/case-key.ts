import type { Input, Output } from '../../contract/api'
import type { KeyFinding } from '../../contract/key-policy'
import { judgeKey } from '../../domain/key/policy'
import { actOnCase } from '../case/act'
import { caseOf, memberTurn, placeOf, stepOver, told, type CounterDesk, type Told } from './desk'

/** Which rules a key being typed breaks so far. Changes nothing. */
export async function weighCaseKey(desk: CounterDesk, key: string): Promise<Output<'weighKey'>> {
  const value = await caseOf(desk)
  const here = desk.turn?.side === 'member' && desk.turn.at.step === 'caseKey'
  return { findings: here && value?.memberId ? await findingsOf(desk, value.memberId, key) : [] }
}

/** The member's key: judged, hashed and staged. It opens nothing before the hold is over. */
export async function stageKey(desk: CounterDesk, { key, repeat }: Input<'stageKey'>): Promise<Told> {
  const value = await caseOf(desk)
  const { turn, parts } = desk
  if (turn?.side !== 'member' || turn.at.step !== 'caseKey' || !value?.memberId) return stepOver
  const findings = await findingsOf(desk, value.memberId, key)
  if (findings.length > 0) return { kind: 'key-refused', findings }
  if (key !== repeat) return { kind: 'keys-differ' }
  if (await parts.directory.isPresentKey(value.memberId, key))
    return { kind: 'key-refused', findings: ['old-key'] }
  const prepared = await parts.directory.prepareKey(key)
  const done = await actOnCase(parts, value.id, {
    kind: 'keyChosen',
    place: placeOf(parts),
    verification: turn.verification ?? '',
    key: prepared
  })
  if (done.ok) desk.turn = memberTurn(desk, value.id, null, { step: 'caseReceipt' })
  return told(done)
}

async function findingsOf({ parts }: CounterDesk, memberId: string, key: string): Promise<KeyFinding[]> {
  const known = await parts.directory.get(memberId)
  if (!known) throw new Error('the directory has lost the member of a case')
  return judgeKey(key, parts.settings.key, known, await parts.frequentKeys())
}
