import { expect, type Locator } from '@playwright/test'
import { HOUR } from '../../src-main/domain/clock'
import { es } from '../../src-renderer/i18n/es'
import { staffCard } from './counter-play'
import { NEW_ADDRESS, newestCaseCode } from './case-messages-sent'
import { visit, type Visit } from './kiosk-visit'
import { fits } from './screens'

/** The first names of the invented staff. */
export type StaffName = Parameters<typeof staffCard>[0]

/** What happens at the counter, in its words, by touch. Every verb waits for the screen that it begins on. */
export interface Counter extends Visit {
  /** The heading, and that everything of the screen lies within it. */
  sees(heading: string | RegExp): Promise<void>
  /** The member cannot open the mailbox and asks for a case; answers with its number. */
  opensCase(): Promise<string>
  /** Whoever works here comes in by the small door and signs in. */
  entersStaffSide(name: StaffName): Promise<void>
  /** User name and password, on the sign-in screen. */
  signsIn(name: StaffName): Promise<void>
  opensFromQueue(ticket: string): Promise<void>
  /** The officer answers the whole protocol for a cédula in order; the screen is handed to the member. */
  checksDocuments(): Promise<void>
  /** The one to whom the screen was handed takes it. */
  takesScreen(): Promise<void>
  givesAddress(address?: string): Promise<void>
  /** The code in the newest message to the new address. */
  caseCode(address?: string): Promise<string>
  provesAddress(address?: string): Promise<void>
  /** The second officer opens every item of the evidence. */
  opensEvidence(): Promise<void>
  /** Reason, words and the secret again. */
  decides(name: StaffName, reason: string, yes: string): Promise<void>
  /** The second officer from the hand-over to the approval. */
  reviewsAndApproves(name: StaffName): Promise<void>
  choosesKey(key: string): Promise<void>
  /** Everything up to the receipt, with Ana and Beto; answers with the number of the case. */
  upToReceipt(key: string): Promise<string>
  leaves(): Promise<void>
  /** "Tengo un número de trámite", with the number and the cédula. */
  resumes(ticket: string): Promise<void>
  /** "Yo no pedí este cambio", with what stands in the message to the old address. */
  denies(ticket: string, freezeCode: string): Promise<void>
  /** So much time passes, and then what it takes until a message says that the change is active. */
  waitsForHold(milliseconds?: number): Promise<void>
}

type VisitOptions = NonNullable<Parameters<typeof visit>[1]>

/** An office that is always open, so that no test depends on the hour at which it runs. */
export const ALWAYS_OPEN = {
  limits: { officeOpens: 0, officeCloses: 24, officeDays: [0, 1, 2, 3, 4, 5, 6] }
}

