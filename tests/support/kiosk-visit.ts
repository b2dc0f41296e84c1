import { expect, type Page } from '@playwright/test'
import type { DemoMember } from '../../src-main/contract/screen-views'
import { es } from '../../src-renderer/i18n/es'
import { codeIn } from './code-message'
import { demoPeople, type DemoPerson } from './demo-people'
import { fingerOn, type Finger } from './touch'
import { launchKiosk, type Kiosk, type ScreenSize } from './launch'
import {
  emptyDataDir,
  membersFile,
  preparedDataDir,
  writeSettings,
  type PreparedStaff,
  type SettingsChanges
} from './prepared-data'
import { drawSmtpLine, type SmtpLine } from './smtp-line'
import { startSmtpServer, type SmtpServerUnderTest } from './smtp-server'
import { takeAway } from './take-away'

export const PORTRAIT: ScreenSize = { width: 1080, height: 1920 }
export const LANDSCAPE: ScreenSize = { width: 1920, height: 1080 }
export const SMALL: ScreenSize = { width: 1366, height: 768 }

/** The whole program on a prepared data folder, a real mail server, and a finger on the screen. */
export interface Visit {
  kiosk: Kiosk
  page: Page
  finger: Finger
  mail: SmtpServerUnderTest
  line: SmtpLine
  person: DemoPerson
  /** Main's clock goes on at once, between two letters: in the middle of one its server would seem to be silent so long. */
  advance(milliseconds: number): Promise<void>
  /** The heading of the screen: the question it asks. */
  asks(heading: string | RegExp): Promise<void>
  start(): Promise<void>
  typeCedula(cedula?: string): Promise<void>
  /** Asked whether more time is needed, the person says yes; main has heard it when this is done. */
  stays(): Promise<void>
  answerQuestions(answer?: (question: string) => string): Promise<void>
  newestCode(place?: number): Promise<string>
  typeCode(code: string): Promise<void>
  typeKeyTwice(key: string): Promise<void>
  /** Kills the program where it stands (SIGKILL). */
  kill(): Promise<void>
  /** Starts it again on the same data. */
  restart(): Promise<void>
  end(): Promise<void>
}

export async function visit(
  story: DemoMember['story'],
  options: {
    size?: ScreenSize
    settings?: SettingsChanges
    staff?: PreparedStaff
    /** A members' file that the kiosk takes in when it starts, in the place of the prepared members. */
    members?: string
    args?: string[]
    /** The account with which the kiosk signs in at the mail server. */
    account?: { user: string; password: string }
  } = {}
): Promise<Visit> {
  const dataDir = options.members === undefined ? await preparedDataDir(options.staff) : emptyDataDir()
  const mail = await startSmtpServer(options)
  const line = await drawSmtpLine(mail.port)
  const config = writeSettings(dataDir, line.port, {
    ...options.settings,
    ...(options.members === undefined
      ? {}
      : { directory: { membersCsv: membersFile(dataDir, options.members) } })
  })
  const size = options.size ?? PORTRAIT
  const args = [`--window-size=${size.width}x${size.height}`, ...(options.args ?? [])]
  const person = demoPeople(story)
  let codesRead = 0

  const it: Visit = {
    ...(await opened(await launchKiosk({ dataDir, config, args }))),
    mail,
    line,
    person,
    advance: async (milliseconds) => {
      await expect.poll(() => line.isBusy).toBe(false)
      await it.kiosk.inMain((ms) => process.emit('ventanilla:advance' as never, ms as never), milliseconds)
    },
    asks: (heading) => expect(it.page.getByRole('heading', { level: 1, name: heading })).toBeVisible(),
    async start() {
      await it.finger.touch('Toque para empezar')
      await it.finger.touch('Entendido, empezar')
      await it.asks('Escriba su número de cédula')
    },
    async typeCedula(cedula = person.cedula) {
      await it.finger.type(cedula)
      await it.finger.touch('Continuar')
    },
    async stays() {
      await it.finger.touch(es.idle.more)
      await expect(it.page.getByRole('button', { name: es.idle.more, exact: true })).toHaveCount(0)
    },
    async answerQuestions(answer = (question) => person.answers[question] ?? 'no enrolada') {
      for (let number = 1; number <= 2; number++) {
        await expect(it.page.getByText(`Pregunta ${number} de 2`)).toBeVisible()
        const words = await it.page.getByRole('heading', { level: 1 }).innerText()
        await it.finger.type(onTheKeys(answer(questionOf(words))))
        await it.finger.touch('Continuar')
      }
    },
    async newestCode(place = 0) {
      const address = person.addresses[place] ?? ''
      const messages = (): number => it.mail.to(address).length
      await expect.poll(messages).toBeGreaterThan(codesRead)
      codesRead = messages()
      const message = it.mail.to(address).at(-1)
      return message ? codeIn(message) : ''
    },
    async typeCode(code) {
      await it.finger.type(code)
      await it.finger.touch('Continuar')
    },
    async typeKeyTwice(key) {
      await it.asks('Cree su clave nueva')
      await it.finger.type(key)
      await it.finger.touch('Continuar')
      await it.asks('Escríbala otra vez')
      await it.finger.type(key)
      await it.finger.touch('Guardar mi clave')
    },
    kill: () => it.kiosk.kill(),
    async restart() {
      Object.assign(it, await opened(await launchKiosk({ dataDir, config, args })))
    },
    async end() {
      await it.kiosk.close()
      await line.close()
      await mail.close()
      await takeAway(dataDir)
    }
  }
  return it
}

async function opened(kiosk: Kiosk): Promise<Pick<Visit, 'kiosk' | 'page' | 'finger'>> {
  await expect(kiosk.page.getByRole('button', { name: 'Toque para empezar' })).toBeVisible()
  return { kiosk, page: kiosk.page, finger: await fingerOn(kiosk.page) }
}

/** The catalogue id of the question that the screen asks in Spanish. */
function questionOf(words: string): string {
  const found = Object.entries(es.question).find(([, question]) => question === words.replace(/\s+/g, ' '))
  if (!found) throw new Error(`«${words}» is not a question of the catalogue`)
  return found[0]
}

/** An answer as it is typed on the on-screen keyboard: small letters, without accents; they do not count. */
function onTheKeys(answer: string): string {
  return answer
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9 ]/g, '')
}
