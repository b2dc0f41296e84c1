import { afterEach, describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../src-main/domain/clock'
import { findCaseByTicket } from '../../../src-main/store/cases'
import { openPlay, staffCard, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse, type TestHouseOptions } from '../../support/open-app'

let app: TestHouse
let play: Play
const KEY = 'Kz48wq2Lm'
const open = async (settings?: TestHouseOptions['settings']): Promise<void> => {
  app = await openTestApp(settings ? { settings } : {})
  play = await openPlay(app)
}
afterEach(() => app.remove())

const state = async (ticket: string) => (await findCaseByTicket(app.store.read, ticket))?.value.state
const works = () => app.directory.keyWorks(play.person.cedula, KEY)

async function shortens(name: 'beto' | 'carla' | 'dario', ticket: string, hours: number) {
  await play.does('openStaffSide', {})
  await play.signsIn(name)
  await play.does('openStaffCase', { ticket })
  const begun = await play.does('beginDecision', { decision: 'shorten-hold' })
  if (begun.counter?.failure) return begun
  return play.does('decideCase', {
    reason: 'medical',
    text: 'Necesita la orden médica hoy.',
    secret: staffCard(name).secret,
    totp: null,
    freezeCode: null,
    hours
  })
}

describe('the hold', () => {
  it('is not over a second early', async () => {
    await open()
    const ticket = await play.upToReceipt(KEY)
    await play.passes(24 * HOUR - MINUTE)
    expect(await state(ticket)).toBe('holding')
    expect(await works()).toBe(false)
    await play.passes(2 * MINUTE)
    expect(await state(ticket)).toBe('active')
  })

  it('is shortened by a supervisor who had no part, with a reason, and it shows', async () => {
    await open()
    const ticket = await play.upToReceipt(KEY)
    expect((await shortens('beto', ticket, 1)).counter?.failure).toEqual({ kind: 'not-yours' })
    await play.does('signOut', {})
    expect((await shortens('carla', ticket, 1)).counter).toMatchObject({
      view: { step: 'staffCase', done: 'shorten-hold' },
      failure: null
    })
    const alerts = await app.store.read.selectFrom('staff_alert').select(['kind', 'detail']).execute()
    expect(alerts).toContainEqual({ kind: 'hold-shortened', detail: 'medical' })
    await play.does('signOut', {})
    await play.passes(HOUR)
    expect(await state(ticket)).toBe('active')
  })

  it('is not shortened by the supervisor who approved', async () => {
    await open()
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.provesAddress()
    await play.reviews('carla', ticket)
    await play.approves('carla')
    await play.choosesKey(KEY)
    await play.does('leaveCase', {})
    expect((await shortens('carla', ticket, 1)).counter?.failure).toEqual({
      kind: 'case-refused',
      why: 'third-person-needed'
    })
    await play.does('signOut', {})
    expect((await shortens('dario', ticket, 1)).counter?.failure).toBeNull()
  })

  it('of zero hours, where policy allows it, waits only until the old mailbox was told', async () => {
    await open({ case: { holdHours: 0 } })
    const ticket = await play.upToReceipt(KEY)
    await play.passes(MINUTE)
    expect(await state(ticket)).toBe('active')
    expect(await works()).toBe(true)
    expect(app.mail.to(play.person.addresses[0] ?? '').length).toBe(2)
  })
})

describe('a mail server that is away', () => {
  it('during the hold: nothing becomes active before the old mailbox was told and had the whole hold', async () => {
    await open()
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.provesAddress()
    await play.reviews('beto', ticket)
    app.line.fail('MAIL', 'cut')
    await play.approves('beto')
    await play.choosesKey(KEY)
    await play.does('leaveCase', {})
    await play.passes(26 * HOUR)
    expect(await state(ticket)).toBe('holding')
    app.line.mend()
    for (let hour = 0; hour < 3; hour++) await play.passes(HOUR)
    expect(app.mail.to(play.person.addresses[0] ?? '').length).toBeGreaterThan(0)
    expect(await state(ticket)).toBe('holding')
    expect(await works()).toBe(false)
    // told on a Saturday: until Monday nobody could have helped
    await play.passes(24 * HOUR)
    expect(await state(ticket)).toBe('holding')
    await play.passes(26 * HOUR)
    expect(await state(ticket)).toBe('active')
  })

  it('that says the old mailbox is gone does not stop the member', async () => {
    await open()
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.provesAddress()
    await play.reviews('beto', ticket)
    app.line.fail('RCPT', { reply: '550 5.1.1 no such user' })
    await play.approves('beto')
    await app.outboxWorker.quiet()
    app.line.mend()
    await play.choosesKey(KEY)
    await play.does('leaveCase', {})
    await play.passes(24 * HOUR)
    expect(await state(ticket)).toBe('active')
  })
})
