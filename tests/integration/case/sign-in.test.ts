import { TOTP, Secret } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '../../../src-main/domain/clock'
import { openPlay, playIn, staffCard, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { anything } from '../../support/anything'

let app: TestHouse
let play: Play
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
  await play.does('openStaffSide', {})
})
afterEach(() => app.remove())

const types = async (userName: string, secret: string, totp: string | null = null) =>
  (await play.does('signIn', { userName, secret, totp })).counter
const ana = staffCard('ana')

describe('signing in', () => {
  it('says the same of a wrong secret and of nobody', async () => {
    expect((await types(ana.userName, 'Lluvia-0000'))?.failure).toEqual({ kind: 'sign-in-refused' })
    expect((await types('nadie', 'Lluvia-0000'))?.failure).toEqual({ kind: 'sign-in-refused' })
  })

  it('makes everybody wait who types that name, twice as long each time, also after a restart', async () => {
    for (let tries = 0; tries < 3; tries++) await types(ana.userName, 'Lluvia-0000')
    expect((await types(ana.userName, ana.secret))?.failure).toEqual({
      kind: 'sign-in-wait',
      waitSeconds: 15
    })
    app = await app.reopened()
    play = playIn(app)
    await play.does('openStaffSide', {})
    expect((await types(ana.userName, ana.secret))?.failure).toEqual({
      kind: 'sign-in-wait',
      waitSeconds: 15
    })
    app.clock.advance(15 * SECOND)
    await types(ana.userName, 'Lluvia-0000')
    expect((await types(ana.userName, ana.secret))?.failure).toEqual({
      kind: 'sign-in-wait',
      waitSeconds: 30
    })
    // nobody else waits for it
    expect((await types('beto.demo', staffCard('beto').secret))?.view.step).toBe('staffQueue')
  })

  it('does the same for a name that nobody has', async () => {
    for (let tries = 0; tries < 3; tries++) await types('nadie', 'Lluvia-0000')
    expect((await types('nadie', 'x'))?.failure).toEqual({ kind: 'sign-in-wait', waitSeconds: 15 })
  })

  it('forgets the wrong ones after the right one, and tells supervisors of five', async () => {
    await types(ana.userName, 'Lluvia-0000')
    await types(ana.userName, 'Lluvia-0000')
    await types(ana.userName, ana.secret)
    await play.does('signOut', {})
    await play.does('openStaffSide', {})
    for (let tries = 0; tries < 5; tries++) {
      await types(ana.userName, 'Lluvia-0000')
      app.clock.advance(5 * MINUTE)
      await play.does('openStaffSide', {})
    }
    const alerts = await app.store.read.selectFrom('staff_alert').select('kind').execute()
    expect(alerts).toEqual([{ kind: 'wrong-secrets' }])
  })

  it('counts a wrong secret at a decision too', async () => {
    await play.does('signOut', {})
    const ticket = await play.opensCase()
    await play.does('openStaffSide', {})
    await play.signsIn('ana')
    await play.does('openStaffCase', { ticket })
    await play.does('beginDecision', { decision: 'refuse' })
    const refusal = { reason: 'other', text: 'x', totp: null, freezeCode: null, hours: null }
    for (let tries = 0; tries < 3; tries++)
      await play.does('decideCase', { ...refusal, secret: 'Lluvia-0000' })
    const { counter } = await play.does('decideCase', { ...refusal, secret: ana.secret })
    expect(counter?.failure).toEqual({ kind: 'sign-in-wait', waitSeconds: 15 })
  })
})

describe('an authenticator app', () => {
  it('is asked for once it is enrolled, and each code works once', async () => {
    await play.signsIn('ana')
    const { secret } = await play.at('staffTotp', await play.does('beginTotp', {}))
    const shown = () =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: app.clock.now() })
    expect((await play.does('confirmTotp', { totp: '000000' })).counter?.failure).toEqual({
      kind: 'secret-wrong'
    })
    await play.at('staffRecoveryCodes', await play.does('confirmTotp', { totp: shown() }))
    await play.does('keepRecoveryCodes', {})
    await play.does('signOut', {})
    await play.does('openStaffSide', {})
    expect((await types(ana.userName, ana.secret))?.failure).toEqual({ kind: 'sign-in-refused' })
    expect((await types(ana.userName, ana.secret, shown()))?.failure).toEqual({ kind: 'sign-in-refused' })
    app.clock.advance(MINUTE)
    await play.does('openStaffSide', {})
    const code = shown()
    expect((await types(ana.userName, ana.secret, code))?.view.step).toBe('staffQueue')
    await play.does('signOut', {})
    await play.does('openStaffSide', {})
    expect((await types(ana.userName, ana.secret, code))?.failure).toEqual({ kind: 'sign-in-refused' })
  })
})

