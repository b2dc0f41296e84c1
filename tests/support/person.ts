import type { Input, Output } from '../../src-main/contract/api'
import type { MemberMethodName } from '../../src-main/contract/method-names'
import type { DemoMember, Screen } from '../../src-main/contract/screen-views'
import { codeIn } from './code-message'
import { demoPeople, type DemoPerson } from './demo-people'
import type { TestHouse } from './open-app'

/** A synthetic member in front of the kiosk, acting only through the contract, as the screen does. */
export interface Person {
  cedula: string
  oldKey: string
  addresses: string[]
  does<M extends MemberMethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** Touches the welcome screen and reads the notice. */
  startsUp(): Promise<Screen>
  /** From the welcome screen through the right answers. */
  identifies(): Promise<Screen>
  failsToIdentify(): Promise<Screen>
  asksForCode(place?: number): Promise<Screen>
  /** Waits for the message and reads the newest code in it. */
  readsCode(place?: number): Promise<string>
  typesCode(code: string): Promise<Screen>
  setsKey(key: string): Promise<Screen>
  triesKey(key: string): Promise<Screen>
}

/** The member of the demo card with this story. */
export const personAt = async (app: TestHouse, story: DemoMember['story']): Promise<Person> =>
  personOf(app, demoPeople(story))

/** Anybody of the demo's file. */
export function personOf(app: TestHouse, { cedula, answers, key, addresses }: DemoPerson): Person {
  const does: Person['does'] = (method, input) => app.dispatcher.handle(method, input)
  const answering = async (answerTo: (question: string) => string): Promise<Screen> => {
    await startsUp()
    let screen = await does('identify', { cedula })
    while (screen.view.step === 'questions') {
      const { question } = screen.view
      screen = await does('answer', { question, answer: answerTo(question) })
    }
    return screen
  }
  const startsUp = async (): Promise<Screen> => {
    await does('begin', { locale: 'es' })
    return does('acceptNotice', {})
  }
  return {
    cedula,
    oldKey: key,
    addresses,
    does,
    startsUp,
    identifies: () => answering((question) => answers[question] ?? 'no enrolada'),
    failsToIdentify: () => answering(() => 'nadie sabe'),
    async asksForCode(place = 0) {
      const { view } = await does('show', {})
      const addressId = view.step === 'contact' ? view.addresses[place]?.id : undefined
      return does('sendCode', { addressId: addressId ?? 'none' })
    },
    async readsCode(place = 0) {
      await app.outboxWorker.quiet()
      const message = app.mail.to(addresses[place] ?? '').at(-1)
      if (!message) throw new Error('no message has come')
      return codeIn(message)
    },
    typesCode: (code) => does('enterCode', { code }),
    async setsKey(key) {
      // as the screen does when the person goes on to type it again
      await app.dispatcher.handle('weighKey', { key, chosen: true })
      return does('setKey', { key, repeat: key })
    },
    triesKey: (key) => does('tryKey', { key })
  }
}
