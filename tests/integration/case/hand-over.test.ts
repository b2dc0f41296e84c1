import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SECOND } from '../../../src-main/domain/clock'
import { findings, openPlay, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'

let app: TestHouse
let play: Play
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
})
afterEach(() => app.remove())

describe('the discreet control', () => {
  it('does nothing while a member answers, types a code or a key', async () => {
    const refused = async (step: string) => {
      const screen = await play.does('openStaffSide', {})
      expect(screen.counter).toBeUndefined()
      expect(screen.view.step).toBe(step)
    }
    const { person } = play
    await person.startsUp()
    await refused('identify')
    await person.does('identify', { cedula: person.cedula })
    await refused('questions')
    await person.does('finish', {})
    await person.identifies()
    await refused('contact')
    await person.asksForCode()
    await refused('code')
    await person.typesCode(await person.readsCode())
    await refused('key')
  })

  it('opens where nothing was typed, and ends the visit that stood there', async () => {
    await play.opensCase()
    expect((await play.does('openStaffSide', {})).counter?.view.step).toBe('staffSignIn')
    await play.does('goBack', {})
    expect((await play.does('show', {})).view.step).toBe('welcome')
  })

  it('does nothing at the door of a case, where a number and a freeze code are being typed', async () => {
    for (const purpose of ['resume', 'deny'] as const) {
      await play.does('openCaseDoor', { purpose })
      const { counter } = await play.does('openStaffSide', {})
      expect(counter).toMatchObject({ view: { step: 'caseDoor' }, failure: { kind: 'member-busy' } })
      await play.does('finish', {})
    }
  })

  it("does nothing in the member's part of a case", async () => {
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.does('takeScreen', {})
    const refused = async (step: string) => {
      const { counter } = await play.does('openStaffSide', {})
      expect(counter).toMatchObject({ view: { step }, failure: { kind: 'member-busy' } })
    }
    await refused('caseAddress')
    await play.does('giveAddress', { address: play.newAddress })
    await refused('caseAddressCheck')
    await play.does('confirmAddress', { useSuggestion: false })
    await refused('caseReader')
    await play.does('sayReader', { reader: 'me' })
    await refused('caseCode')
    await play.does('enterCaseCode', { code: await play.readsCode() })
    await play.reviews('beto', ticket)
    await play.approves('beto')
    await play.does('takeScreen', {})
    await refused('caseKey')
  })
})

describe('handing over', () => {
  it('signs the officer out before the member has the screen', async () => {
    const ticket = await play.opensCase()
    await play.at('handOver', await play.checks('ana', ticket))
    for (const method of ['showQueue', 'beginDocuments', 'beginReview', 'showAlerts'] as const)
      expect((await play.does(method, {})).counter).toMatchObject({
        view: { step: 'handOver' },
        failure: { kind: 'step-over' }
      })
    await play.does('takeScreen', {})
    expect((await play.does('showQueue', {})).counter?.view.step).toBe('caseAddress')
    expect(
      (await play.does('signIn', { userName: 'ana.demo', secret: 'x', totp: null })).counter?.view.step
    ).toBe('caseAddress')
  })

  it('gives staff nothing of what the member does, and the member nothing of what staff do', async () => {
    const ticket = await play.opensCase()
    await play.does('openStaffSide', {})
    await play.signsIn('ana')
    await play.does('openStaffCase', { ticket })
    for (const [method, input] of [
      ['giveAddress', { address: 'otra@correo.example' }],
      ['stageKey', { key: 'Kz48wq2Lm', repeat: 'Kz48wq2Lm' }],
      ['enterCaseCode', { code: '123456' }],
      ['enterPaperCode', { code: 'BCDFGHJKLM' }],
      ['haveNoMailbox', {}],
      ['takeScreen', {}],
      ['withdrawCase', {}],
      ['printPaper', {}],
      ['identify', { cedula: play.person.cedula }],
      ['setKey', { key: 'Kz48wq2Lm', repeat: 'Kz48wq2Lm' }]
    ] as const)
      expect((await play.does(method, input as never)) as { counter: unknown }).toMatchObject({
        counter: { view: { step: 'staffCase', state: 'opened' } }
      })
    const { findings: weighed } = await play.does('weighKey', { key: '123456' })
    expect(weighed).toEqual([])
  })

  it("starts the member's turn only on the hand-over screen, and only with what was verified", async () => {
    const ticket = await play.opensCase()
    await play.does('finish', {})
    expect((await play.does('takeScreen', {})).counter).toBeUndefined()
    expect((await play.does('giveAddress', { address: play.newAddress })).counter).toBeUndefined()
    await play.checks('ana', ticket)
    app.clock.advance(5 * SECOND)
    await play.at('caseAddress', await play.does('takeScreen', {}))
  })
})

