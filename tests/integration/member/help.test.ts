import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HelpCall } from '../../../src-main/contract/help'
import type { Screen } from '../../../src-main/contract/screen-views'
import { MINUTE } from '../../../src-main/domain/clock'
import { openPlay, playIn, type Play } from '../../support/counter-play'
import { demoPeople } from '../../support/demo-people'
import { openTestApp, type TestHouse } from '../../support/open-app'

const MAILBOX = 'hall@iess.example'
let app: TestHouse
let play: Play
let outside: HelpCall[]
beforeEach(async () => {
  outside = []
  app = await openTestApp({
    settings: { help: { mailTo: MAILBOX } },
    tellOutside: (call) => outside.push(call)
  })
  play = await openPlay(app)
})
afterEach(() => app.remove())

const show = (): Promise<Screen> => play.does('show', {})
const person = demoPeople('email')

describe('"Llamar a un funcionario"', () => {
  it('lights the staff door until an officer signs in, also after the visit and after a restart', async () => {
    await play.person.startsUp()
    expect((await show()).staffCalled).toBeUndefined()
    const called = await play.does('callHelp', {})
    expect([called.helpCalled, called.staffCalled]).toEqual([true, true])
    await play.does('finish', {})
    const welcome = await show()
    expect([welcome.helpCalled, welcome.staffCalled]).toEqual([false, true])
    app = await app.reopened()
    play = playIn(app)
    expect((await show()).staffCalled).toBe(true)
    await play.does('openStaffSide', {})
    await play.signsIn('ana')
    await play.does('signOut', {})
    await play.does('finish', {})
    expect((await show()).staffCalled).toBeUndefined()
  })

  it('is an alert that supervisors see, with the step and who came', async () => {
    await play.person.identifies()
    await play.does('callHelp', {})
    await play.does('finish', {})
    await play.does('openStaffSide', {})
    await play.signsIn('carla')
    const { alerts } = await play.at('staffAlerts', await play.does('showAlerts', {}))
    const call = alerts.find(({ kind }) => kind === 'help-called')
    expect(call).toMatchObject({ detail: 'contact', ticket: null, officers: [] })
    expect(call?.answer?.by).toBeTruthy()
  })

  it('tells the hall’s mailbox and the lamp where and at which step, and nothing of the person', async () => {
    await play.person.identifies()
    await play.person.asksForCode()
    await play.does('callHelp', {})
    await app.outboxWorker.quiet()
    const { name: kiosk, office } = app.settings.kiosk
    expect(outside).toEqual([{ kiosk, office, step: 'code', at: new Date(app.clock.now()).toISOString() }])
    const messages = app.mail.to(MAILBOX)
    expect(messages).toHaveLength(1)
    const written = `${JSON.stringify(messages)}${JSON.stringify(outside)}`
    expect(written).toContain(kiosk)
    const code = await play.person.readsCode()
    const personal = [person.cedula, ...person.addresses, ...Object.values(person.answers), person.key, code]
    for (const secret of personal) expect(written).not.toContain(secret)
  })

  it('calls once in a visit, and tells outside once in a minute however many visits call', async () => {
    const calls = async (): Promise<void> => {
      await play.person.startsUp()
      await play.does('callHelp', {})
      await play.does('callHelp', {})
      await play.does('finish', {})
    }
    await calls()
    await calls()
    expect(outside).toHaveLength(1)
    app.clock.advance(MINUTE)
    await calls()
    expect(outside).toHaveLength(2)
    const lines = await app.store.read
      .selectFrom('audit')
      .select('event')
      .where('event', '=', 'help.called')
      .execute()
    expect(lines).toHaveLength(3)
  })

  it('is there on the welcome screen; who called and went away leaves it free for the next', async () => {
    const called = await play.does('callHelp', {})
    expect([called.view.step, called.helpCalled, outside[0]?.step]).toEqual(['welcome', true, 'welcome'])
    app.clock.advance(59_000)
    expect((await show()).helpCalled).toBe(true)
    app.clock.advance(1000)
    await expect.poll(async () => (await show()).helpCalled).toBe(false)
    await play.does('callHelp', {})
    await play.person.startsUp()
    app.clock.advance(59_000)
    expect(await show()).toMatchObject({ view: { step: 'identify' }, helpCalled: true })
  })

  it('knows the step of a case, and the next person can call again', async () => {
    await play.does('openCaseDoor', { purpose: 'resume' })
    const called = await play.does('callHelp', {})
    expect([called.counter?.view.step, called.helpCalled]).toEqual(['caseDoor', true])
    expect(outside[0]?.step).toBe('caseDoor')
    await play.does('leaveCase', {})
    await play.person.startsUp()
    expect((await show()).helpCalled).toBe(false)
  })
})
