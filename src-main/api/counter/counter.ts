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
import { actBeside } from './shared-acts'
import { backAtCode, enterCaseCode, enterPaperCode, hidePaperCode, resendCaseCode } from './case-code'
import { stageKey, weighCaseKey } from './case-key'
import { caseOf, endTurn, memberTurn, staffTurn, stepOver, type CounterDesk, type Told } from './counter-session'
import { denyChange, openCaseDoor, resumeCase, withdrawCase } from './case-door'
import { memberView } from './member-view'
import { printPaper } from './print-paper'
import { openSignIn } from './staff-sign-in'
import { staffMethod } from './staff-acts'
import { staffView } from './staff-view'

/** The counter behind the window: whose turn it is, and what was told. */
export interface Counter {
  /** Where nobody has an account yet: a one-time code for the first set-up is written to the log. */
  inviteStaff(): Promise<void>
  /** Whether the counter is shown instead of the member's own way. */
  isOpen(): boolean
  view(): Promise<CounterView | null>
  act<M extends CounterMethodName>(method: M, input: Input<M>): Promise<Told>
  /** The member's methods that mean something here too: a language, the end, one step back. */
  actAside(method: MemberMethodName, input: unknown): Promise<Told>
  weighKey(input: Input<'weighKey'>): Promise<Output<'weighKey'>>
  /** Opens the staff side; the window has ended the member's visit. */
  openStaffSide(): Promise<Told>
  /** How long nobody may touch before the turn ends, `easy` times that at least, and whether the person is warned first. */
  patience(): { milliseconds: number; easy: number; warns: boolean }
  /** Nobody touched: staff are locked out, a member's turn is wiped. */
  abandon(): Promise<void>
  wipe(): Promise<void>
  letterMoved(moved: { letterId: string; delivery: 'waiting' | 'accepted' | 'refused' | 'delayed' }): boolean
  /** Something has come from a telephone: to be run when nothing else acts; what it answers is told, undefined is not. */
  onArrival(run: (work: () => Promise<Told | undefined>) => void): void
  stop(): void
}

type CaseAct<M extends CaseMethodName> = (desk: CounterDesk, input: Input<M>) => Promise<Told>

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
  leaveCase: (desk) => leave(desk),
  hidePaperCode,
  enterPaperCode,
  stageKey,
  withdrawCase,
  printPaper
}

const ofStaff: ReadonlySet<string> = new Set(staffMethodNames)

export function openCounter(parts: CounterParts): Counter {
  const { clock, chance, settings } = parts
  const desk: CounterDesk = {
    parts,
    turn: null,
    phone: watchOwnPhone<Told>(parts, {
      awaited() {
        const { turn } = desk
        return turn?.side === 'member' && turn.at.step === 'caseCode' && turn.at.code.live
          ? turn.at.code
          : null
      },
      take: (code) => enterCaseCode(desk, { code }, 'phone'),
      arrived: (work) => run(work)
    }),
    setUp: null,
    locale: parts.kiosk.locales[0] ?? 'es',
    touchedAt: clock.now()
  }
  let run = (_work: () => Promise<Told | undefined>): void => {}
  const touched = (): CounterDesk => {
    desk.touchedAt = clock.now()
    return desk
  }
  async function settled<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } finally {
      desk.phone.settle()
    }
  }
  return {
    async inviteStaff() {
      if (await hasStaff(parts.store.read)) return
      const minutes = settings.staff.setupMinutes
      desk.setUp = drawSetUpCode(chance, clock.now(), minutes)
      parts.tellLog('staff.set-up', { code: desk.setUp.code, minutes: String(minutes) })
    },
    isOpen: () => desk.turn !== null,
    view: () => viewOf(desk),
    act: (method, input) =>
      settled(
        ofStaff.has(method)
          ? staffMethod(touched(), method as never, input as never)
          : caseActs[method as CaseMethodName](touched(), input as never)
      ),
    actAside: (method, input) => settled(actBeside(touched(), method, input)),
    weighKey: (input) => weighCaseKey(desk, input),
    openStaffSide: () => settled(openStaffSide(touched())),
    patience() {
      const atDesk = desk.turn?.side === 'staff' && desk.turn.staffId !== null
      return atDesk
        ? { milliseconds: settings.staff.lockSeconds * SECOND, easy: 1, warns: false }
        : {
            milliseconds: settings.idle.seconds * SECOND,
            easy: desk.phone.waits() ? settings.idle.easyFactor : 1,
            warns: true
          }
    },
    async abandon() {
      const { turn } = desk
      const atDesk = turn?.side === 'staff' && turn.staffId !== null
      const next = atDesk ? staffTurn(null, turn.caseId, { step: 'staffSignIn', why: 'locked' }) : null
      await settled(endTurn(desk, 'locked', next))
    },
    wipe: () => settled(endTurn(desk, 'wiped', null)),
    letterMoved({ letterId, delivery }) {
      const { turn } = desk
      if (turn?.side !== 'member' || turn.at.step !== 'caseCode' || turn.at.letterId !== letterId)
        return false
      turn.at = { ...turn.at, delivery }
      return true
    },
    onArrival(whoever) {
      run = whoever
    },
    stop: () => desk.phone.stop()
  }
}

