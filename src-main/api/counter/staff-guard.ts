import { z } from 'zod'
import type { StaffAct } from '../../contract/staff/staff-powers'
import type { CounterEvent } from '../../domain/counter/counter-event'
import { caseIdOf, isStaff, type StaffTurn } from '../../domain/counter/turn-state'
import { takes } from '../../domain/counter/next-turn'
import { isWithheld } from '../../domain/staff/account-trust'
import { owedBy, owesFirst } from '../../domain/staff/owed'
import { asksSecretAgain, may } from '../../domain/staff/roles'
import { accountOf } from '../../staff/accounts'
import { findStaff, type StaffRecord } from '../../store/staff-accounts'
import {
  moveWithCase,
  notYours,
  officerAt,
  refusedFor,
  signedIn,
  simply,
  stepOver,
  failureOf,
  type ActFailure,
  type CounterSession
} from './counter-session'
import { secretAgain } from './staff-sign-in'
import type { StaffContext } from './staff-case'

/** The power that an act takes; a function where the message, or the step, says which. */
type Power<I> = StaffAct | ((input: I, at: Readonly<StaffTurn>) => StaffAct)
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

/** An act of whoever is signed in and owes nothing before it. */
export const withNothingOwed =
  (run: (session: CounterSession) => Promise<ActFailure>): CounterRun<unknown> =>
  async (session) => {
    const staff = await signedIn(session)
    return staff && !owes(session, staff) ? run(session) : stepOver
  }

/** Shows another step of the staff side. */
export const shows =
  (event: CounterEvent): StaffRun<unknown> =>
  (session) =>
    simply(session, event)

/** A deciding message without these fields is a fault of the contract: it throws, and nothing is decided. */
const typedAgain = z.object({ secret: z.string(), totp: z.string().nullable() })

const decides = (power: StaffAct): boolean => asksSecretAgain(power)

function guarded<I>(power: Power<I>, run: StaffRun<I>, asks: (power: StaffAct) => boolean): CounterRun<I> {
  return async (session, input) => {
    const staff = await signedIn(session)
    const { turn } = session
    if (!staff || !isStaff(turn) || owes(session, staff)) return stepOver
    const needed = typeof power === 'function' ? power(input, turn) : power
    if (!may(staff.role, needed)) return notYours
    if (isWithheld(officerAt(session, staff).trust, needed)) return refusedFor('secret-handed-out')
    if (asks(needed)) {
      const again = await secretAgain(session, typedAgain.parse(input))
      if ('kind' in again) return again
    }
    return run(session, input, { turn, staff })
  }
}

/** Whoever has not yet a secret of their own, or not the second factor of their role, does nothing else. */
const owes = ({ turn, parts }: CounterSession, staff: StaffRecord): boolean =>
  !isStaff(turn) || owesFirst(turn) || owedBy(accountOf(staff), parts.settings.staff.secondFactor) !== null

/**
 * "Pausar por revisión", from a case, or from the hand-over screen, where nobody is signed in but the one who has just
 * handed over. The member sees a usual ending.
 */
export async function pauseCase(session: CounterSession): Promise<ActFailure> {
  const { turn, parts } = session
  const caseId = caseIdOf(turn)
  const handedBy = turn?.step === 'handOver' ? turn.handedBy : null
  const staff = handedBy === null ? await signedIn(session) : await findStaff(parts.store.read, handedBy)
  if (!staff || caseId === null || !takes(turn, 'casePaused')) return stepOver
  if (handedBy === null && owes(session, staff)) return stepOver
  if (!may(staff.role, 'pause')) return handedBy === null ? notYours : stepOver
  const paused = { kind: 'paused', by: officerAt(session, staff) } as const
  return failureOf(await moveWithCase(session, caseId, paused, () => ({ kind: 'casePaused' })))
}
