import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findCaseByTicket } from '../../../src-main/store/cases'
import { answerAlert, insertAlert } from '../../../src-main/store/staff-alerts'
import { findings, openPlay, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { anything } from '../../support/anything'

let app: TestHouse
let play: Play
let ticket: string
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
  ticket = await play.opensCase()
})
afterEach(() => app.remove())

describe('the evidence', () => {
  it('shows the second officer neither the whole cédula nor an old address', async () => {
    await play.checks('ana', ticket)
    await play.provesAddress()
    const { items } = await play.at('staffReview', await play.reviews('beto', ticket))
    const shown = JSON.stringify(items)
    expect(items.every(({ facts }) => facts !== null)).toBe(true)
    expect(shown).toContain(play.person.cedula.slice(-4))
    expect(shown).not.toContain(play.person.cedula)
    expect(play.person.addresses.length).toBeGreaterThan(0)
    for (const address of play.person.addresses) expect(shown).not.toContain(address)
    await play.approves('beto')
    const pairs = await app.store.read.selectFrom('case_pair').select('at').execute()
    expect(pairs.length).toBe(1)
  })
})

describe('what main compares by itself', () => {
  const checks = async (typed: object) => {
    await play.does('openStaffSide', {})
    await play.signsIn('ana')
    await play.does('openStaffCase', { ticket })
    await play.does('beginDocuments', {})
    const found = { ...findings(play.person.cedula), ...typed }
    const asked = await play.does('checkDocuments', found)
    await play.does('checkDocuments', found)
    return asked.counter?.failure
  }
  const stored = async () => (await findCaseByTicket(app.store.read, ticket))?.value

  it('the number: an outcome that is sent with it counts for nothing', async () => {
    const outcomes = { number: 'same', photo: 'same', present: 'yes', name: 'same' }
    const asked = await checks({ number: '0000000000', outcomes, reasons: { number: 'another-person' } })
    expect(asked).toEqual({ kind: 'check-again', what: 'number' })
    expect(await stored()).toMatchObject({ state: 'refused', documents: { checks: { number: 'differs' } } })
  })

  it('the date: a document that ran out yesterday has expired', async () => {
    const yesterday = new Date(app.clock.now() - 86_400_000).toISOString().slice(0, 10)
    expect(await checks({ expiry: yesterday })).toEqual({ kind: 'check-again', what: 'expiry' })
    expect(await stored()).toMatchObject({ state: 'refused', ending: { words: 'renew-document' } })
  })
})

describe('an alert', () => {
  it('is answered once: what was written down is not written over', async () => {
    const alert = { id: 'a', at: 1, kind: 'paused', caseId: null, officers: [], detail: null } as const
    const by = (name: string) => ({ by: name, at: 2, text: name })
    await app.store.commit(anything, (tx) => insertAlert(tx, alert))
    expect(await app.store.commit(anything, (tx) => answerAlert(tx, 'a', by('carla')))).toBe(true)
    expect(await app.store.commit(anything, (tx) => answerAlert(tx, 'a', by('dario')))).toBe(false)
    const kept = await app.store.read.selectFrom('staff_alert').select('answer').execute()
    expect(kept).toEqual([{ answer: 'carla' }])
  })
})

describe('the look at a new address', () => {
  it('counts another open case that asks for the same mailbox', async () => {
    await play.checks('ana', ticket)
    await play.does('takeScreen', {})
    const { counter } = await play.does('giveAddress', { address: play.newAddress })
    expect(counter?.view).toMatchObject({ step: 'caseAddressCheck', warnings: [] })
    const found = await app.store.read.selectFrom('assisted_case').selectAll().executeTakeFirstOrThrow()
    const other = { ...found, id: 'other', ticket: 'BBBBBBBB', cedula: '1714307103', state: 'holding' }
    await app.store.commit(anything, (tx) =>
      tx
        .insertInto('assisted_case')
        .values({ ...other, mailbox: play.newAddress, due_at: null })
        .execute()
    )
    const again = await play.does('confirmAddress', { useSuggestion: false })
    expect(again.counter?.view.step).toBe('caseReader')
    await play.does('sayReader', { reader: 'me' })
    const value = (await findCaseByTicket(app.store.read, ticket))?.value
    expect(value?.address).toMatchObject({ otherMembers: 1, warnings: ['shared'] })
  })
})
