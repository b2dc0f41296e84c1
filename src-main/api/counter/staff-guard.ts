import { z } from 'zod'
import type { StaffAct } from '../../contract/staff/staff-powers'
import { isWithheld } from '../../domain/staff/account-trust'
import { asksSecretAgain, may } from '../../domain/staff/roles'
import { findStaff } from '../../store/staff-accounts'
import {
  notYours,
  officerAt,
  refusedFor,
  signedIn,
  stepOver,
  type ActFailure,
  type CounterSession
} from './counter-session'
import { secretAgain } from './staff-sign-in'
import { pauseFrom, type StaffContext } from './staff-case'
import type { StaffStep } from './turn'

/** The power that an act takes; a function where the message, or the step, says which. */
type Power<I> = StaffAct | ((input: I, at: StaffStep) => StaffAct)
type StaffRun<I> = (session: CounterSession, input: I, context: StaffContext) => Promise<ActFailure>
type CounterRun<I> = (session: CounterSession, input: I) => Promise<ActFailure>

/**
 * An act of staff, after judging turn and power. A forged message is answered with the present screen. What decides asks
 * for the secret again.
 */
export const withPower = <I>(power: Power<I>, run: StaffRun<I>): CounterRun<I> => guarded(power, run, decides)

/** The same, for an act that only shows where something is decided: the secret is asked for when it is. */
export const toShow = <I>(power: Power<I>, run: StaffRun<I>): CounterRun<I> =>
  guarded(power, run, () => false)

/** An act of whoever is signed in and has chosen a secret of their own. */
export const withOwnSecret =
  (run: (session: CounterSession) => Promise<ActFailure>): CounterRun<unknown> =>
  (session) =>
    hasOwnSecret(session) ? run(session) : Promise.resolve(stepOver)

/** Shows another step of the staff side. */
export const showStep =
  (at: () => StaffStep): StaffRun<unknown> =>
  (_session, _input, { turn }) => {
    turn.at = at()
    return Promise.resolve(null)
  }

/** A deciding message without these fields is a fault of the contract: it throws, and nothing is decided. */
const typedAgain = z.object({ secret: z.string(), totp: z.string().nullable() })

const decides = (power: StaffAct): boolean => asksSecretAgain(power)

function guarded<I>(power: Power<I>, run: StaffRun<I>, asks: (power: StaffAct) => boolean): CounterRun<I> {
  return async (session, input) => {
    const staff = await signedIn(session)
    const { turn } = session
    if (!staff || turn?.side !== 'staff' || !hasOwnSecret(session)) return stepOver
    const needed = typeof power === 'function' ? power(input, turn.at) : power
    if (!may(staff.role, needed)) return notYours
    if (isWithheld(officerAt(session, staff).standing, needed)) return refusedFor('secret-handed-out')
    if (asks(needed)) {
      const again = await secretAgain(session, typedAgain.parse(input))
      if ('kind' in again) return again
    }
    return run(session, input, { turn, staff })
  }
}

/** Whoever has not yet chosen a secret of their own does nothing else. */
const hasOwnSecret = ({ turn }: CounterSession): boolean =>
  turn?.side === 'staff' && turn.staffId !== null && turn.at.step !== 'staffOwnSecret'

/** From a case, a review, or the hand-over screen, where nobody is signed in but the one who has just handed over. */
export async function pauseCase(session: CounterSession): Promise<ActFailure> {
  const { turn, parts } = session
  if (turn?.side === 'handOver' && turn.staffId !== null) {
    const staff = await findStaff(parts.store.read, turn.staffId)
    return staff && may(staff.role, 'pause') ? pauseFrom(session, staff, turn.caseId) : stepOver
  }
  const staff = await signedIn(session)
  if (!staff || turn?.side !== 'staff' || turn.caseId === null || !hasOwnSecret(session)) return stepOver
  return may(staff.role, 'pause') ? pauseFrom(session, staff, turn.caseId) : notYours
}
