import type { Input, Output } from '../../src-main/contract/api'
import type { CounterView } from '../../src-main/contract/counter/counter-views'
import type { MethodName } from '../../src-main/contract/method-names'
import { NEW_ADDRESS, newestCaseCode } from './case-messages-sent'
import { findings, staffCard, type ViewAt } from './counter-play'
import type { StaffName } from './counter-visit'
import type { Visit } from './kiosk-visit'

/** How the page of the last person says that it is on its way out. */
const GONE = /Execution context was destroyed|reply was never sent/

/**
 * Sends a message over the page's own bridge, as whoever has the page in hand could; main judges it as any other. Where
 * it passes the screen to the next person, the page goes with the last one: the answer is the next page's screen.
 */
export async function says<M extends MethodName>(
  it: Pick<Visit, 'page'>,
  method: M,
  input: Input<M>
): Promise<Output<M>> {
  try {
    return await send(it, method, input)
  } catch (error) {
    if (!GONE.test(String(error))) throw error
    return says(it, 'show', {}) as Promise<Output<M>>
  }
}

const send = <M extends MethodName>(
  it: Pick<Visit, 'page'>,
  method: M,
  input: Input<M>
): Promise<Output<M>> =>
  it.page.evaluate(
    ([name, message]) => {
      const call = window.ventanilla[name] as (input: unknown) => Promise<unknown>
      return call(message)
    },
    [method, input] as const
  ) as Promise<Output<M>>

/** The counter's view; throws when it stands at another step. */
export async function standsAt<S extends CounterView['step']>(
  it: Pick<Visit, 'page'>,
  step: S
): Promise<ViewAt<S>> {
  const { counter, view } = await says(it, 'show', {})
  if (counter?.view.step !== step)
    throw new Error(
      `at ${counter?.view.step ?? view.step} (${JSON.stringify(counter?.failure)}), not ${step}`
    )
  return counter.view as ViewAt<typeof step>
}

/** The stations of a case, in order, each by the messages that the screens would send. */
export interface CaseByMessage {
  opens(): Promise<string>
  signsIn(name: StaffName): Promise<void>
  /** An officer checks the documents, of a new case or of a person who came back. */
  checks(name: StaffName, ticket: string): Promise<void>
  /** The member takes the screen and gives the new address; the code is on its way. */
  givesAddress(): Promise<void>
  /** The code of the newest message, or this one. */
  typesCode(code?: string): Promise<void>
  /** Another officer opens everything; the approval is theirs to decide. */
  reviews(name: StaffName, ticket: string): Promise<void>
  approves(name: StaffName): Promise<void>
  choosesKey(key: string): Promise<void>
  /** Everything up to the proved address, by Ana. */
  upToProof(): Promise<string>
  /** Everything up to the hold, by Ana and Beto; the screen is wiped. */
  upToHold(key: string): Promise<string>
}

/** Yes, because. */
export const approval = (name: StaffName): Input<'decideCase'> => ({
  reason: 'mailbox-lost',
  text: 'Visto.',
  secret: staffCard(name).secret,
  totp: null,
  freezeCode: null,
  hours: null
})

export function caseByMessage(
  it: Pick<Visit, 'page' | 'person' | 'asks'> & { mail: Pick<Visit['mail'], 'to'> }
): CaseByMessage {
  const play: CaseByMessage = {
    async opens() {
      await says(it, 'begin', { locale: 'es' })
      await says(it, 'acceptNotice', {})
      let screen = await says(it, 'identify', { cedula: it.person.cedula })
      while (screen.view.step === 'questions') {
        const { question } = screen.view
        screen = await says(it, 'answer', { question, answer: it.person.answers[question] ?? 'no enrolada' })
      }
      await says(it, 'cannotOpenMailbox', {})
      const { view } = await says(it, 'openCase', {})
      if (view.step !== 'caseOpened' || !view.opened)
        throw new Error(`no case was opened, but ${JSON.stringify(view)}`)
      await says(it, 'finish', {})
      return view.opened.ticket
    },
    async signsIn(name) {
      const { userName, secret } = staffCard(name)
      await says(it, 'openStaffSide', {})
      await says(it, 'signIn', { userName, secret, totp: null })
    },
    async checks(name, ticket) {
      await play.signsIn(name)
      await says(it, 'openStaffCase', { ticket })
      await says(it, 'beginDocuments', {})
      const expiry = `${new Date().getFullYear() + 5}-05-01`
      await says(it, 'checkDocuments', { ...findings(it.person.cedula), expiry })
      await standsAt(it, 'handOver')
    },
    async givesAddress() {
      await says(it, 'takeScreen', {})
      await says(it, 'giveAddress', { address: NEW_ADDRESS })
      await says(it, 'confirmAddress', { useSuggestion: false })
      await says(it, 'sayReader', { reader: 'me' })
      await standsAt(it, 'caseCode')
    },
    async typesCode(code) {
      await says(it, 'enterCaseCode', { code: code ?? (await newestCaseCode(it.mail)) })
      await standsAt(it, 'handOver')
    },
    async reviews(name, ticket) {
      await play.signsIn(name)
      await says(it, 'openStaffCase', { ticket })
      await says(it, 'beginReview', {})
      const { items } = await standsAt(it, 'staffReview')
      for (const { item } of items) await says(it, 'openEvidence', { item })
    },
    async approves(name) {
      await says(it, 'beginDecision', { decision: 'approve' })
      await says(it, 'decideCase', approval(name))
      await standsAt(it, 'handOver')
    },
    async choosesKey(key) {
      await says(it, 'takeScreen', {})
      await says(it, 'stageKey', { key, repeat: key })
      await standsAt(it, 'caseReceipt')
    },
    async upToProof() {
      const ticket = await play.opens()
      await play.checks('ana', ticket)
      await play.givesAddress()
      await play.typesCode()
      return ticket
    },
    async upToHold(key) {
      const ticket = await play.upToProof()
      await play.reviews('beto', ticket)
      await play.approves('beto')
      await play.choosesKey(key)
      await says(it, 'finish', {})
      await it.asks('¿Olvidó su clave del IESS?')
      return ticket
    }
  }
  return play
}