describe('accounts', () => {
  const person = {
    userName: 'nuevo',
    givenNames: 'Nuevo',
    surnames: 'Inventado Seis',
    cedula: '1714307103',
    address: null,
    role: 'officer',
    totp: null
  } as const
  const admin = staffCard('admin')

  it('are made by an administrator; the first secret is shown once and replaced before anything else', async () => {
    await play.signsIn('admin')
    const wrong = await play.does('addPerson', { ...person, secret: 'Canoa-00000' })
    expect(wrong.counter?.failure).toEqual({ kind: 'secret-wrong' })
    const { handOut } = await play.at(
      'staffPeople',
      await play.does('addPerson', { ...person, secret: admin.secret })
    )
    expect(handOut?.userName).toBe('nuevo')
    expect((await play.at('staffPeople', await play.does('showPeople', {}))).handOut).toBeNull()
    await play.does('signOut', {})
    await play.does('openStaffSide', {})
    const first = handOut?.secret ?? ''
    expect((await types('nuevo', first))?.view.step).toBe('staffOwnSecret')
    for (const method of ['showQueue', 'beginTotp', 'showPeople'] as const)
      expect((await play.does(method, {})).counter).toMatchObject({
        view: { step: 'staffOwnSecret' },
        failure: { kind: 'step-over' }
      })
    const choose = async (secret: string, repeat = secret) =>
      (await play.does('chooseOwnSecret', { secret, repeat })).counter?.failure
    expect(await choose('Neblina-77', 'Neblina-78')).toEqual({ kind: 'secret-refused', reason: 'differ' })
    expect(await choose(first)).toEqual({ kind: 'secret-refused', reason: 'same' })
    expect(await choose('Inventado1')).toEqual({ kind: 'secret-refused', reason: 'own-name' })
    expect(await choose('Neblina-77')).toBeNull()
    await play.at('staffQueue')
    await play.does('signOut', {})
    await play.does('openStaffSide', {})
    expect((await types('nuevo', first))?.failure).toEqual({ kind: 'sign-in-refused' })
    const kinds = await app.store.read.selectFrom('staff_alert').select('kind').execute()
    expect(kinds).toEqual([{ kind: 'staff-added' }])
  })

  it('are one per name and one per person', async () => {
    await play.signsIn('admin')
    await play.does('addPerson', { ...person, secret: admin.secret })
    const again = async (change: Partial<typeof person> & { userName?: string; cedula?: string }) =>
      (await play.does('addPerson', { ...person, ...change, secret: admin.secret })).counter?.failure
    expect(await again({ cedula: '0961234564' as never })).toEqual({
      kind: 'person-refused',
      reason: 'name-taken'
    })
    expect(await again({ userName: 'otro' as never })).toEqual({
      kind: 'person-refused',
      reason: 'has-account'
    })
  })

  it('end at once, also for who is signed in', async () => {
    await play.signsIn('ana')
    await app.store.commit(anything, (tx) =>
      tx
        .updateTable('staff')
        .set({ ended_at: app.clock.now() })
        .where('user_name', '=', ana.userName)
        .execute()
    )
    expect((await play.does('showQueue', {})).counter).toMatchObject({ view: { step: 'staffSignIn' } })
    expect((await types(ana.userName, ana.secret))?.failure).toEqual({ kind: 'sign-in-refused' })
  })

  it('of an administrator are not ended by themselves', async () => {
    await play.signsIn('admin')
    const { people } = await play.at('staffPeople', await play.does('showPeople', {}))
    const self = people.find(({ userName }) => userName === admin.userName)?.id ?? ''
    const other = people.find(({ userName }) => userName === ana.userName)?.id ?? ''
    const end = async (id: string) =>
      (await play.does('endPerson', { id, secret: admin.secret, totp: null })).counter?.failure
    expect(await end(self)).toEqual({ kind: 'account-refused', why: 'own-account' })
    expect(await end(other)).toBeNull()
  })
})
