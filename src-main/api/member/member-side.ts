import type { Input, Output } from '../../contract/api'
import type { HelpStep } from '../../contract/help'
import type { MemberMethodName } from '../../contract/method-names'
import type { Screen } from '../../contract/screen-views'
import { cedulaOf } from '../../domain/recovery/recovery-audit'
import type { RecoveryEvent } from '../../domain/recovery/recovery'
import { openCase } from '../case/open-case'
import { aheadOver } from '../key-choice'
import { watchOwnPhone } from '../own-phone-watch'
import { enterCode, letterMoved, resendCode, sendCode, type LetterMoved } from './member-code'
import {
  move,
  moveWithin,
  newMemberSession,
  stepOver,
  type MemberSession,
  type ActFailure
} from './member-session'
import { answer, identify } from './identify'
import { watchIdle } from './member-idle'
import { setKey, tryKey, weighKey } from './member-key'
import type { MemberParts } from './member-parts'
import { createMutex } from '../mutex'
import { newVisit, screenOf } from './visit'
import { unlessRefused } from '../../store/store'

type Act<M extends MemberMethodName> = (session: MemberSession, input: Input<M>) => Promise<ActFailure>
type ScreenMethod = Exclude<MemberMethodName, 'show' | 'weighKey'>
/** Acts that only begin or end a wait: nothing is decided by them. */
type PhoneMethod = 'useOwnPhone' | 'typeHere'

/** Every act that answers with a screen. What is not in this table does not exist. */
const acts: { [M in Exclude<ScreenMethod, PhoneMethod>]: Act<M> } = {
  stayActive: () => Promise.resolve(null),
  begin: (session, { locale }) => {
    session.visit.locale = locale
    return simply(session, { kind: 'begun' })
  },
  chooseLanguage: (session, { locale }) => {
    session.visit.locale = locale
    return Promise.resolve(null)
  },
  acceptNotice: (session) => simply(session, { kind: 'noticeRead' }),
  identify,
  answer,
  cannotAnswer: (session) => simply(session, { kind: 'couldNotAnswer' }),
  retryIdentify: (session) => simply(session, { kind: 'retried' }),
  sendCode,
  resendCode,
  enterCode,
  chooseOtherAddress: (session) => simply(session, { kind: 'otherAddressAsked' }),
  cannotOpenMailbox: (session) => simply(session, { kind: 'mailboxClosed' }),
  setKey,
  tryKey,
  reviewContacts: (session) => simply(session, { kind: 'reviewBegun' }),
  answerContact: (session, { contactId, mine }) =>
    simply(session, { kind: 'contactAnswered', contactId, mine }),
  finishReview: (session) => simply(session, { kind: 'reviewFinished' }),
  openCase: openCaseHere,
  goBack: (session) => simply(session, { kind: 'wentBack' }),
  callHelp: (session) => callHelp(session, session.visit.state.step),
  finish: (session) => simply(session, { kind: 'finished' }),
  openDemoInbox: (session) => {
    if (session.parts.kiosk.demo) session.parts.openDemoInbox()
    return Promise.resolve(null)
  }
}

const isPhone = (method: ScreenMethod): method is PhoneMethod =>
  method === 'useOwnPhone' || method === 'typeHere'

async function simply(session: MemberSession, event: RecoveryEvent): Promise<ActFailure> {
  return (await move(session, event)) ? null : stepOver
}

async function openCaseHere(session: MemberSession): Promise<ActFailure> {
  const { state, locale } = session.visit
  if (state.step === 'notConfirmed') await move(session, { kind: 'caseAsked' })
  const offered = session.visit.state
  if (offered.step !== 'caseOffer') return stepOver
  const { random, clock, seal, settings } = session.parts
  const { cedula, memberId } = offered.subject
  await moveWithin(session, async (tx) => {
    const opened = await openCase(tx, {
      cedula,
      memberId,
      reason: offered.reason,
      locale,
      place: { office: settings.kiosk.office, kiosk: settings.kiosk.name },
      at: clock.now(),
      waitsHours: settings.case.waitsHours,
      random,
      seal
    })
    const { waitsHours } = settings.case
    return { kind: 'caseOpened', opened: opened.already ? null : { ticket: opened.ticket, waitsHours } }
  })
  return null
}

