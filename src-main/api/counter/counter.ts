import type { Input, Output } from '../../contract/api'
import type { CounterView } from '../../contract/counter/counter-views'
import type { CaseMethodName, CounterMethodName, MemberMethodName } from '../../contract/method-names'
import { staffMethodNames } from '../../contract/method-names'
import { SECOND } from '../../domain/clock'
import { hasStaff } from '../../store/staff-accounts'
import { drawSetUpCode } from '../../staff/set-up'
import type { CounterParts } from './counter-parts'
import { watchOwnPhone } from '../own-phone-watch'
import { confirmAddress, correctAddress, giveAddress, haveNoMailbox, sayReader } from './give-address'
import { actBeside } from './acts-of-both-sides'
import { backAtCode, enterCaseCode, enterPaperCode, hidePaperCode, resendCaseCode } from './case-code'
import { stageKey, weighCaseKey } from './case-key'
import {
  caseOf,
  endTurn,
  memberTurn,
  staffTurn,
  stepOver,
  type CounterSession,
  type ActFailure
} from './counter-session'
import { denyChange, openCaseDoor, resumeCase } from './case-door'
import { memberView } from './member-view'
import { printPaper } from './print-paper'
import { openSignIn } from './staff-sign-in'
import { staffMethod } from './staff-acts'
import { staffView } from './staff-view'
import { mayWithdraw, withdrawCase } from './withdrawal'

/** The counter behind the window: whose turn it is, and what was told. */
export interface Counter {
  /** Where nobody has an account yet: a one-time code for the first set-up is written to the log. */
  inviteStaff(): Promise<void>
  /** Whether the counter is shown instead of the member's own way. */
  isOpen(): boolean
  view(): Promise<CounterView | null>
  act<M extends CounterMethodName>(method: M, input: Input<M>): Promise<ActFailure>
  /** The member's methods that mean something here too: a language, the end, one step back. */
  actAside(method: MemberMethodName, input: unknown): Promise<ActFailure>
  weighKey(input: Input<'weighKey'>): Promise<Output<'weighKey'>>
  /** Opens the staff side; the window has ended the member's visit. */
  openStaffSide(): Promise<ActFailure>
  /** How long nobody may touch before the turn ends, `easy` times that at least, and whether the person is warned first. */
  patience(): { milliseconds: number; easy: number; warns: boolean }
  /** Nobody touched: staff are locked out, a member's turn is wiped. */
  abandon(): Promise<void>
  wipe(): Promise<void>
  letterMoved(moved: { letterId: string; delivery: 'waiting' | 'accepted' | 'refused' | 'delayed' }): boolean
  /** Something has come from a telephone: to be run when nothing else acts; what it answers is told, undefined is not. */
  onArrival(run: (work: () => Promise<ActFailure | undefined>) => void): void
  stop(): void
}

type CaseAct<M extends CaseMethodName> = (session: CounterSession, input: Input<M>) => Promise<ActFailure>

/** Every act of the member's part. What is not in this table does not exist. */
const caseActs: { [M in CaseMethodName]: CaseAct<M> } = {
  openCaseDoor,
  resumeCase,
  denyChange,
  takeScreen,
  giveAddress,
  confirmAddress,
  correctAddress,
  haveNoMailbox,
  sayReader,
  enterCaseCode,
  resendCaseCode,
  leaveCase: (session) => leave(session),
  hidePaperCode,
  enterPaperCode,
  stageKey,
  withdrawCase,
  printPaper
}

const ofStaff: ReadonlySet<string> = new Set(staffMethodNames)

export function openCounter(parts: CounterParts): Counter {
  const { clock, random, settings } = parts
  const session: CounterSession = {
    parts,
    turn: null,
    phone: watchOwnPhone<ActFailure>(parts, {
      awaited() {
        const { turn } = session
        return turn?.side === 'member' && turn.at.step === 'caseCode' && turn.at.code.live
          ? turn.at.code
          : null
      },
      take: (code) => enterCaseCode(session, { code }, 'phone'),
      arrived: (work) => run(work)
    }),
    setUp: null,
    locale: parts.kiosk.locales[0] ?? 'es',
    numberShown: null,
    touchedAt: clock.now()
  }
  let run = (_work: () => Promise<ActFailure | undefined>): void => {}
  const touched = (): CounterSession => {
    session.touchedAt = clock.now()
    return session
  }
  async function settled<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } finally {
      session.phone.settle()
    }
  }
  return {
    async inviteStaff() {
      if (await hasStaff(parts.store.read)) return
      const minutes = settings.staff.setupMinutes
      session.setUp = drawSetUpCode(random, clock.now(), minutes)
      parts.tellLog('staff.set-up', { code: session.setUp.code, minutes: String(minutes) })
    },
    isOpen: () => session.turn !== null,
    view: () => viewOf(session),
    act: (method, input) =>
      settled(
        ofStaff.has(method)
          ? staffMethod(touched(), method as never, input as never)
          : caseActs[method as CaseMethodName](touched(), input as never)
      ),
    actAside: (method, input) => settled(actBeside(touched(), method, input)),
    weighKey: (input) => weighCaseKey(session, input),
    openStaffSide: () => settled(openStaffSide(touched())),
    patience() {
      const atDesk = session.turn?.side === 'staff' && session.turn.staffId !== null
      return atDesk
        ? { milliseconds: settings.staff.lockSeconds * SECOND, easy: 1, warns: false }
        : {
            milliseconds: settings.idle.seconds * SECOND,
            easy: session.phone.waits() ? settings.idle.easyFactor : 1,
            warns: true
          }
    },
    async abandon() {
      const { turn } = session
      const atDesk = turn?.side === 'staff' && turn.staffId !== null
      const next = atDesk ? staffTurn(null, turn.caseId, { step: 'staffSignIn', why: 'locked' }) : null
      await settled(endTurn(session, 'locked', next))
    },
    wipe: () => settled(endTurn(session, 'wiped', null)),
    letterMoved({ letterId, delivery }) {
      const { turn } = session
      if (turn?.side !== 'member' || turn.at.step !== 'caseCode' || turn.at.letterId !== letterId)
        return false
      turn.at = { ...turn.at, delivery }
      return true
    },
    onArrival(whoever) {
      run = whoever
    },
    stop: () => session.phone.stop()
  }
}

async function viewOf(session: CounterSession): Promise<CounterView | null> {
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
  return viewOf(session)
}

/**
 * The discreet control. Where the member has typed something, or is about to, the staff side does not open; from the
 * status of a case the officer signs in to that case.
 */
async function openStaffSide(session: CounterSession): Promise<ActFailure> {
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
async function takeScreen(session: CounterSession): Promise<ActFailure> {
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
async function leave(session: CounterSession): Promise<ActFailure> {
  if (session.turn?.side !== 'member') return stepOver
  await endTurn(session, 'signed-out', null)
  return null
}
