import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../src-main/domain/clock'
import { findCaseByTicket } from '../../../src-main/store/cases'
import { findings, openPlay, playIn, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'

let app: TestHouse
let play: Play
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
})
afterEach(() => app.remove())

const state = async (ticket: string) => (await findCaseByTicket(app.store.read, ticket))?.value.state

/** The program is killed and started again; hours later the person is back, and an officer checks who it is. */
async function restarts(hours: number): Promise<void> {
  app = await app.reopened(hours * HOUR)
  play = playIn(app)
  await play.passes(0)
}
async function isShown(ticket: string): Promise<void> {
  await play.does('openCaseDoor', { purpose: 'resume' })
  await play.at('caseStatus', await play.does('resumeCase', { ticket, cedula: play.person.cedula }))
}
async function isChecked(): Promise<void> {
  await play.does('openStaffSide', {})
  await play.signsIn('carla')
  await play.does('beginDocuments', {})
  expect(await play.at('staffDocuments')).toMatchObject({ purpose: 'presence' })
  await play.does('checkDocuments', findings(play.person.cedula))
}
async function isBack(ticket: string): Promise<void> {
  await isShown(ticket)
  await isChecked()
  await play.does('takeScreen', {})
}

describe('the program ends in the middle', () => {
  it('opened: the case is in the queue the next day', async () => {
    const ticket = await play.opensCase()
    await restarts(20)
    expect((await play.does('show', {})).view.step).toBe('welcome')
    await play.at('handOver', await play.checks('ana', ticket))
  })

  it('documents checked: the old verification is worth nothing, a new check is', async () => {
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await restarts(0)
    expect((await play.does('takeScreen', {})).counter).toBeUndefined()
    await isBack(ticket)
    await play.at('caseAddress')
  })

  it('address given: the code from the message at home still works the next day', async () => {
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.does('takeScreen', {})
    await play.givesAddress()
    const code = await play.readsCode()
    await restarts(20)
    await isBack(ticket)
    expect(await play.at('caseCode')).toMatchObject({ codeLive: true, address: play.newAddress })
    await play.at('handOver', await play.does('enterCaseCode', { code }))
    expect(await state(ticket)).toBe('address-proved')
  })

  it('address given: after a day another code is asked for', async () => {
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.does('takeScreen', {})
    await play.givesAddress()
    const old = await play.readsCode()
    await restarts(25)
    await isBack(ticket)
    expect(await play.at('caseCode')).toMatchObject({ codeLive: false })
    await play.does('resendCaseCode', {})
    const code = await play.readsCode()
    if (old !== code) await play.does('enterCaseCode', { code: old })
    await play.at('handOver', await play.does('enterCaseCode', { code }))
  })

  it('address proved: the second officer goes on', async () => {
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.provesAddress()
    await restarts(20)
    await play.does('openStaffSide', {})
    await play.signsIn('beto')
    await play.does('openStaffCase', { ticket })
    const { items } = await play.at('staffReview', await play.does('beginReview', {}))
    for (const { item } of items) await play.does('openEvidence', { item })
    for (const { item, isFlag } of items)
      if (isFlag) await play.does('answerFlag', { flag: item, accepted: true, text: 'Visto.' })
    await play.at('handOver', await play.approves('beto'))
  })

  it('approved: the key is chosen after a new check of the person', async () => {
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.provesAddress()
    await play.reviews('beto', ticket)
    await play.approves('beto')
    await restarts(20)
    await isBack(ticket)
    await play.at('caseReceipt', await play.does('stageKey', { key: 'Kz48wq2Lm', repeat: 'Kz48wq2Lm' }))
  })

  it('holding: what became due while the program was away is done once', async () => {
    const ticket = await play.upToReceipt('Kz48wq2Lm')
    await play.passes(MINUTE)
    app = await app.reopened(30 * HOUR)
    play = playIn(app)
    await play.passes(0)
    expect(await state(ticket)).toBe('active')
    expect(await app.directory.keyWorks(play.person.cedula, 'Kz48wq2Lm')).toBe(true)
    const addresses = (await app.directory.find(play.person.cedula))?.addresses
    await restarts(48)
    expect((await app.directory.find(play.person.cedula))?.addresses).toEqual(addresses)
    const active = app.mail.to(play.newAddress).filter(({ subject }) => subject.includes('ya vale'))
    expect(active.length).toBe(1)
  })
})