async function callHelp({ visit, parts }: MemberSession, step: HelpStep): Promise<ActFailure> {
  if (visit.helpCalled) return null
  await parts.help.call(step, cedulaOf(visit.state))
  visit.helpCalled = true
  return null
}

/** The member's side of the app: answers every method of the contract, and speaks up when time moves something. */
export interface MemberSide {
  handle<M extends MemberMethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** Tells of screens that main changes by itself: the idle warning, the wipe, a letter accepted. */
  onScreen(listener: (screen: Screen) => void): () => void
  letterMoved(moved: LetterMoved): Promise<void>
  /** Somebody calls for help from a step of the counter. */
  callHelpFrom(step: HelpStep): Promise<void>
  /** Wipes whatever visit there is: the screen crashed or was reloaded, and nobody may see what stood there. */
  wipe(): Promise<Screen>
  stop(): void
}

export function openMemberSide(parts: MemberParts): MemberSide {
  const session = newMemberSession(parts)
  const turn = createMutex()
  const listeners = new Set<(screen: Screen) => void>()
  const shown = (failure: ActFailure): Screen => screenOf(session.visit, parts, phone.view(), failure)
  const push = (failure: ActFailure = null): void => {
    const screen = shown(failure)
    for (const listener of listeners) listener(screen)
  }
  const phone = watchOwnPhone<ActFailure>(parts, {
    awaited() {
      const { state } = session.visit
      return state.step === 'code' && state.code.live ? state.code : null
    },
    take: (code) => enterCode(session, { code }, 'phone'),
    arrived: (work) =>
      void turn(async () => {
        const told = await work()
        if (told === undefined) return
        idle.touched()
        push(told)
      }).catch(unlessRefused)
  })
  const idle = watchIdle(
    session,
    phone.waits,
    () => push(),
    () =>
      void turn(() => leave('idled'))
        .catch(unlessRefused)
        .then(() => push())
  )
  const phoneActs: Record<PhoneMethod, () => void> = { useOwnPhone: phone.open, typeHere: phone.stop }
  /** After leaving, nothing of the person is left in memory: the whole visit is replaced. */
  const leave = async (kind: 'idled' | 'finished'): Promise<void> => {
    try {
      await move(session, { kind })
    } finally {
      // whether or not the end could be written down
      await renew()
    }
  }
  const renewAtWelcome = async (): Promise<void> => {
    if (session.visit.state.step === 'welcome') await renew()
  }
  const renew = async (): Promise<void> => {
    await aheadOver(session.visit.keyAhead)
    idle.stop()
    phone.stop()
    session.visit = newVisit(parts.kiosk.locales[0] ?? 'es')
  }

  async function actOf(method: ScreenMethod, input: Input<ScreenMethod>): Promise<ActFailure> {
    if (!isPhone(method)) return acts[method](session, input as never)
    phoneActs[method]()
    return null
  }
  async function act(method: ScreenMethod, input: Input<ScreenMethod>): Promise<Screen> {
    const before = session.visit.state.step
    const told = await actOf(method, input)
    phone.settle()
    if (before !== 'welcome') await renewAtWelcome()
    idle.touched()
    return shown(told)
  }

  return {
    handle<M extends MemberMethodName>(method: M, input: Input<M>): Promise<Output<M>> {
      return turn(async () => {
        if (method === 'show') return shown(null) as Output<M>
        if (method === 'weighKey') return (await weighKey(session, input as Input<'weighKey'>)) as Output<M>
        return (await act(method as ScreenMethod, input as Input<ScreenMethod>)) as Output<M>
      })
    },
    onScreen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    letterMoved: (moved) =>
      turn(async () => {
        const { changed, told } = await letterMoved(session, moved)
        phone.settle()
        if (changed) push(told)
      }),
    callHelpFrom: (step) => turn(async () => void (await callHelp(session, step))),
    wipe: () =>
      turn(async () => {
        await leave('finished')
        return shown(null)
      }),
    stop() {
      idle.stop()
      phone.stop()
    }
  }
}
