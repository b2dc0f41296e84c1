import { actOnCase } from '../case/act-on-case'
import { memberTurn, placeOf, stepOver, told, type CounterSession, type ActFailure } from './counter-session'
import type { HandOver } from './turn'

/**
 * Whether the member to whom the screen is being handed may take the request back: they typed the case's number and their
 * cédula here, and an officer has checked their document. Either alone may be somebody else's.
 */
export const mayWithdraw = (
  { numberShown }: Pick<CounterSession, 'numberShown'>,
  { to, caseId, verification }: HandOver
): boolean => to === 'member' && verification !== null && numberShown === caseId

/** The member does not want it any more. The case judges the officer's check: made at this kiosk, minutes ago. */
export async function withdrawCase(session: CounterSession): Promise<ActFailure> {
  const { turn, parts } = session
  if (turn?.side !== 'handOver' || !mayWithdraw(session, turn)) return stepOver
  const { caseId, verification } = turn
  const place = placeOf(parts)
  const done = await actOnCase(parts, caseId, {
    kind: 'withdrawn',
    place,
    verification: verification ?? ''
  })
  if (done.ok) session.turn = memberTurn(session, caseId, null, { step: 'caseOutcome' })
  return told(done)
}
