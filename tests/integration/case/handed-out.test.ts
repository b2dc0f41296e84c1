import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../src-main/contract/api'
import { HOUR } from '../../../src-main/domain/clock'
import { findCaseByTicket } from '../../../src-main/store/cases'
import { findings, openPlay, playIn, staffCard, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'

let app: TestHouse
let play: Play
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
})
afterEach(() => app.remove())

const OWN = 'Neblina-77'
const admin = { secret: staffCard('admin').secret, totp: null }
type Name = 'ana' | 'beto' | 'carla' | 'dario'
const nameOf = (name: Name | 'admin') => staffCard(name).userName
const failure = async (asked: Promise<unknown>) =>
  ((await asked) as { counter?: { failure: unknown } }).counter?.failure
const enters = async (userName: string, secret: string, totp: string | null = null) => {
  await play.does('openStaffSide', {})
  return (await play.does('signIn', { userName, secret, totp })).counter
}
const idOf = async (userName: string) => {
  const rows = await app.store.read.selectFrom('staff').select(['id', 'user_name']).execute()
  return rows.find((row) => row.user_name === userName)?.id ?? ''
}
const inRecord = async (event: string) =>
  app.store.read.selectFrom('audit').select('extras').where('event', '=', event).execute()

/** The administrator renews a secret, and whoever was handed it chooses another. */
async function renews(userName: string, by = { userName: nameOf('admin'), secret: admin.secret }) {
  await enters(by.userName, by.secret)
  const typed = { id: await idOf(userName), secret: by.secret, totp: null }
  const { handOut } = await play.at('staffPeople', await play.does('renewSecret', typed))
  await play.does('signOut', {})
  await enters(userName, handOut?.secret ?? '')
  await play.at('staffQueue', await play.does('chooseOwnSecret', { secret: OWN, repeat: OWN }))
  await play.does('signOut', {})
}
/** Somebody signs in and looks for people to confirm. */
async function confirms(by: { userName: string; secret: string }, userName: string, theirSecret: string) {
  await enters(by.userName, by.secret)
  const typed = { id: await idOf(userName), theirSecret, theirTotp: null, secret: by.secret, totp: null }
  const { counter } = await play.does('confirmPerson', typed)
  await play.does('signOut', {})
  return counter?.failure
}
const decision = (secret: string) => ({
  ...{ reason: 'mailbox-lost', text: 'Visto.', secret, totp: null, freezeCode: null, hours: null }
})

describe('a secret that an administrator handed out', () => {
  it('opens the account and looks, and decides nothing while nobody has confirmed the person, however long', async () => {
    const ticket = await play.opensCase()
    await renews(nameOf('ana'))
    const { view } = (await enters(nameOf('ana'), OWN)) ?? {}
    expect(view).toMatchObject({ step: 'staffQueue', decidesFrom: 'confirmed' })
    app.clock.advance(60 * HOUR)
    await enters(nameOf('ana'), OWN)
    const opened = await play.at('staffCase', await play.does('openStaffCase', { ticket }))
    expect(opened.acts).toEqual(['pause'])
    const withheld = { kind: 'case-refused', why: 'secret-handed-out' }
    expect(await failure(play.does('beginDocuments', {}))).toEqual(withheld)
    expect(await failure(play.does('beginDecision', { decision: 'refuse' }))).toEqual(withheld)
    expect(await failure(play.does('checkDocuments', findings(play.person.cedula)))).toEqual(withheld)
    expect((await findCaseByTicket(app.store.read, ticket))?.value.state).toBe('opened')
  })

  it('never makes two officers of one case, however long the administrator waits', async () => {
    const ticket = await play.opensCase()
    // nobody is left who could confirm anybody: here the hours decide
    for (const name of ['ana', 'beto', 'carla', 'dario'] as const) await renews(nameOf(name))
    await enters(nameOf('ana'), OWN)
    expect(await play.at('staffQueue')).toMatchObject({ decidesFrom: expect.any(Number) as number })
    await play.does('signOut', {})
    app.clock.advance(25 * HOUR)
    await enters(nameOf('ana'), OWN)
    await play.does('openStaffCase', { ticket })
    await play.does('beginDocuments', {})
    await play.does('checkDocuments', findings(play.person.cedula))
    await play.provesAddress()
    await play.does('takeScreen', {})
    await play.does('signIn', { userName: nameOf('beto'), secret: OWN, totp: null })
    expect((await play.at('staffCase')).acts).not.toContain('review')
    const sameHand = { kind: 'case-refused', why: 'same-hand' }
    expect(await failure(play.does('beginReview', {}))).toEqual(sameHand)
    await play.does('beginDecision', { decision: 'approve' })
    expect(await failure(play.does('decideCase', decision(OWN)))).toEqual(sameHand)
    expect((await findCaseByTicket(app.store.read, ticket))?.value.state).toBe('address-proved')
  })

  it('of a supervisor answers no alert about the administrator', async () => {
    for (const name of ['ana', 'beto', 'carla', 'dario'] as const) await renews(nameOf(name))
    app.clock.advance(25 * HOUR)
    await enters(nameOf('carla'), OWN)
    const { alerts } = await play.at('staffAlerts', await play.does('showAlerts', {}))
    expect(alerts.map(({ kind }) => kind)).toEqual(Array(4).fill('secret-renewed'))
    for (const { id } of alerts)
      expect(await failure(play.does('answerAlert', { id, text: 'Todo bien.' }))).toEqual({
        kind: 'case-refused',
        why: 'third-person-needed'
      })
  })
})

