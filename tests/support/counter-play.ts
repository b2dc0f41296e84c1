import type { Input, Output } from '../../src-main/contract/api'
import type { CounterView } from '../../src-main/contract/counter/counter-views'
import type { MethodName } from '../../src-main/contract/method-names'
import type { DemoOfficer, Screen } from '../../src-main/contract/screen-views'
import { MINUTE } from '../../src-main/domain/clock'
import { demoStaffCard, seedDemoStaff } from '../../src-main/staff/demo-staff'
import { scryptHasher } from '../../src-main/platform/scrypt'
import { codeIn } from './code-message'
import type { TestHouse } from './open-app'
import { personOf, type Person } from './person'
import { demoPeople, type DemoPerson } from './demo-people'
import { testRandom } from './test-random'

export type ViewAt<S extends CounterView['step']> = Extract<CounterView, { step: S }>

/** The demo's staff by first name. */
export const staffCard = (name: 'ana' | 'beto' | 'carla' | 'dario' | 'admin'): DemoOfficer => {
  const found = demoStaffCard().find(({ userName }) => userName.startsWith(name))
  if (!found) throw new Error(`${name} is not on the card`)
  return found
}

/** Everybody at one kiosk, acting only through the contract, as the screens do. */
export interface Play {
  app: TestHouse
  person: Person
  newAddress: string
  does<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** The counter's view; throws when another step is shown. */
  at<S extends CounterView['step']>(step: S, screen?: Screen): Promise<ViewAt<S>>
  /** The member cannot open the mailbox and opens a case; answers with the ticket. */
  opensCase(): Promise<string>
  signsIn(name: Parameters<typeof staffCard>[0]): Promise<Screen>
  /** An officer checks the documents of the case; the screen is handed over. */
  checks(name: Parameters<typeof staffCard>[0], ticket: string): Promise<Screen>
  givesAddress(address?: string): Promise<Screen>
  readsCode(address?: string): Promise<string>
  /** The member takes the screen, gives the address and types the code back. */
  provesAddress(address?: string): Promise<Screen>
  /** Another officer signs in to the case on the hand-over screen, opens everything and answers every flag. */
  reviews(name: Parameters<typeof staffCard>[0], ticket: string): Promise<Screen>
  approves(name: Parameters<typeof staffCard>[0]): Promise<Screen>
  choosesKey(key: string): Promise<Screen>
  /** Everything up to the receipt. */
  upToReceipt(key: string): Promise<string>
  /** Messages leave, time passes, and what is due is done. */
  passes(milliseconds: number): Promise<void>
}

export const findings = (cedula: string): Input<'checkDocuments'> => ({
  kind: 'cedula',
  number: cedula,
  expiry: '2031-05-01',
  outcomes: { photo: 'same', present: 'yes', name: 'same' },
  reasons: {},
  note: null
})

export async function openPlay(app: TestHouse, who: DemoPerson = demoPeople('email')): Promise<Play> {
  const random = testRandom('staff')
  await seedDemoStaff({ store: app.store, hasher: scryptHasher(random), random, clock: app.clock })
  return playIn(app, who)
}

export function playIn(app: TestHouse, who: DemoPerson = demoPeople('email')): Play {
  const person = personOf(app, who)
  const newAddress = 'nueva@correo.example'
  const does: Play['does'] = (method, input) => app.dispatcher.handle(method, input)
  const at: Play['at'] = async (step, screen) => {
    const { counter, view } = screen ?? (await does('show', {}))
    if (counter?.view.step !== step)
      throw new Error(
        `at ${counter?.view.step ?? view.step} (${JSON.stringify(counter?.failure)}), not ${step}`
      )
    return counter.view as ViewAt<typeof step>
  }
  /** A message may change what is due, and what was due may post a message: nobody may be at work when time moves. */
  const settled = async (): Promise<void> => {
    await app.outboxWorker.quiet()
    await app.jobs.quiet()
    await app.outboxWorker.quiet()
  }
  const play: Play = {
    app,
    person,
    newAddress,
    does,
    at,
    async opensCase() {
      await person.identifies()
      await does('cannotOpenMailbox', {})
      const { view } = await does('openCase', {})
      if (view.step !== 'caseOpened' || !view.opened)
        throw new Error(`no case was opened, but ${JSON.stringify(view)}`)
      return view.opened.ticket
    },
    async signsIn(name) {
      const { userName, secret } = staffCard(name)
      return does('signIn', { userName, secret, totp: null })
    },
    async checks(name, ticket) {
      await does('openStaffSide', {})
      await play.signsIn(name)
      await does('openStaffCase', { ticket })
      await does('beginDocuments', {})
      return does('checkDocuments', findings(person.cedula))
    },
    async givesAddress(address = newAddress) {
      await does('giveAddress', { address })
      await does('confirmAddress', { useSuggestion: false })
      return does('sayReader', { reader: 'me' })
    },
    async readsCode(address = newAddress) {
      await app.outboxWorker.quiet()
      const message = app.mail.to(address).findLast(({ text }) => text.includes('Escriba este código'))
      if (!message) throw new Error(`no code came to ${address}`)
      return codeIn(message)
    },
    async provesAddress(address = newAddress) {
      await does('takeScreen', {})
      await play.givesAddress(address)
      return does('enterCaseCode', { code: await play.readsCode(address) })
    },
    async reviews(name, ticket) {
      await does('takeScreen', {})
      await play.signsIn(name)
      await does('openStaffCase', { ticket })
      const begun = await at('staffReview', await does('beginReview', {}))
      for (const { item } of begun.items) await does('openEvidence', { item })
      for (const { item, isFlag } of begun.items)
        if (isFlag) await does('answerFlag', { flag: item, accepted: true, text: 'Revisado con la persona.' })
      app.clock.advance(MINUTE)
      return does('show', {})
    },
    async approves(name) {
      await does('beginDecision', { decision: 'approve' })
      return does('decideCase', {
        reason: 'mailbox-lost',
        text: 'Documento y rostro coinciden.',
        secret: staffCard(name).secret,
        totp: null,
        freezeCode: null,
        hours: null
      })
    },
    async choosesKey(key) {
      await does('takeScreen', {})
      return does('stageKey', { key, repeat: key })
    },
    async upToReceipt(key) {
      const ticket = await play.opensCase()
      await play.checks('ana', ticket)
      await play.provesAddress()
      await play.reviews('beto', ticket)
      await play.approves('beto')
      await at('caseReceipt', await play.choosesKey(key))
      await does('leaveCase', {})
      return ticket
    },
    async passes(milliseconds) {
      await settled()
      app.clock.advance(milliseconds)
      await settled()
    }
  }
  return play
}

/** The eight letters of the freeze code in the newest notice to this address. */
export async function freezeCodeFor(app: TestHouse, address: string): Promise<string> {
  await app.outboxWorker.quiet()
  const message = app.mail.to(address).findLast(({ text }) => text.includes('deténgalo ahora'.toUpperCase()))
  const found = /^ {4}([B-Z]{4}) ([B-Z]{4})$/m.exec(message?.text ?? '')
  if (!found) throw new Error(`no freeze code came to ${address}`)
  return `${found[1]}${found[2]}`
}
