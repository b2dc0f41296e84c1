import type { Input } from '../../contract/api'
import type { HelpStep } from '../../contract/help'
import { cedulaOf } from '../../domain/recovery/recovery-audit'
import type { RecoveryEvent } from '../../domain/recovery/recovery'
import { SECOND } from '../../domain/clock'
import { openCase } from '../case/open-case'
import type { Patience } from '../terminal/idle-watch'
import { move, moveWithin, stepOver, type MemberActFailure, type MemberSession } from './member-session'

/** An act that is nothing but its event. */
export const happens =
  <I>(event: (input: I) => RecoveryEvent) =>
  async (session: MemberSession, input: I): Promise<MemberActFailure> =>
    (await move(session, event(input))) ? null : stepOver

/** Somebody begins, in this language. */
export function begin(session: MemberSession, { locale }: Input<'begin'>): Promise<MemberActFailure> {
  session.visit.locale = locale
  return happens(() => ({ kind: 'begun' }))(session, {})
}

/** From now on the messages are in this language; the screen keeps its own. */
export function chooseLanguage(
  session: MemberSession,
  { locale }: Input<'chooseLanguage'>
): Promise<MemberActFailure> {
  session.visit.locale = locale
  return Promise.resolve(null)
}

/** Demo mode only. */
export function openDemoInbox({ parts }: MemberSession): Promise<null> {
  if (parts.kiosk.demo) parts.openDemoInbox()
  return Promise.resolve(null)
}

/** How long this person is waited for. Whoever waits for their telephone reads mail and does not touch the screen. */
export function memberPatience({ parts, visit, phone }: MemberSession): Patience | null {
  const { idle } = parts.settings
  if (visit.state.step === 'welcome')
    // whoever called from here and went away must not keep the next person from calling
    return visit.helpCalled ? { wait: idle.seconds * parts.patience() * SECOND, warning: null } : null
  const factor = (): number => Math.max(parts.patience(), phone.waits() ? idle.easyFactor : 1)
  return {
    wait: idle.seconds * factor() * SECOND,
    warning: () => idle.warningSeconds * factor() * SECOND
  }
}

/** Asks for the assisted case, where it is offered. */
export async function openCaseHere(session: MemberSession): Promise<MemberActFailure> {
  const { state, locale } = session.visit
  if (state.step === 'notConfirmed') await move(session, { kind: 'caseAsked' })
  const offered = session.visit.state
  if (offered.step !== 'caseOffer') return stepOver
  const { random, seal, settings } = session.parts
  const { cedula, memberId } = offered.subject
  return moveWithin(session, async (tx, now) => {
    const opened = await openCase(tx, {
      cedula,
      memberId,
      reason: offered.reason,
      locale,
      place: { office: settings.kiosk.office, kiosk: settings.kiosk.name },
      at: now,
      waitsHours: settings.case.waitsHours,
      random,
      seal
    })
    const { waitsHours } = settings.case
    const shown = opened.already ? null : { ticket: opened.ticket, waitsHours }
    return { event: { kind: 'caseOpened', opened: shown }, failure: null }
  })
}

/** Calls an officer, once in a visit. `step`: where the person stands. */
export async function callHelp({ visit, parts }: MemberSession, step: HelpStep): Promise<MemberActFailure> {
  if (visit.helpCalled) return null
  await parts.help.call(step, cedulaOf(visit.state))
  visit.helpCalled = true
  return null
}
