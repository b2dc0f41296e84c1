import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src-main/domain/clock'
import { findCaseByTicket } from '../../../src-main/store/cases'
import { freezeCodeFor, openPlay, staffCard, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'

let app: TestHouse
let play: Play
let ticket: string
const KEY = 'Kz48wq2Lm'
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
  ticket = await play.upToReceipt(KEY)
})
afterEach(() => app.remove())

const found = async () => (await findCaseByTicket(app.store.read, ticket))?.value
const old = () => play.person.addresses[0] ?? ''
const denies = async (freezeCode: string, cedula = play.person.cedula, number = ticket) => {
  await play.does('openCaseDoor', { purpose: 'deny' })
  return play.does('denyChange', { ticket: number, cedula, freezeCode })
}
const alertKinds = async () =>
  (await app.store.read.selectFrom('staff_alert').select('kind').orderBy('at').execute()).map(
    ({ kind }) => kind
  )
const decision = (name: 'ana' | 'carla' | 'dario', freezeCode: string | null) => ({
  reason: 'not-me',
  text: 'Llamó la titular al 140.',
  secret: staffCard(name).secret,
  totp: null,
  freezeCode,
  hours: null
})

describe('freezing during the hold', () => {
  it('with the freeze code of the old mailbox: nothing of the change is left', async () => {
    const screen = await denies(await freezeCodeFor(app, old()))
    expect(await play.at('caseOutcome', screen)).toMatchObject({ words: 'frozen' })
    expect(await found()).toMatchObject({ state: 'frozen', stagedKey: null })
    await play.passes(3 * DAY)
    const member = await app.directory.find(play.person.cedula)
    expect(member?.addresses.map(({ address }) => address)).toEqual(play.person.addresses)
    expect(await app.directory.keyWorks(play.person.cedula, KEY)).toBe(false)
    expect(await app.directory.keyWorks(play.person.cedula, play.person.oldKey)).toBe(true)
    expect(await alertKinds()).toContain('frozen')
    expect(app.mail.to(old()).at(-1)?.subject).toContain('se detuvo')
    expect(app.mail.to(play.newAddress).at(-1)?.subject).toContain('se detuvo')
  })

  it('by an officer on the telephone, with the code and not without', async () => {
    const freezeCode = await freezeCodeFor(app, old())
    await play.does('openStaffSide', {})
    await play.signsIn('ana')
    await play.does('openStaffCase', { ticket })
    expect((await play.does('beginDecision', { decision: 'deny' })).counter?.failure).toEqual({
      kind: 'not-yours'
    })
    await play.does('beginDecision', { decision: 'deny-with-code' })
    expect((await play.does('decideCase', decision('ana', 'BCDFGHJK'))).counter?.failure).toEqual({
      kind: 'case-refused',
      why: 'code-wrong'
    })
    await play.does('decideCase', decision('ana', freezeCode))
    expect(await play.at('staffCase')).toMatchObject({ state: 'frozen', done: 'deny-with-code' })
  })

  it('by a supervisor without the code', async () => {
    await play.does('openStaffSide', {})
    await play.signsIn('carla')
    await play.does('openStaffCase', { ticket })
    await play.does('beginDecision', { decision: 'deny' })
    await play.does('decideCase', decision('carla', null))
    expect(await play.at('staffCase')).toMatchObject({ state: 'frozen' })
  })

  it('wins also when a pause stands in between', async () => {
    await play.does('openStaffSide', {})
    await play.signsIn('beto')
    await play.does('openStaffCase', { ticket })
    await play.does('pauseCase', {})
    await play.does('takeScreen', {})
    await play.does('finish', {})
    await denies(await freezeCodeFor(app, old()))
    expect((await found())?.state).toBe('frozen')
  })
})

describe('a wrong code', () => {
  it('freezes nothing; after five a day a wrong one is sent to staff, and supervisors are told; the right one freezes', async () => {
    const right = await freezeCodeFor(app, old())
    for (let tries = 0; tries < 5; tries++)
      expect((await denies('BCDFGHJK')).counter?.failure).toEqual({ kind: 'case-refused', why: 'code-wrong' })
    for (let tries = 0; tries < 3; tries++)
      expect((await denies('BCDFGHJK')).counter?.failure).toEqual({ kind: 'try-later' })
    expect((await found())?.state).toBe('holding')
    expect((await alertKinds()).filter((kind) => kind === 'wrong-freeze-codes')).toHaveLength(1)
    expect(await play.at('caseOutcome', await denies(right))).toMatchObject({ words: 'frozen' })
    expect((await found())?.state).toBe('frozen')
  })

  it('of another case does not fit', async () => {
    const right = await freezeCodeFor(app, old())
    expect((await denies(right, '1714307103')).counter?.failure).toEqual({ kind: 'case-not-found' })
    expect((await denies(right, play.person.cedula, 'BCDFGHJK')).counter?.failure).toEqual({
      kind: 'case-not-found'
    })
    expect((await found())?.state).toBe('holding')
  })
})

describe('"no fui yo" after the change is active', () => {
  beforeEach(() => play.passes(24 * HOUR))

  it('brings the earlier address back, locks the key, opens a fraud case with its dossier', async () => {
    const freezeCode = await freezeCodeFor(app, old())
    await play.passes(9 * DAY)
    expect(await play.at('caseOutcome', await denies(freezeCode))).toMatchObject({ words: 'undone' })
    const member = await app.directory.find(play.person.cedula)
    expect(member).toMatchObject({ key: 'blocked' })
    expect(member?.addresses.map(({ address }) => address)).toEqual(play.person.addresses)
    expect(await app.directory.keyWorks(play.person.cedula, KEY)).toBe(false)
    const [fraud] = await app.store.read.selectFrom('fraud_case').selectAll().execute()
    expect(fraud).toMatchObject({ cedula: play.person.cedula, reason: 'not-me', closed_at: null })
    expect(JSON.parse(fraud?.dossier ?? '{}')).toMatchObject({ ticket, record: { state: 'undone' } })
    const flags = await app.store.read
      .selectFrom('member')
      .select(['contact_changed_at', 'hold_until'])
      .where('cedula', '=', play.person.cedula)
      .executeTakeFirstOrThrow()
    expect(flags).toEqual({
      contact_changed_at: app.clock.now(),
      hold_until: app.clock.now() + 240 * HOUR
    })
  })

  it('comes too late after 240 hours', async () => {
    const freezeCode = await freezeCodeFor(app, old())
    await play.passes(240 * HOUR + MINUTE)
    expect((await denies(freezeCode)).counter?.failure).toEqual({ kind: 'case-refused', why: 'too-late' })
  })

  it('freezes whatever other case of the same person is open, and the next one needs a supervisor', async () => {
    const freezeCode = await freezeCodeFor(app, old())
    // the impostor comes again, for yet another address
    const second = await play.opensCase()
    await play.does('finish', {})
    await denies(freezeCode)
    expect((await findCaseByTicket(app.store.read, second))?.value.state).toBe('frozen')

    await play.does('finish', {})
    const third = await play.opensCase()
    await play.checks('ana', third)
    await play.provesAddress('tercera@correo.example')
    expect(await play.at('staffReview', await play.reviews('beto', third))).toMatchObject({
      needsSupervisor: true
    })
    expect((await play.approves('beto')).counter?.failure).toEqual({
      kind: 'case-refused',
      why: 'needs-supervisor'
    })
  })
})