describe('a colleague face to face', () => {
  const carla = staffCard('carla')

  it('makes it their own, when they type what they chose', async () => {
    await renews(nameOf('ana'))
    await enters(carla.userName, carla.secret)
    expect(await play.at('staffQueue')).toMatchObject({ awaiting: 1 })
    const { people } = await play.at('staffAwaiting', await play.does('showAwaiting', {}))
    expect(people).toMatchObject([
      { userName: nameOf('ana'), fresh: false, secretHandlers: [staffCard('admin').name] }
    ])
    await play.does('signOut', {})
    expect(await confirms(carla, nameOf('ana'), staffCard('ana').secret)).toEqual({
      kind: 'their-secret-wrong'
    })
    expect(await confirms(carla, nameOf('ana'), OWN)).toBeNull()
    expect((await inRecord('staff.confirmed')).map(({ extras }) => JSON.parse(extras) as unknown)).toEqual([
      { by: await idOf(carla.userName), officer: await idOf(nameOf('ana')) }
    ])
    const { view } = (await enters(nameOf('ana'), OWN)) ?? {}
    expect(view).toMatchObject({ step: 'staffQueue', decidesFrom: null })
  })

  it('is not an officer where there is a supervisor, nor whose own secret was handed out', async () => {
    const beto = staffCard('beto')
    await renews(nameOf('ana'))
    const needed = { kind: 'account-refused', why: 'supervisor-needed' }
    expect(await confirms(beto, nameOf('ana'), OWN)).toEqual(needed)
    await renews(nameOf('carla'))
    app.clock.advance(25 * HOUR)
    const withheld = { kind: 'case-refused', why: 'secret-handed-out' }
    expect(await confirms({ userName: carla.userName, secret: OWN }, nameOf('ana'), OWN)).toEqual(withheld)
  })
})

describe('an authenticator that was lost', () => {
  const shown = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: app.clock.now() })

  it('is taken off by an administrator; the account then decides nothing, like one with a new secret', async () => {
    const ana = staffCard('ana')
    await enters(ana.userName, ana.secret)
    const { secret } = await play.at('staffTotp', await play.does('beginTotp', {}))
    await play.does('confirmTotp', { totp: shown(secret) })
    await play.does('keepRecoveryCodes', {})
    await play.does('signOut', {})
    await enters(nameOf('admin'), admin.secret)
    const reset = async (userName: string) =>
      failure(play.does('resetTotp', { id: await idOf(userName), ...admin }))
    expect(await reset(nameOf('admin'))).toEqual({ kind: 'account-refused', why: 'own-account' })
    expect(await reset(nameOf('beto'))).toEqual({ kind: 'account-refused', why: 'nothing-to-reset' })
    expect(await reset(ana.userName)).toBeNull()
    await play.does('signOut', {})
    const { view } = (await enters(ana.userName, ana.secret)) ?? {}
    expect(view).toMatchObject({ step: 'staffQueue', decidesFrom: 'confirmed' })
    const kinds = await app.store.read.selectFrom('staff_alert').select('kind').execute()
    expect(kinds).toEqual([{ kind: 'totp-reset' }])
    expect(await inRecord('staff.totpReset')).toHaveLength(1)
  })
})

describe('an office of one administrator and two officers', () => {
  it('works from the first hour, and an officer confirms the other', async () => {
    await app.remove()
    app = await openTestApp()
    await app.inviteStaff()
    play = playIn(app)
    await play.does('openStaffSide', {})
    const code = app.logged.findLast(({ event }) => event === 'staff.set-up')?.extras['code'] as string
    const person = (
      userName: string,
      surnames: string,
      cedula: string,
      role: 'officer' | 'administrator'
    ) => ({
      ...{ userName, cedula, role, givenNames: 'Inés', surnames, address: null, secret: OWN }
    })
    const people: Input<'setUpStaff'>['people'] = [
      person('elsa', 'Uno', '0102030400', 'administrator'),
      person('ines', 'Dos', '0203040506', 'officer'),
      person('luis', 'Tres', '0304050602', 'officer')
    ]
    await play.does('setUpStaff', { code, people })
    await play.does('finish', {})
    await renews('ines', { userName: 'elsa', secret: OWN })
    expect(await confirms({ userName: 'luis', secret: OWN }, 'ines', OWN)).toBeNull()
    const ticket = await play.opensCase()
    await enters('ines', OWN)
    await play.does('openStaffCase', { ticket })
    await play.does('beginDocuments', {})
    await play.does('checkDocuments', findings(play.person.cedula))
    await play.provesAddress()
    await play.does('takeScreen', {})
    await play.does('signIn', { userName: 'luis', secret: OWN, totp: null })
    const { items } = await play.at('staffReview', await play.does('beginReview', {}))
    for (const { item } of items) await play.does('openEvidence', { item })
    for (const { item, isFlag } of items)
      if (isFlag) await play.does('answerFlag', { flag: item, accepted: true, text: 'Revisado.' })
    await play.does('beginDecision', { decision: 'approve' })
    await play.at('handOver', await play.does('decideCase', decision(OWN)))
  })
})
