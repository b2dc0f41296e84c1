import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src-main/domain/clock'
import type { AlertRule } from '../../../src-main/domain/limits/limits'
import { openPlay } from '../../support/counter-play'
import { demoCrowd, sharedMailbox } from '../../support/demo-crowd'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { personAt, personOf } from '../../support/person'

let app: TestHouse
beforeEach(async () => {
  app = await openTestApp({
    settings: { audit: { alertMailTo: 'control@iess.example' }, code: { perAddressDay: 3 } }
  })
})
afterEach(() => app.remove())

async function failFiveTimes(person: ReturnType<typeof personOf>): Promise<void> {
  for (let time = 1; time <= 5; time++) {
    await person.failsToIdentify()
    await person.does('finish', {})
  }
}
const alerts = async (rule: AlertRule): Promise<string[]> => {
  const lines = await app.store.read
    .selectFrom('audit')
    .select('extras')
    .where('event', '=', 'limit.alert')
    .execute()
  return lines.map(({ extras }) => extras).filter((extras) => extras.includes(rule))
}

/** What a supervisor sees among the alerts of the staff side. */
async function staffAlerts(): Promise<object[]> {
  const play = await openPlay(app)
  await play.does('openStaffSide', {})
  await play.signsIn('carla')
  const { alerts: listed } = await play.at('staffAlerts', await play.does('showAlerts', {}))
  await play.does('signOut', {})
  await play.does('finish', {})
  return listed.map(({ kind, detail, officers }) => ({ kind, detail, officers }))
}

describe('self-service of a member', () => {
  it('stays closed for 24 hours from the fifth failure, not from the first', async () => {
    const rosa = await personAt(app, 'email')
    for (let time = 1; time <= 4; time++) {
      await rosa.failsToIdentify()
      await rosa.does('finish', {})
    }
    app.clock.advance(20 * HOUR)
    await rosa.failsToIdentify()
    await rosa.does('finish', {})
    app.clock.advance(DAY - MINUTE)
    expect((await rosa.identifies()).view).toMatchObject({ step: 'notConfirmed', mayRetry: false })
    await rosa.does('finish', {})
    app.clock.advance(MINUTE)
    expect((await rosa.identifies()).view.step).toBe('contact')
  })

  it.each([-2 * HOUR, -30 * DAY])('is not opened by a clock set back %i ms', async (moved) => {
    const rosa = await personAt(app, 'email')
    await failFiveTimes(rosa)
    app.clock.set(app.clock.now() + moved)
    expect((await rosa.identifies()).view).toMatchObject({ step: 'notConfirmed', mayRetry: false })
    expect((await rosa.does('openCase', {})).view.step).toBe('caseOpened')
  })

  it('closes for nobody else at the same terminal', async () => {
    await failFiveTimes(await personAt(app, 'email'))
    expect((await (await personAt(app, 'two-addresses')).identifies()).view.step).toBe('contact')
  })
})

describe('a kiosk where many close', () => {
  it('alerts once at the tenth, by a line and a message, and goes on serving', async () => {
    const rosa = await personAt(app, 'email')
    const crowd = demoCrowd().filter(({ cedula }) => cedula !== rosa.cedula)
    for (const [place, person] of crowd.slice(0, 11).entries()) {
      await failFiveTimes(personOf(app, person))
      expect(await alerts('self-service-closed')).toHaveLength(place < 9 ? 0 : 1)
      app.clock.advance(5 * MINUTE)
    }
    await app.outboxWorker.quiet()
    const told = app.mail.to('control@iess.example').filter(({ text }) => text.includes('10 personas'))
    expect(told).toHaveLength(1)
    expect(await staffAlerts()).toContainEqual({
      kind: 'self-service-closed',
      detail: '10 / 60 min',
      officers: []
    })
    expect((await rosa.identifies()).view.step).toBe('contact')
  })
})

describe('a kiosk where a list of numbers is typed', () => {
  it('alerts at the fortieth cédula within an hour, once', async () => {
    const rosa = await personAt(app, 'email')
    for (let typed = 1; typed <= 45; typed++) {
      await rosa.startsUp()
      await rosa.does('identify', { cedula: '3012345678' })
      await rosa.does('finish', {})
      expect(await alerts('cedula-claimed')).toHaveLength(typed < 40 ? 0 : 1)
    }
    expect(await staffAlerts()).toEqual([{ kind: 'cedula-claimed', detail: '40 / 60 min', officers: [] }])
    expect((await rosa.identifies()).view.step).toBe('contact')
  })
})

describe('a mailbox that many share', () => {
  it('gets no more codes in a day than the settings say, whoever they are for; then the assisted way is offered', async () => {
    const { mailbox, members } = sharedMailbox()
    expect(members.length).toBeGreaterThan(3)
    for (const [place, member] of members.slice(0, 4).entries()) {
      const person = personOf(app, member)
      if ((await person.identifies()).view.step !== 'contact') throw new Error('not at the contact step')
      const { failure, view } = await person.asksForCode()
      if (place < 3) expect(view).toMatchObject({ step: 'code', resendsLeft: 2 - place })
      else {
        expect(failure).toEqual({ kind: 'codes-used-up' })
        expect(view).toMatchObject({ step: 'caseOffer', reason: 'codes-used-up' })
      }
      await person.does('finish', {})
    }
    await app.outboxWorker.quiet()
    expect(app.mail.to(mailbox).length).toBeLessThanOrEqual(3)
  })
})

describe('a code', () => {
  it('lives no longer because the clock was set back', async () => {
    const rosa = await personAt(app, 'email')
    await rosa.identifies()
    await rosa.asksForCode()
    const code = await rosa.readsCode()
    app.clock.set(app.clock.now() - HOUR)
    for (let minute = 0; minute < 20; minute++) {
      app.clock.advance(MINUTE / 2)
      await rosa.does('stayActive', {})
    }
    expect((await rosa.typesCode(code)).failure?.kind).toBe('code-expired')
  })

  it('can be asked for again although the clock was set back', async () => {
    const rosa = await personAt(app, 'email')
    await rosa.identifies()
    await rosa.asksForCode()
    app.clock.set(app.clock.now() - HOUR)
    expect((await rosa.does('resendCode', {})).failure).toBeNull()
  })
})