async function viewOf(desk: CounterDesk): Promise<CounterView | null> {
  const { turn } = desk
  if (!turn) return null
  if (turn.side === 'member') return memberView(desk, turn)
  if (turn.side === 'handOver') {
    const value = await caseOf(desk)
    return { step: 'handOver', to: turn.to, ticket: value?.ticket ?? null, mayPause: turn.staffId !== null }
  }
  const view = await staffView(desk, turn)
  if (view) return view
  await endTurn(desk, 'locked', staffTurn(null, turn.caseId, { step: 'staffSignIn', why: 'locked' }))
  return viewOf(desk)
}

/**
 * The discreet control. Where the member has typed something, or is about to, the staff side does not open; from the
 * status of a case the officer signs in to that case.
 */
async function openStaffSide(desk: CounterDesk): Promise<Told> {
  const { turn } = desk
  if (turn?.side === 'staff') return stepOver
  if (turn?.side === 'handOver' || (turn?.side === 'member' && turn.at.step === 'caseStatus')) {
    desk.turn = staffTurn(null, turn.caseId, { step: 'staffSignIn', why: 'officer' })
    return null
  }
  if (turn && !['caseDoor', 'caseOutcome', 'caseReceipt'].includes(turn.at.step))
    return { kind: 'member-busy' }
  return openSignIn(desk)
}

/** Whoever the screen was handed to takes it: the member's next act, or a sign-in. */
async function takeScreen(desk: CounterDesk): Promise<Told> {
  const { turn } = desk
  const value = await caseOf(desk)
  if (turn?.side !== 'handOver' || !value) return stepOver
  if (turn.to !== 'member') {
    desk.turn = staffTurn(null, value.id, { step: 'staffSignIn', why: turn.to })
    return null
  }
  const verified = !value.paused && turn.verification !== null && value.verification?.id === turn.verification
  const act = verified ? value.verification?.act : null
  const { verification } = turn
  if (act === 'give-address')
    desk.turn = memberTurn(desk, value.id, verification, { step: 'caseAddress', typed: null })
  else if (act === 'prove-address') await backAtCode(desk, value, verification ?? '')
  else if (act === 'choose-key')
    desk.turn = memberTurn(desk, value.id, verification, { step: 'caseKey', ahead: null })
  else desk.turn = memberTurn(desk, value.id, null, { step: 'caseOutcome' })
  return null
}

/** The member goes; the case stays as it is. */
async function leave(desk: CounterDesk): Promise<Told> {
  if (desk.turn?.side !== 'member') return stepOver
  await endTurn(desk, 'signed-out', null)
  return null
}