describe('nobody comes', () => {
  it('the case ends after three days, and its number opens nothing', async () => {
    const ticket = await play.opensCase()
    await play.does('finish', {})
    await play.passes(72 * HOUR)
    expect(await state(ticket)).toBe('expired')
    await play.does('openCaseDoor', { purpose: 'resume' })
    const status = await play.does('resumeCase', { ticket, cedula: play.person.cedula })
    expect(await play.at('caseStatus', status)).toMatchObject({
      phase: 'over',
      words: 'expired'
    })
  })

  it('the member withdraws with ticket, cédula and an officer’s check of the document', async () => {
    const ticket = await play.upToReceipt('Kz48wq2Lm')
    await isShown(ticket)
    expect((await play.does('withdrawCase', {})).counter?.failure).toEqual({ kind: 'step-over' })
    expect(await state(ticket)).toBe('holding')
    await isChecked()
    expect(await play.at('handOver')).toMatchObject({ to: 'member', mayWithdraw: true })
    expect(await play.at('caseOutcome', await play.does('withdrawCase', {}))).toMatchObject({
      words: 'withdrawn'
    })
    await play.passes(48 * HOUR)
    expect(await state(ticket)).toBe('withdrawn')
    expect(await app.directory.keyWorks(play.person.cedula, 'Kz48wq2Lm')).toBe(false)
  })

  it('the document alone does not withdraw: not without the number, not with one that somebody left before', async () => {
    const ticket = await play.upToReceipt('Kz48wq2Lm')
    await isShown(ticket)
    await play.does('finish', {})
    await play.does('openStaffSide', {})
    await play.signsIn('carla')
    await play.does('openStaffCase', { ticket })
    await play.does('beginDocuments', {})
    await play.does('checkDocuments', findings(play.person.cedula))
    expect(await play.at('handOver')).toMatchObject({ to: 'member', mayWithdraw: false })
    expect((await play.does('withdrawCase', {})).counter?.failure).toEqual({ kind: 'step-over' })
    expect(await play.at('caseStatus', await play.does('takeScreen', {}))).toMatchObject({ phase: 'hold' })
    expect(await state(ticket)).toBe('holding')
  })

  it('a check that is too old does not withdraw', async () => {
    const ticket = await play.upToReceipt('Kz48wq2Lm')
    await isShown(ticket)
    await isChecked()
    for (let minute = 0; minute < 30; minute++) {
      app.clock.advance(MINUTE)
      await play.does('stayActive', {})
    }
    expect((await play.does('withdrawCase', {})).counter?.failure).toEqual({
      kind: 'case-refused',
      why: 'verification-missing'
    })
    expect(await state(ticket)).toBe('holding')
  })
})

describe('no mailbox at all', () => {
  it('a code on paper takes its place; the key is active after the longer hold', async () => {
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.does('takeScreen', {})
    const paper = await play.at('casePaperCode', await play.does('haveNoMailbox', {}))
    const code = paper.code ?? ''
    expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{10}$/)
    expect(await play.at('casePaperCode', await play.does('hidePaperCode', {}))).toMatchObject({ code: null })
    const stored = await findCaseByTicket(app.store.read, ticket)
    expect(JSON.stringify(stored)).not.toContain(code)
    expect((await play.does('enterPaperCode', { code: 'BCDFGHJKLM' })).counter).toMatchObject({
      view: { triesLeft: 4 },
      failure: { kind: 'case-refused', why: 'code-wrong' }
    })
    await play.at('handOver', await play.does('enterPaperCode', { code }))
    await play.reviews('beto', ticket)
    await play.approves('beto')
    expect(await play.at('caseReceipt', await play.choosesKey('Kz48wq2Lm'))).toMatchObject({ address: null })
    await play.passes(47 * HOUR)
    expect(await state(ticket)).toBe('holding')
    await play.passes(HOUR)
    expect(await state(ticket)).toBe('active')
    expect(await app.directory.keyWorks(play.person.cedula, 'Kz48wq2Lm')).toBe(true)
  })
})
