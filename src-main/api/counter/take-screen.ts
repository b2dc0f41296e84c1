import type { CounterFailure } from '../../contract/counter/counter-failures'
import { fail, ok } from '../../contract/result'
import { mayWithdraw } from '../../domain/counter/hand-over-rows'
import { findCase } from '../../store/cases'
import { about } from '../../store/store'
import { sentCode } from './case-code'
import {
  caseOf,
  moveWithCase,
  moveWithin,
  placeOf,
  stepOver,
  failureOf,
  turnAt,
  type ActFailure,
  type CounterSession
} from './counter-session'

/** Whoever the screen was handed to takes it: the member's next act, or a sign-in. */
export async function takeScreen(session: CounterSession): Promise<ActFailure> {
  const here = turnAt(session, 'handOver')
  const mailbox = (await caseOf(session))?.address?.address ?? null
  if (!here) return stepOver
  const also = mailbox === null ? [] : [about.mailbox(mailbox)]
  const taken = await moveWithin<CounterFailure>(session, also, async (tx, now) => {
    const value = (await findCase(tx, here.caseId))?.value
    if (!value) return fail(stepOver)
    return ok({ kind: 'screenTaken', found: { value, sent: await sentCode(tx, session.parts, value, now) } })
  })
  return taken.ok ? null : taken.failure
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
