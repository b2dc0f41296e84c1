import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Screen } from '../../../src-main/contract/screen-views'
import { MINUTE, SECOND } from '../../../src-main/domain/clock'
import { httpsPortal } from '../../../src-main/platform/https-portal'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { personAt, type Person } from '../../support/person'
import { openPortal, type PortalUnderTest } from '../../support/portal'

const EVERY = 3 * SECOND
const PATIENT = { timeout: 20_000, interval: 20 }

let portal: PortalUnderTest
let app: TestHouse
let rosa: Person
let troubles: string[]
/** Questions that the kiosk has begun to ask: known at once, while the portal hears of them only later. */
let asked: number
/** Answers that the kiosk has got, of whatever kind. */
let answered: number
/** Whether a question that is not wanted any more is hung up: false lets a late answer really come. */
let hangsUp: boolean
beforeEach(async () => {
  portal = await openPortal()
  troubles = []
  asked = answered = 0
  hangsUp = true
  const adapter = httpsPortal(portal.settings, {
    // a time-out is the subject of the adapter's own tests
    clock: { after: () => () => undefined },
    authority: portal.authority,
    troubled: (reason) => troubles.push(reason)
  })
  app = await openTestApp({
    portal: {
      ...adapter,
      ask: async (question, signal) => {
        asked++
        const answer = await adapter.ask(question, hangsUp ? signal : new AbortController().signal)
        answered++
        return answer
      }
    }
  })
  rosa = await personAt(app, 'email')
  await rosa.identifies()
  await rosa.asksForCode()
})
afterEach(async () => {
  await app.remove()
  await portal.close()
})

const shown = (): Promise<Screen> => rosa.does('show', {})
const phone = async (): Promise<unknown> => {
  const { view } = await shown()
  return view.step === 'code' ? view.phone.state : view.step
}
const told = (): unknown => app.pushed.at(-1)?.failure
const lines = () => app.store.read.selectFrom('audit').select(['event', 'extras']).orderBy('seq').execute()

/** Opens the square, and waits until the portal has answered for its reference. */
async function opens(): Promise<string> {
  await rosa.does('useOwnPhone', {})
  await expect.poll(phone, PATIENT).toBe('open')
  const { view } = await shown()
  return view.step === 'code' && view.phone.state === 'open' ? view.phone.address : ''
}
/** The telephone sends; the kiosk asks again when its pause is over. */
function sends(code: string): void {
  expect(portal.send(portal.ref, code)).toBe(true)
  app.clock.advance(EVERY)
}
const wrong = (code: string): string => (code === '000000' ? '111111' : '000000')

describe('a code from the own telephone', () => {
  it('opens the way to the new key without a digit typed; the record says how it came', async () => {
    const code = await rosa.readsCode()
    expect(await opens()).toBe(`https://portal.iess.example/codigo/${portal.ref}`)
    expect(portal.ref).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
    sends(code)
    await expect.poll(phone, PATIENT).toBe('key')
    expect((await rosa.setsKey('Colibri2468')).view.step).toBe('done')
    const right = (await lines()).find(({ event }) => event === 'code.right')
    expect(JSON.parse(right?.extras ?? '')).toEqual({ via: 'phone' })
  })

  it('tells the portal which kiosk asks, and nothing of whom', async () => {
    await opens()
    const { office, name: kiosk } = app.settings.kiosk
    for (const { body } of portal.asked)
      expect(JSON.parse(body)).toEqual({ ref: portal.ref, office, kiosk, openSeconds: 34 })
  })

  it('that is wrong costs a try like a typed one, and uses the square up', async () => {
    const code = await rosa.readsCode()
    await opens()
    const first = portal.ref
    sends(wrong(code))
    await expect.poll(told, PATIENT).toEqual({ kind: 'code-wrong', triesLeft: 4 })
    expect(await phone()).toBe('offered')
    const before = asked
    app.clock.advance(10 * EVERY)
    expect((await rosa.typesCode(wrong(code))).failure).toEqual({ kind: 'code-wrong', triesLeft: 3 })
    expect(asked).toBe(before)
    await opens()
    expect(portal.ref).not.toBe(first)
    sends(code)
    await expect.poll(phone, PATIENT).toBe('key')
  })

  it('counts into the same five tries', async () => {
    const code = await rosa.readsCode()
    for (let left = 4; left >= 1; left--) await rosa.typesCode(wrong(code))
    await opens()
    sends(wrong(code))
    await expect.poll(told, PATIENT).toEqual({ kind: 'code-exhausted' })
    expect((await rosa.typesCode(code)).failure).toEqual({ kind: 'code-exhausted' })
    await rosa.does('useOwnPhone', {})
    expect(await phone()).toBe('offered')
  })

  it.each<[string, () => Promise<unknown>]>([
    ['has gone back to typing', () => rosa.does('typeHere', {})],
    ['has left', () => rosa.does('finish', {})],
    ['was wiped', () => app.dispatcher.wipe()],
    ['chose another address', () => rosa.does('chooseOtherAddress', {})]
  ])('that comes when the person %s is nobody’s', async (_how, leaves) => {
    const code = await rosa.readsCode()
    await opens()
    hangsUp = false
    let answers = (): void => undefined
    portal.behave(({ body }, response) => {
      const { ref } = JSON.parse(body) as { ref: string }
      answers = () => void response.end(JSON.stringify({ ref, code }))
    })
    const heard = portal.asked.length
    app.clock.advance(EVERY)
    await expect.poll(() => portal.asked.length, PATIENT).toBe(heard + 1)
    const begun = asked
    await leaves()
    const before = (await shown()).view.step
    const got = answered
    answers()
    await expect.poll(() => answered, PATIENT).toBe(got + 1)
    app.clock.advance(10 * EVERY)
    expect((await shown()).view.step).toBe(before)
    expect(asked).toBe(begun)
    expect((await lines()).map(({ event }) => event)).not.toContain('code.right')
    expect(troubles).toEqual([])
  })
})

