import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Screen } from '../../../src-main/contract/screen-views'
import { SECOND } from '../../../src-main/domain/clock'
import { httpsPortal } from '../../../src-main/platform/https-portal'
import { findings, openPlay, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { openPortal, type PortalUnderTest } from '../../support/portal'

const EVERY = 3 * SECOND
const PATIENT = { timeout: 20_000, interval: 20 }

let portal: PortalUnderTest
let app: TestHouse
let play: Play
let ticket: string
/** Questions that the kiosk has begun to ask: known at once, while the portal hears of them only later. */
let asked: number
/** The screens that main showed by itself. */
let pushed: Screen[]
beforeEach(async () => {
  portal = await openPortal()
  asked = 0
  const adapter = httpsPortal(portal.settings, {
    // a time-out is the subject of the adapter's own tests
    clock: { after: () => () => undefined },
    authority: portal.authority,
    troubled: () => undefined
  })
  app = await openTestApp({
    portal: {
      ...adapter,
      ask(question, signal) {
        asked++
        return adapter.ask(question, signal)
      }
    }
  })
  pushed = []
  app.dispatcher.onScreen((screen) => pushed.push(screen))
  play = await openPlay(app)
  ticket = await play.opensCase()
  await play.checks('ana', ticket)
  await play.does('takeScreen', {})
  await play.givesAddress()
})
afterEach(async () => {
  await app.remove()
  await portal.close()
})

const step = async (): Promise<unknown> => (await play.does('show', {})).counter?.view.step
const phone = async () => (await play.at('caseCode')).phone
const told = (): unknown => pushed.at(-1)?.counter?.failure
const wrong = (code: string): string => (code === '000000' ? '111111' : '000000')
const lines = async () =>
  (
    await app.store.read
      .selectFrom('audit')
      .select('extras')
      .where('event', '=', 'case.codeTyped')
      .orderBy('seq')
      .execute()
  ).map(({ extras }) => JSON.parse(extras ?? '{}') as unknown)

async function opens(): Promise<void> {
  await play.does('useOwnPhone', {})
  await expect.poll(async () => (await phone()).state, PATIENT).toBe('open')
}
/** The telephone sends; the kiosk asks again when its pause is over. */
function sends(code: string): void {
  expect(portal.send(portal.ref, code)).toBe(true)
  app.clock.advance(EVERY)
}

describe('the code to the new address, from the own telephone', () => {
  it('proves the address without a digit typed; the record and the case’s story say how it came', async () => {
    const code = await play.readsCode()
    expect(await phone()).toEqual({ state: 'offered' })
    await opens()
    expect(await phone()).toEqual({
      state: 'open',
      address: `https://portal.iess.example/codigo/${portal.ref}`
    })
    sends(code)
    await expect.poll(step, PATIENT).toBe('handOver')
    expect(await lines()).toEqual([{ ticket, right: true, via: 'phone' }])
    const story = await app.store.read
      .selectFrom('case_event')
      .select('extras')
      .where('kind', '=', 'codeTyped')
      .execute()
    expect(story.map(({ extras }) => JSON.parse(extras) as unknown)).toEqual([{ right: true, via: 'phone' }])
    await play.reviews('beto', ticket)
    await play.approves('beto')
    expect((await play.choosesKey('Colibri2468')).counter?.view.step).toBe('caseReceipt')
  })

  it('that is wrong costs a try like a typed one, is in the record, and uses the square up', async () => {
    const code = await play.readsCode()
    await opens()
    const first = portal.ref
    sends(wrong(code))
    await expect.poll(told, PATIENT).toEqual({ kind: 'code-wrong', triesLeft: 4 })
    expect((await phone()).state).toBe('offered')
    const typed = await play.does('enterCaseCode', { code: wrong(code) })
    expect(typed.counter?.failure).toEqual({ kind: 'code-wrong', triesLeft: 3 })
    expect(await lines()).toEqual([
      { ticket, right: false, via: 'phone' },
      { ticket, right: false, via: 'typed' }
    ])
    await opens()
    expect(portal.ref).not.toBe(first)
  })

  it.each<[string, () => Promise<unknown>]>([
    ['goes back to typing', () => play.does('typeHere', {})],
    ['leaves', () => play.does('leaveCase', {})],
    ['is wiped', () => app.dispatcher.wipe()]
  ])('is not waited for any more when the person %s', async (_how, goes) => {
    await opens()
    await goes()
    const before = asked
    app.clock.advance(10 * EVERY)
    expect(asked).toBe(before)
  })

  it('is not waited for any more when the person asks for a newer code, which has a square of its own', async () => {
    await opens()
    const first = portal.ref
    await resends()
    expect((await phone()).state).toBe('offered')
    await opens()
    expect(portal.ref).not.toBe(first)
  })

  it('comes too late when the officer’s check is a quarter of an hour old, and says so', async () => {
    const code = await play.readsCode()
    await opens()
    for (let minute = 0; minute < 15; minute++) {
      app.clock.advance(60 * SECOND)
      await play.does('stayActive', {})
    }
    await expect.poll(() => portal.send(portal.ref, code), PATIENT).toBe(true)
    app.clock.advance(EVERY)
    await expect.poll(told, PATIENT).toEqual({ kind: 'case-refused', why: 'verification-missing' })
    expect(await step()).toBe('caseCode')
  })

  it('gives whoever reads mail on the telephone three times as long', async () => {
    await opens()
    app.clock.advance(179 * SECOND)
    expect((await play.does('show', {})).idleEndsAt).toBeNull()
    app.clock.advance(SECOND)
    expect((await play.does('show', {})).idleEndsAt).not.toBeNull()
  })

  it('is typed as ever when the portal does not want this kiosk', async () => {
    portal.behave((_question, response) => void response.writeHead(401).end())
    await play.does('useOwnPhone', {})
    await expect.poll(told, PATIENT).toEqual({ kind: 'phone-unreachable' })
    expect((await phone()).state).toBe('offered')
    await play.at('handOver', await play.does('enterCaseCode', { code: await play.readsCode() }))
  })
})

async function resends(): Promise<void> {
  app.clock.advance((await play.at('caseCode')).resendAt - app.clock.now())
  await play.does('resendCaseCode', {})
}

it('nobody but the member who is asked for the code opens a square', async () => {
  await play.does('leaveCase', {})
  await play.does('openStaffSide', {})
  await play.does('useOwnPhone', {})
  await play.signsIn('carla')
  await play.does('openStaffCase', { ticket })
  await play.does('useOwnPhone', {})
  await play.does('beginDocuments', {})
  await play.does('checkDocuments', findings(play.person.cedula))
  await play.does('useOwnPhone', {})
  expect(asked).toBe(0)
})
