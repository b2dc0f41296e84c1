import type { FoundAtHandOver } from '../../domain/counter/counter-event'
import { mayWithdraw } from '../../domain/counter/hand-over-rows'
import { sentCode } from './case-code'
import {
  caseOf,
  moveWithCase,
  placeOf,
  simply,
  stepOver,
  failureOf,
  turnAt,
  type ActFailure,
  type CounterSession
} from './counter-session'

/** Whoever the screen was handed to takes it: the member's next act, or a sign-in. */
export async function takeScreen(session: CounterSession): Promise<ActFailure> {
  const value = await caseOf(session)
  if (!turnAt(session, 'handOver') || !value) return stepOver
  const found: FoundAtHandOver = { value, sent: await sentCode(session.parts, value) }
  return simply(session, { kind: 'screenTaken', found })
}

/** The member does not want it any more. The case judges the officer's check: made at this kiosk, minutes ago. */
export async function withdrawCase(session: CounterSession): Promise<ActFailure> {
  const here = turnAt(session, 'handOver')
  if (!here || !mayWithdraw(session)) return stepOver
  const place = placeOf(session.parts)
  return failureOf(
    await moveWithCase(
      session,
      here.caseId,
      { kind: 'withdrawn', place, verification: here.verification ?? '' },
      () => ({ kind: 'requestWithdrawn' })
    )
  )
}