it('a telephone that nobody waits for any more is asked for no longer', async () => {
  await opens()
  await rosa.does('typeHere', {})
  const begun = asked
  app.clock.advance(10 * EVERY)
  await shown()
  expect(asked).toBe(begun)
})

describe('a portal that does not serve', () => {
  it('is asked twice, and then the code is typed as ever; nobody was sent to it', async () => {
    portal.behave((_question, response) => void response.writeHead(503).end())
    expect((await rosa.does('useOwnPhone', {})).view).toMatchObject({ phone: { state: 'opening' } })
    await expect.poll(() => troubles.length, PATIENT).toBe(1)
    await shown()
    expect(await phone()).toBe('opening')
    app.clock.advance(2 * EVERY)
    await expect.poll(told, PATIENT).toEqual({ kind: 'phone-unreachable' })
    expect(await phone()).toBe('offered')
    expect((await rosa.typesCode(await rosa.readsCode())).view.step).toBe('key')
  })

  it('and does not want this kiosk is not asked again', async () => {
    portal.behave((_question, response) => void response.writeHead(401).end())
    await rosa.does('useOwnPhone', {})
    await expect.poll(told, PATIENT).toEqual({ kind: 'phone-unreachable' })
    app.clock.advance(10 * EVERY)
    await shown()
    expect(asked).toBe(1)
  })
})

it('whoever reads mail on the telephone is waited for three times as long, and by one act for longer', async () => {
  await opens()
  app.clock.advance(179 * SECOND)
  expect((await shown()).idleEndsAt).toBeNull()
  app.clock.advance(SECOND)
  expect((await shown()).idleEndsAt).not.toBeNull()
  expect((await rosa.does('stayActive', {})).idleEndsAt).toBeNull()
  expect(await phone()).toBe('open')
})

it('the wait ends with the life of the code', async () => {
  await opens()
  for (let minute = 0; minute < 10; minute++) {
    app.clock.advance(MINUTE)
    await rosa.does('stayActive', {})
  }
  app.clock.advance(EVERY)
  await expect.poll(phone, PATIENT).toBe('offered')
  const begun = asked
  app.clock.advance(10 * EVERY)
  await shown()
  expect(asked).toBe(begun)
})

it('two touches open one square; without a portal there is none to open', async () => {
  await Promise.all([rosa.does('useOwnPhone', {}), rosa.does('useOwnPhone', {})])
  await expect.poll(phone, PATIENT).toBe('open')
  expect(new Set(portal.asked.map(({ body }) => (JSON.parse(body) as { ref: string }).ref)).size).toBe(1)
  const plain = await openTestApp()
  const other = await personAt(plain, 'email')
  await other.identifies()
  await other.asksForCode()
  const { view } = await other.does('useOwnPhone', {})
  expect(view).toMatchObject({ step: 'code', phone: { state: 'none' } })
  await plain.remove()
})
