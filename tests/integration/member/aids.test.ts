import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../src-main/contract/api'
import type { MethodName } from '../../../src-main/contract/method-names'
import { speechSchema } from '../../../src-main/contract/settings/speech-settings'
import type { Screen } from '../../../src-main/contract/screen-views'
import { MINUTE, SECOND } from '../../../src-main/domain/clock'
import { openVoice } from '../../../src-main/speech/open-voice'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { demoPeople } from '../../support/demo-people'

const START = { code: 'NumpadDivide', key: '/' }
let app: TestHouse | undefined
afterEach(async () => {
  await app?.remove()
  app = undefined
})

/** An app with a voice that writes down what it says, seen through its window. */
async function atWindow() {
  const said: string[] = []
  const voice = openVoice({
    speaker: {
      say: (text) => Promise.resolve(said.push(text) > 0),
      works: () => Promise.resolve(true),
      stop: () => undefined
    },
    headset: { isIn: () => false, onChange: () => undefined, close: () => undefined },
    settings: speechSchema.parse({}),
    patience: 3
  })
  const open = await openTestApp({ voice })
  app = open
  const pushed: Screen[] = []
  open.dispatcher.onScreen((screen) => pushed.push(screen))
  const does = <M extends MethodName>(method: M, input: Input<M>): Promise<Screen> =>
    open.dispatcher.handle(method, input) as Promise<Screen>
  const startsUp = async (): Promise<void> => {
    await does('begin', { locale: 'es' })
    await does('acceptNotice', {})
  }
  return { app: open, does, said, pushed, startsUp }
}
const words = { text: 'punto', privately: 'siete', language: 'es', after: false } as const

describe('the spoken mode at the window', () => {
  it('is told to the screen, speaks what the page sends, and never what is private', async () => {
    const { app, does, said } = await atWindow()
    await does('speak', words)
    expect((await does('show', {})).listening).toBeUndefined()
    expect(app.dispatcher.pressed(START)).toBe(true)
    expect((await does('speak', words)).listening).toMatchObject({ speaks: true, rate: 3 })
    expect(said).toEqual(['punto'])
  })

  it('is off for the next person, however this one leaves', async () => {
    const { app, does, startsUp, pushed } = await atWindow()
    const leave: (() => Promise<unknown>)[] = [
      () => does('finish', {}),
      () => app.dispatcher.wipe(),
      async () => {
        app.clock.advance(60 * 3 * SECOND)
        await does('show', {})
        app.clock.advance(30 * 3 * SECOND)
        await does('show', {})
      },
      () => does('openCaseDoor', { purpose: 'resume' }).then(() => does('finish', {}))
    ]
    for (const leaving of leave) {
      app.dispatcher.pressed(START)
      await does('adjustVoice', { change: 'faster' })
      await does('adjustVoice', { change: 'hide' })
      await startsUp()
      expect((await does('show', {})).listening).toMatchObject({ rate: 4, hidden: true })
      await leaving()
      const screen = await does('show', {})
      expect(screen.view.step).toBe('welcome')
      expect(screen.listening).toBeUndefined()
    }
    expect(pushed.at(-1)?.listening).toBeUndefined()
  })

  it('goes from a welcome screen that nobody stands at', async () => {
    const { app, does } = await atWindow()
    app.dispatcher.pressed(START)
    expect((await does('show', {})).listening).toBeDefined()
    app.clock.advance(3 * MINUTE)
    expect((await does('show', {})).listening).toBeUndefined()
  })
})

describe('time', () => {
  it('is three times as long for whoever listens or reads large letters, and usual again for the next', async () => {
    const { app, does, startsUp } = await atWindow()
    const warnedAfter = async (seconds: number): Promise<boolean> => {
      await does('stayActive', {})
      app.clock.advance(seconds * SECOND)
      return (await does('show', {})).idleEndsAt !== null
    }
    await startsUp()
    expect(await warnedAfter(60)).toBe(true)
    await does('needTime', { more: true })
    expect(await warnedAfter(179)).toBe(false)
    expect(await warnedAfter(180)).toBe(true)
    const { idleEndsAt, now } = await does('show', {})
    expect((idleEndsAt ?? 0) - now).toBe(90 * SECOND)
    await does('finish', {})
    await startsUp()
    expect(await warnedAfter(60)).toBe(true)
    await does('finish', {})
    app.dispatcher.pressed(START)
    await startsUp()
    expect(await warnedAfter(179)).toBe(false)
  })

  it('is given again by one act, as often as one likes, and a code typed late in its life still works', async () => {
    const { app, does, startsUp } = await atWindow()
    const person = demoPeople('email')
    await startsUp()
    let screen = await does('identify', { cedula: person.cedula })
    while (screen.view.step === 'questions') {
      const { question } = screen.view
      screen = await does('answer', { question, answer: person.answers[question] ?? '' })
    }
    if (screen.view.step !== 'contact') throw new Error(screen.view.step)
    await does('sendCode', { addressId: screen.view.addresses[0]?.id ?? '' })
    await app.outboxWorker.quiet()
    const message = app.mail.to(person.addresses[0] ?? '').at(-1)?.text ?? ''
    const code = /\b(\d{3}) ?(\d{3})\b/.exec(message)
    for (let minute = 0; minute < 9; minute++) {
      app.clock.advance(60 * SECOND)
      expect((await does('show', {})).idleEndsAt).not.toBeNull()
      expect((await does('stayActive', {})).idleEndsAt).toBeNull()
    }
    app.clock.advance(59 * SECOND)
    screen = await does('enterCode', { code: `${code?.[1]}${code?.[2]}` })
    expect(screen.view.step).toBe('key')
  })
})

it('nothing of how somebody used the screen is written anywhere', async () => {
  const { app, does, startsUp } = await atWindow()
  app.dispatcher.pressed(START)
  await does('needTime', { more: true })
  await startsUp()
  await does('speak', { ...words, text: 'testigo-de-la-voz', privately: 'testigo-privado' })
  await does('adjustVoice', { change: 'louder' })
  await does('identify', { cedula: demoPeople('email').cedula })
  await does('finish', {})
  const tables = await app.store.read.introspection.getTables()
  const rows = await Promise.all(
    tables.map(({ name }) =>
      app.store.read
        .selectFrom(name as never)
        .selectAll()
        .execute()
    )
  )
  const everything = JSON.stringify([rows, app.logged])
  expect(everything).toContain('session.ended')
  for (const trace of ['testigo', 'speech', 'voice', 'listening', 'needTime', 'louder', 'large'])
    expect(everything).not.toContain(trace)
  // the store itself is sealed; whatever else lies in the folder can be read
  const plain = readdirSync(app.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
  expect(plain.join()).not.toContain('testigo')
})