/** A member with a mailbox on file, the demo's staff, and the program with its mail server. */
export async function counterVisit(options: VisitOptions = {}): Promise<Counter> {
  const settings = { case: ALWAYS_OPEN, ...options.settings }
  const it = await visit('email', { staff: 'demo', ...options, settings })
  const { person, mail } = it
  const button = (name: string | RegExp): Locator => it.page.getByRole('button', { name })
  const touches = async (heading: string | RegExp, ...buttons: (string | RegExp)[]): Promise<void> => {
    await counter.sees(heading)
    for (const name of buttons) await it.finger.touch(name)
  }
  const types = async (heading: string | RegExp, text: string, act: string): Promise<void> => {
    await counter.sees(heading)
    await it.finger.type(text)
    await it.finger.touch(act)
  }

  const verbs: Omit<Counter, keyof Visit> = {
    async sees(heading) {
      await it.asks(heading)
      await fits(it.page, String(heading))
    },
    async opensCase() {
      await it.start()
      await it.typeCedula()
      await it.answerQuestions()
      await touches(es.contact.titleOne, es.contact.cannotOne)
      await touches('Un funcionario le ayuda aquí mismo', 'Pedir mi número de trámite')
      await counter.sees('Este es su número de trámite')
      const slip = it.page.getByRole('img', { name: /número de trámite/i })
      return (await slip.innerText()).replace(/\s/g, '')
    },
    async entersStaffSide(name) {
      await it.finger.touch(es.counterDoor.staffLong)
      await counter.signsIn(name)
    },
    async signsIn(name) {
      const { userName, secret } = staffCard(name)
      await counter.sees(/^(Entrada del personal|.*: inicie sesión|La sesión se cerró sola)$/)
      await it.finger.type(userName)
      await it.finger.touch(`${es.staffField.secret}: vacío`)
      await it.finger.type(secret)
      await it.finger.touch(es.signIn.go)
    },
    async opensFromQueue(ticket) {
      await touches(es.queue.title, `Abrir el trámite ${[...ticket].join(' ')}`)
    },
    async checksDocuments() {
      await touches(es.documents.kindTitle, /^Cédula/)
      await types(es.word.check.number, person.cedula, es.staff.next)
      await touches(es.word.check.photo, es.word.outcome.photo.same)
      await types(es.word.check.expiry, `0105${new Date().getFullYear() + 5}`, es.staff.next)
      await touches(es.word.check.present, es.word.outcome.present.yes)
      await touches(es.word.check.name, es.word.outcome.name.same)
      await touches(es.word.check.dactilar, es.documents.skip)
      await touches(es.documents.noteTitle, es.documents.noNote)
      await touches(es.documents.sumTitle, es.documents.save)
      await counter.sees(es.handOver.member)
    },
    async takesScreen() {
      await counter.sees(/^Entregue la pantalla/)
      await it.finger.touch(/^Soy /)
    },
    async givesAddress(address = NEW_ADDRESS) {
      await types(es.caseAddress.title, address, es.common.continue)
      await touches(es.caseAddressCheck.title, es.caseAddressCheck.yes)
      await touches(es.caseReader.title, es.caseReader.me)
      await counter.sees(es.caseCode.title)
    },
    caseCode: (address) => newestCaseCode(mail, address),
    async provesAddress(address = NEW_ADDRESS) {
      await counter.takesScreen()
      await counter.givesAddress(address)
      await it.typeCode(await counter.caseCode(address))
      await counter.sees(es.handOver['second-officer'])
    },
    async opensEvidence() {
      await counter.sees(es.secondReview.title)
      const closed = button(new RegExp(`${es.secondReview.closed}$`))
      // a hidden page of the list has no buttons for anybody
      const further = it.page.locator('.leaf:not(.away)').filter({ hasText: es.staff.following })
      for (let items = 0; items < 20; items++) {
        const left = await closed.count()
        if (left > 0) {
          await it.finger.touchAt(closed.first())
          await expect(closed).toHaveCount(left - 1)
        } else if ((await further.count()) > 0) await it.finger.touchAt(further)
        else break
      }
    },
    async decides(name, reason, yes) {
      await touches(es.decision.reasonTitle, reason)
      await types(es.decision.wordsTitle, 'VISTO', es.staff.next)
      await types(es.decision.secretTitle, staffCard(name).secret, yes)
    },
    async reviewsAndApproves(name) {
      await counter.takesScreen()
      await counter.signsIn(name)
      await touches(es.word.next['second-officer'], es.act.review)
      await counter.opensEvidence()
      await it.finger.touch(es.secondReview.approve)
      await counter.decides(name, es.word.decisionReason['mailbox-lost'], es.decision.yes.approve)
      await counter.sees(es.handOver.member)
    },
    async choosesKey(key) {
      await counter.takesScreen()
      await it.typeKeyTwice(key)
      await counter.sees(es.caseReceipt.title)
    },
    async upToReceipt(key) {
      const ticket = await counter.opensCase()
      await counter.entersStaffSide('ana')
      await counter.opensFromQueue(ticket)
      await touches(es.word.next.documents, es.act['check-documents'])
      await counter.checksDocuments()
      await counter.provesAddress()
      await counter.reviewsAndApproves('beto')
      await counter.choosesKey(key)
      return ticket
    },
    async leaves() {
      await it.finger.touch(es.common.leaveAndWipe)
      await it.asks(es.welcome.title)
    },
    async resumes(ticket) {
      await it.finger.touch(es.counterDoor.resume)
      await types(es.caseDoor.resumeTitle, ticket, es.common.continue)
      await types(es.caseDoor.cedulaTitle, person.cedula, es.common.continue)
    },
    async denies(ticket, freezeCode) {
      await it.finger.touch(es.counterDoor.deny)
      await types(es.caseDoor.denyTitle, ticket, es.common.continue)
      await types(es.caseDoor.freezeTitle, freezeCode, es.common.continue)
      await types(es.caseDoor.cedulaTitle, person.cedula, es.caseDoor.stop)
    },
    async waitsForHold(milliseconds = 24 * HOUR) {
      await it.advance(milliseconds)
      const active = () => mail.to(NEW_ADDRESS).some(({ subject }) => subject.includes('ya vale'))
      // the hold counts from when the old channel's message was taken: later, where the program was killed before that
      await expect
        .poll(
          async () => {
            await it.advance(HOUR)
            return active()
          },
          { intervals: [250] }
        )
        .toBe(true)
    }
  }
  const counter: Counter = Object.assign(it, verbs)
  return counter
}
