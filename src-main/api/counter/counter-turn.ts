import type { HelpStep } from '../../contract/help'
import type { CounterView } from '../../contract/counter/counter-views'
import type { Delivery } from '../../contract/delivery'
import { SECOND } from '../../domain/clock'
import { isStaff } from '../../domain/counter/turn-state'
import { mayPause, mayWithdraw } from '../../domain/counter/hand-over-rows'
import { drawSetUpCode } from '../../staff/set-up'
import { hasStaff } from '../../store/staff-accounts'
import type { Patience } from '../terminal/idle-watch'
import { caseOf, move, simply, type ActFailure, type CounterSession } from './counter-session'
import { isMember, memberView } from './member-view'
import { staffView } from './staff-view'

/** Where nobody has an account yet: a one-time code for the first set-up is written to the log. */
export async function inviteStaff(session: CounterSession): Promise<void> {
  const { store, settings, random, clock, tellLog } = session.parts
  if (await hasStaff(store.read)) return
  const minutes = settings.staff.setupMinutes
  session.setUp = drawSetUpCode(random, clock.now(), minutes)
  tellLog('staff.set-up', { code: session.setUp.code, minutes: String(minutes) })
}

/**
 * How long nobody may touch at the counter. Staff are locked out after a fixed time and without a warning.
 * @param factor how many times longer this person is waited for
 */
export function counterPatience(session: CounterSession, factor: () => number): Patience {
  const { staff, idle } = session.parts.settings
  if (isStaff(session.turn)) return { wait: staff.lockSeconds * SECOND, warning: null }
  const easy = (): number => Math.max(factor(), session.phone.waits() ? idle.easyFactor : 1)
  return {
    wait: idle.seconds * SECOND * easy(),
    warning: () => idle.warningSeconds * easy() * SECOND
  }
}

/** Nobody touched: staff are locked out, a member's turn is wiped. */
export async function abandonCounter(session: CounterSession): Promise<void> {
  try {
    await move(session, { kind: 'abandoned' })
  } finally {
    session.phone.settle()
  }
}

/** The screen crashed or was reloaded: nobody's turn goes on. */
export async function wipeCounter(session: CounterSession): Promise<void> {
  try {
    await move(session, { kind: 'wiped' })
  } finally {
    session.phone.settle()
  }
}

/** «Terminar» at the counter: the turn ends, whoever's it is. */
export async function finishAtCounter(session: CounterSession): Promise<ActFailure> {
  await move(session, { kind: 'finished' })
  return null
}

/** One step back, where there is one; elsewhere nothing happens. */
export async function goBack(session: CounterSession): Promise<ActFailure> {
  await move(session, { kind: 'wentBack' })
  return null
}

/** Somebody calls for help from a step of the counter. */
export async function callHelpFromCounter(
  session: CounterSession,
  call: (step: HelpStep) => Promise<unknown>
): Promise<ActFailure> {
  const step = (await viewOfCounter(session))?.step
  if (step) await call(step)
  return null
}

/** What became of a message that the member of a case waits for. True: the screen changes. */
export const caseMessageMoved = (
  session: CounterSession,
  { messageId, delivery }: { messageId: string; delivery: Delivery }
): Promise<boolean> => move(session, { kind: 'messageMoved', messageId, delivery })

/** What the counter shows, or null where it is closed. Whoever may not see a staff step any more is locked out. */
export async function viewOfCounter(session: CounterSession): Promise<CounterView | null> {
  const { turn } = session
  if (!turn) return null
  if (isMember(turn)) return memberView(session, turn)
  if (turn.step === 'handOver') {
    const value = await caseOf(session)
    return {
      step: 'handOver',
      to: turn.to,
      ticket: value?.ticket ?? null,
      mayPause: mayPause(turn),
      mayWithdraw: mayWithdraw(session)
    }
  }
  const view = await staffView(session, turn)
  if (view) return view
  await move(session, { kind: 'accountEnded' })
  return viewOfCounter(session)
}

/** The member goes; the case stays as it is. */
export const leaveCase = (session: CounterSession): Promise<ActFailure> =>
  simply(session, { kind: 'memberLeft' })
