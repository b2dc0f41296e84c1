import type { Input } from '../../contract/api'
import type { HelpStep } from '../../contract/help'
import type { CounterView } from '../../contract/counter/counter-views'
import { SECOND } from '../../domain/clock'
import { drawSetUpCode } from '../../staff/set-up'
import { hasStaff } from '../../store/staff-accounts'
import type { Patience } from '../terminal/idle-watch'
import { backAtCode } from './case-code'
import {
  caseOf,
  endTurn,
  memberTurn,
  staffTurn,
  stepOver,
  type ActFailure,
  type CounterSession
} from './counter-session'
import { memberView } from './member-view'
import { openSignIn } from './staff-sign-in'
import { staffView } from './staff-view'
import { mayWithdraw } from './withdrawal'

/** Where nobody has an account yet: a one-time code for the first set-up is written to the log. */
export async function inviteStaff(session: CounterSession): Promise<void> {
  const { store, settings, random, clock, tellLog } = session.parts
  if (await hasStaff(store.read)) return
  const minutes = settings.staff.setupMinutes
  session.setUp = drawSetUpCode(random, clock.now(), minutes)
  tellLog('staff.set-up', { code: session.setUp.code, minutes: String(minutes) })
}

const atDesk = ({ turn }: CounterSession): boolean => turn?.side === 'staff' && turn.staffId !== null

/**
 * How long nobody may touch at the counter. Staff are locked out after a fixed time and without a warning.
 * @param factor how many times longer this person is waited for
 */
export function counterPatience(session: CounterSession, factor: () => number): Patience {
  const { staff, idle } = session.parts.settings
  if (atDesk(session)) return { wait: staff.lockSeconds * SECOND, warning: null }
  const easy = (): number => Math.max(factor(), session.phone.waits() ? idle.easyFactor : 1)
  return {
    wait: idle.seconds * SECOND * easy(),
    warning: () => idle.warningSeconds * easy() * SECOND
  }
}

/** Nobody touched: staff are locked out, a member's turn is wiped. */
export async function abandonCounter(session: CounterSession): Promise<void> {
  const { turn } = session
  const next =
    turn?.side === 'staff' && turn.staffId !== null
      ? staffTurn(null, turn.caseId, { step: 'staffSignIn', why: 'locked' })
      : null
  await endTurn(session, 'locked', next)
  session.phone.settle()
}

/** The screen crashed or was reloaded: nobody's turn goes on. */
export async function wipeCounter(session: CounterSession): Promise<void> {
  try {
    await endTurn(session, 'wiped', null)
  } finally {
    session.phone.settle()
  }
}

/** From now on the messages to this person are in this language. */
export function chooseCounterLanguage(
  session: CounterSession,
  { locale }: Input<'chooseLanguage'>
): Promise<ActFailure> {
  session.locale = locale
  if (session.turn?.side === 'member') session.turn.locale = locale
  return Promise.resolve(null)
}

/** «Terminar» at the counter: the turn ends, whoever's it is. */
export async function finishAtCounter(session: CounterSession): Promise<ActFailure> {
  await endTurn(session, 'signed-out', null)
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
export function caseMessageMoved(
  { turn }: CounterSession,
  { letterId, delivery }: { letterId: string; delivery: 'waiting' | 'accepted' | 'refused' | 'delayed' }
): boolean {
  if (turn?.side !== 'member' || turn.at.step !== 'caseCode' || turn.at.letterId !== letterId) return false
  turn.at = { ...turn.at, delivery }
  return true
}

/** What the counter shows, or null where it is closed. Whoever may not see a staff step any more is locked out. */
export async function viewOfCounter(session: CounterSession): Promise<CounterView | null> {
  const { turn } = session
  if (!turn) return null
  if (turn.side === 'member') return memberView(session, turn)
  if (turn.side === 'handOver') {
    const value = await caseOf(session)
    return {
      step: 'handOver',
      to: turn.to,
      ticket: value?.ticket ?? null,
      mayPause: turn.staffId !== null,
      mayWithdraw: mayWithdraw(session, turn)
    }
  }
  const view = await staffView(session, turn)
  if (view) return view
  await endTurn(session, 'locked', staffTurn(null, turn.caseId, { step: 'staffSignIn', why: 'locked' }))
  return viewOfCounter(session)
}

/**
 * The discreet control. Where the member has typed something, or is about to, the staff side does not open; from the
 * status of a case the officer signs in to that case.
 */
export async function openStaffSide(session: CounterSession): Promise<ActFailure> {
  const { turn } = session
  if (turn?.side === 'staff') return stepOver
  if (turn?.side === 'handOver' || (turn?.side === 'member' && turn.at.step === 'caseStatus')) {
    session.turn = staffTurn(null, turn.caseId, { step: 'staffSignIn', why: 'officer' })
    return null
  }
  if (turn && !['caseDoor', 'caseOutcome', 'caseReceipt'].includes(turn.at.step))
    return { kind: 'member-busy' }
  return openSignIn(session)
}

/** Whoever the screen was handed to takes it: the member's next act, or a sign-in. */
export async function takeScreen(session: CounterSession): Promise<ActFailure> {
  const { turn } = session
  const value = await caseOf(session)
  if (turn?.side !== 'handOver' || !value) return stepOver
  if (turn.to !== 'member') {
    session.turn = staffTurn(null, value.id, { step: 'staffSignIn', why: turn.to })
    return null
  }
  const verified = !value.paused && turn.verification !== null && value.verification?.id === turn.verification
  const act = verified ? value.verification?.act : null
  const { verification } = turn
  if (act === 'give-address')
    session.turn = memberTurn(session, value.id, verification, { step: 'caseAddress', typed: null })
  else if (act === 'prove-address') await backAtCode(session, value, verification ?? '')
  else if (act === 'choose-key')
    session.turn = memberTurn(session, value.id, verification, { step: 'caseKey', ahead: null })
  else if (act === 'withdraw') session.turn = memberTurn(session, value.id, null, { step: 'caseStatus' })
  else session.turn = memberTurn(session, value.id, null, { step: 'caseOutcome' })
  return null
}

/** The member goes; the case stays as it is. */
export async function leaveCase(session: CounterSession): Promise<ActFailure> {
  if (session.turn?.side !== 'member') return stepOver
  await endTurn(session, 'signed-out', null)
  return null
}