describe('nobody touching', () => {
  it('locks the staff side after two minutes, at the case that was open', async () => {
    const ticket = await play.opensCase()
    await play.does('openStaffSide', {})
    await play.signsIn('ana')
    await play.does('openStaffCase', { ticket })
    app.clock.advance(119 * SECOND)
    await play.does('stayActive', {})
    app.clock.advance(119 * SECOND)
    await play.at('staffCase')
    app.clock.advance(SECOND)
    expect(await play.at('staffSignIn')).toMatchObject({ why: 'locked', ticket })
    expect((await play.does('beginDocuments', {})).counter?.view.step).toBe('staffSignIn')
    app.clock.advance(90 * SECOND)
    expect((await play.does('show', {})).counter).toBeUndefined()
  })

  it("warns, then wipes the member's turn; the case waits", async () => {
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.does('takeScreen', {})
    await play.givesAddress()
    app.clock.advance(60 * SECOND)
    expect((await play.does('show', {})).idleEndsAt).toBe(app.clock.now() + 30 * SECOND)
    app.clock.advance(30 * SECOND)
    expect((await play.does('show', {})).counter).toBeUndefined()
    await play.does('openCaseDoor', { purpose: 'resume' })
    const back = await play.does('resumeCase', { ticket, cedula: play.person.cedula })
    expect(await play.at('caseStatus', back)).toMatchObject({ phase: 'officer' })
  })

  it('goes back to the welcome screen when the window starts over, whoever’s turn it was', async () => {
    const ticket = await play.opensCase()
    await play.does('openStaffSide', {})
    await play.signsIn('ana')
    await play.does('openStaffCase', { ticket })
    await app.dispatcher.wipe()
    const screen = await play.does('show', {})
    expect(screen.counter).toBeUndefined()
    expect(screen.view.step).toBe('welcome')
  })
})

describe('pausing for review', () => {
  it('looks like a usual ending, and nothing goes on until a supervisor has looked', async () => {
    const ticket = await play.opensCase()
    expect(await play.at('handOver', await play.checks('ana', ticket))).toMatchObject({ mayPause: true })
    await play.at('handOver', await play.does('pauseCase', {}))
    const outcome = await play.at('caseOutcome', await play.does('takeScreen', {}))
    expect(outcome).toEqual({ step: 'caseOutcome', words: 'in-review', desk: null, ticket })
    await play.does('finish', {})
    await play.does('openCaseDoor', { purpose: 'resume' })
    const status = await play.at(
      'caseStatus',
      await play.does('resumeCase', { ticket, cedula: play.person.cedula })
    )
    expect(status.phase).toBe('second-officer')

    await play.does('openStaffSide', {})
    await play.signsIn('beto')
    expect(await play.at('staffCase')).toMatchObject({ paused: true, next: 'supervisor', acts: [] })
    await play.does('beginDocuments', {})
    expect((await play.does('checkDocuments', findings(play.person.cedula))).counter?.failure).toEqual({
      kind: 'case-refused',
      why: 'paused'
    })
    await play.does('signOut', {})
    await play.does('openStaffSide', {})
    await play.signsIn('carla')
    expect((await play.at('staffQueue')).alerts).toBe(1)
    await play.does('openStaffCase', { ticket })
    expect((await play.at('staffCase')).acts).toContain('lift-pause')
  })

  it('cannot be forged by the member on the hand-over screen after the officer is gone', async () => {
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.provesAddress()
    expect(await play.at('handOver')).toMatchObject({ mayPause: false })
    expect((await play.does('pauseCase', {})).counter?.failure).toEqual({ kind: 'step-over' })
  })
})
