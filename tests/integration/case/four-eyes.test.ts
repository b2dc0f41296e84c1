import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findCaseByTicket } from '../../../src-main/store/cases'
import { findings, openPlay, staffCard, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { anything } from '../../support/anything'

let app: TestHouse
let play: Play
let ticket: string
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
  ticket = await play.opensCase()
  await play.checks('ana', ticket)
})
afterEach(() => app.remove())

const state = async () => (await findCaseByTicket(app.store.read, ticket))?.value.state
const approval = (name: 'ana' | 'beto' | 'carla') => ({
  reason: 'mailbox-lost',
  text: 'Todo en orden.',
  secret: staffCard(name).secret,
  totp: null,
  freezeCode: null,
  hours: null
})

describe('one officer alone', () => {
  beforeEach(async () => {
    await play.provesAddress()
    await play.does('takeScreen', {})
    await play.signsIn('ana')
  })

  it('is not offered the review, and is refused it', async () => {
    expect((await play.at('staffCase')).acts).not.toContain('review')
    expect((await play.does('beginReview', {})).counter?.failure).toEqual({
      kind: 'case-refused',
      why: 'same-officer'
    })
  })

  it('cannot approve by going straight to the decision', async () => {
    await play.does('beginDecision', { decision: 'approve' })
    expect((await play.does('decideCase', approval('ana'))).counter?.failure).toEqual({
      kind: 'case-refused',
      why: 'same-officer'
    })
    expect(await state()).toBe('address-proved')
  })

  it("cannot approve on another officer's review, left behind at the kiosk", async () => {
    await play.does('signOut', {})
    await play.does('openStaffSide', {})
    await play.signsIn('beto')
    await play.does('openStaffCase', { ticket })
    const begun = await play.at('staffReview', await play.does('beginReview', {}))
    for (const { item } of begun.items) await play.does('openEvidence', { item })
    await play.does('signOut', {})
    for (const name of ['ana', 'carla'] as const) {
      await play.does('openStaffSide', {})
      await play.signsIn(name)
      await play.does('openStaffCase', { ticket })
      await play.does('beginDecision', { decision: 'approve' })
      const { counter } = await play.does('decideCase', approval(name))
      expect(counter?.failure).toMatchObject({ kind: 'case-refused' })
      await play.does('signOut', {})
    }
    expect(await state()).toBe('address-proved')
  })

  it('cannot send the decision without the screen for it', async () => {
    expect((await play.does('decideCase', approval('ana'))).counter?.failure).toEqual({ kind: 'step-over' })
    expect((await play.does('openEvidence', { item: 'person' })).counter?.failure).toEqual({
      kind: 'step-over'
    })
    expect(await state()).toBe('address-proved')
  })
})

describe('the second officer', () => {
  const begin = async () => {
    await play.provesAddress()
    await play.does('takeScreen', {})
    await play.signsIn('beto')
    return play.at('staffReview', await play.does('beginReview', {}))
  }

  it('sees nothing of an item before opening it, and approves only after opening all', async () => {
    await play.provesAddress()
    await play.does('takeScreen', {})
    const before = await play.at('staffCase', await play.signsIn('beto'))
    expect(before.facts.map(({ fact }) => fact)).toEqual(['reason', 'openedAt'])
    const begun = await play.at('staffReview', await play.does('beginReview', {}))
    expect(begun.items.every(({ facts }) => facts === null)).toBe(true)
    expect(JSON.stringify(begun)).not.toContain(play.newAddress)
    await play.does('openEvidence', { item: 'address' })
    const opened = await play.at('staffReview')
    expect(JSON.stringify(opened.items)).toContain(play.newAddress)
    expect(opened.ready).toBe(false)
    await play.does('beginDecision', { decision: 'approve' })
    expect((await play.does('decideCase', approval('beto'))).counter?.failure).toEqual({
      kind: 'case-refused',
      why: 'evidence-unopened'
    })
  })

  it('has to type the secret again', async () => {
    for (const { item } of (await begin()).items) await play.does('openEvidence', { item })
    await play.does('beginDecision', { decision: 'approve' })
    const wrong = await play.does('decideCase', { ...approval('beto'), secret: 'Lluvia-0000' })
    expect(wrong.counter?.failure).toEqual({ kind: 'secret-wrong' })
    expect(await state()).toBe('address-proved')
    const other = await play.does('decideCase', { ...approval('beto'), secret: staffCard('carla').secret })
    expect(other.counter?.failure).toEqual({ kind: 'secret-wrong' })
    expect((await play.does('decideCase', approval('beto'))).counter?.view.step).toBe('handOver')
  })

  it('has a quarter of an hour', async () => {
    for (const { item } of (await begin()).items) await play.does('openEvidence', { item })
    for (let minute = 0; minute < 15; minute++) {
      app.clock.advance(60_000)
      await play.does('stayActive', {})
    }
    await play.does('beginDecision', { decision: 'approve' })
    expect((await play.does('decideCase', approval('beto'))).counter?.failure).toEqual({
      kind: 'case-refused',
      why: 'verification-missing'
    })
  })
})

describe('their own record', () => {
  it('is out of reach of the member who works here', async () => {
    const { cedula } = play.person
    await play.does('finish', {})
    const ana = await app.store.read
      .selectFrom('staff')
      .selectAll()
      .where('user_name', '=', 'ana.demo')
      .executeTakeFirstOrThrow()
    await app.store.commit(anything, (tx) =>
      tx
        .insertInto('staff')
        .values({ ...ana, id: 'the-member', user_name: 'la.titular', cedula })
        .execute()
    )
    await play.does('openStaffSide', {})
    await play.does('signIn', { userName: 'la.titular', secret: staffCard('ana').secret, totp: null })
    expect((await play.at('staffQueue')).cases).toEqual([])
    expect((await play.does('openStaffCase', { ticket })).counter?.failure).toEqual({
      kind: 'case-refused',
      why: 'own-record'
    })
  })
})

describe('a slip of the finger', () => {
  it('is asked about once, then taken for what it is', async () => {
    await play.does('takeScreen', {})
    await play.does('finish', {})
    await play.does('openStaffSide', {})
    await play.signsIn('carla')
    await play.does('openStaffCase', { ticket })
    await play.does('beginDocuments', {})
    const wrong = { ...findings(play.person.cedula), number: '0000000000' }
    expect((await play.does('checkDocuments', wrong)).counter?.failure).toEqual({
      kind: 'check-again',
      what: 'number'
    })
    await play.at('handOver', await play.does('checkDocuments', wrong))
    // a second look at who is here: it is not the person, and nothing is opened
    expect(await play.at('caseOutcome', await play.does('takeScreen', {}))).toMatchObject({
      words: 'in-review'
    })
  })
})
