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
import { move, moveWithin, newDesk, stepOver, type Desk, type Told } from './member-session'
import { answer, identify } from './identify'
import { watchIdle } from './member-idle'
import { setKey, tryKey, weighKey } from './member-key'
import type { MemberParts } from './member-parts'
import { takeTurns } from '../mutex'
import { newVisit, screenOf } from './visit'
import { unlessRefused } from '../../store/store'

type Act<M extends MemberMethodName> = (desk: Desk, input: Input<M>) => Promise<Told>
type ScreenMethod = Exclude<MemberMethodName, 'show' | 'weighKey'>
/** Acts that only begin or end a wait: nothing is decided by them. */
type PhoneMethod = 'useOwnPhone' | 'typeHere'

/** Every act that answers with a screen. What is not in this table does not exist. */
const acts: { [M in Exclude<ScreenMethod, PhoneMethod>]: Act<M> } = {
  stayActive: () => Promise.resolve(null),
  begin: (desk, { locale }) => {
    desk.visit.locale = locale
    return simply(desk, { kind: 'begun' })
  },
  chooseLanguage: (desk, { locale }) => {
    desk.visit.locale = locale
    return Promise.resolve(null)
  },
  acceptNotice: (desk) => simply(desk, { kind: 'noticeRead' }),
  identify,
  answer,
  cannotAnswer: (desk) => simply(desk, { kind: 'couldNotAnswer' }),
  retryIdentify: (desk) => simply(desk, { kind: 'retried' }),
  sendCode,
  resendCode,
  enterCode,
  chooseOtherAddress: (desk) => simply(desk, { kind: 'otherAddressAsked' }),
  cannotOpenMailbox: (desk) => simply(desk, { kind: 'mailboxClosed' }),
  setKey,
  tryKey,
  reviewContacts: (desk) => simply(desk, { kind: 'reviewBegun' }),
  answerContact: (desk, { contactId, mine }) => simply(desk, { kind: 'contactAnswered', contactId, mine }),
  finishReview: (desk) => simply(desk, { kind: 'reviewFinished' }),
  openCase: openCaseHere,
  goBack: (desk) => simply(desk, { kind: 'wentBack' }),
  callHelp: (desk) => callHelp(desk, desk.visit.state.step),
  finish: (desk) => simply(desk, { kind: 'finished' }),
  openDemoInbox: (desk) => {
    if (desk.parts.kiosk.demo) desk.parts.openDemoInbox()
    return Promise.resolve(null)
  }
}

const isPhone = (method: ScreenMethod): method is PhoneMethod =>
  method === 'useOwnPhone' || method === 'typeHere'

async function simply(desk: Desk, event: RecoveryEvent): Promise<Told> {
  return (await move(desk, event)) ? null : stepOver
}

async function openCaseHere(desk: Desk): Promise<Told> {
  const { state, locale } = desk.visit
  if (state.step === 'notConfirmed') await move(desk, { kind: 'caseAsked' })
  const offered = desk.visit.state
  if (offered.step !== 'caseOffer') return stepOver
  const { chance, clock, seal, settings } = desk.parts
  const { cedula, memberId } = offered.subject
  await moveWithin(desk, async (tx) => {
    const opened = await openCase(tx, {
      cedula,
      memberId,
      reason: offered.reason,
      locale,
      place: { office: settings.kiosk.office, kiosk: settings.kiosk.name },
      at: clock.now(),
      waitsHours: settings.case.waitsHours,
      chance,
      seal
    })
    const { ticket, already, waitsHours } = opened
    return { kind: 'caseOpened', ticket, already, waitsHours }
  })
  return null
}

async function callHelp({ visit, parts }: Desk, step: HelpStep): Promise<Told> {
  if (visit.helpCalled) return null
  await parts.help.call(step, cedulaOf(visit.state))
  visit.helpCalled = true
  return null
}

/** The member's side of the house: answers every method of the contract, and speaks up when time moves something. */
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
  const desk = newDesk(parts)
  const turn = takeTurns()
  const listeners = new Set<(screen: Screen) => void>()
  const shown = (failure: Told): Screen => screenOf(desk.visit, parts, phone.view(), failure)
  const push = (failure: Told = null): void => {
    const screen = shown(failure)
    for (const listener of listeners) listener(screen)
  }
  const phone = watchOwnPhone<Told>(parts, {
    awaited() {
      const { state } = desk.visit
      return state.step === 'code' && state.code.live ? state.code : null
    },
    take: (code) => enterCode(desk, { code }, 'phone'),
    arrived: (work) =>
      void turn(async () => {
        const told = await work()
        if (told === undefined) return
        idle.touched()
        push(told)
      }).catch(unlessRefused)
  })
  const idle = watchIdle(
    desk,
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
      await move(desk, { kind })
    } finally {
      // whether or not the end could be written down
      await renew()
    }
  }
  const renewAtWelcome = async (): Promise<void> => {
    if (desk.visit.state.step === 'welcome') await renew()
  }
  const renew = async (): Promise<void> => {
    await aheadOver(desk.visit.keyAhead)
    idle.stop()
    phone.stop()
    desk.visit = newVisit(parts.kiosk.locales[0] ?? 'es')
  }

  async function actOf(method: ScreenMethod, input: Input<ScreenMethod>): Promise<Told> {
    if (!isPhone(method)) return acts[method](desk, input as never)
    phoneActs[method]()
    return null
  }
  async function act(method: ScreenMethod, input: Input<ScreenMethod>): Promise<Screen> {
    const before = desk.visit.state.step
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
        if (method === 'weighKey') return (await weighKey(desk, input as Input<'weighKey'>)) as Output<M>
        return (await act(method as ScreenMethod, input as Input<ScreenMethod>)) as Output<M>
      })
    },
    onScreen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    letterMoved: (moved) =>
      turn(async () => {
        const { changed, told } = await letterMoved(desk, moved)
        phone.settle()
        if (changed) push(told)
      }),
    callHelpFrom: (step) => turn(async () => void (await callHelp(desk, step))),
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
