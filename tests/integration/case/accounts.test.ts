import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { api, type Input } from '../../../src-main/contract/api'
import { openPlay, playIn, staffCard, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'

let app: TestHouse
let play: Play
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.remove())

const admin = { secret: staffCard('admin').secret, totp: null }
const signsIn = async (userName: string, secret: string) => {
  await play.does('openStaffSide', {})
  return (await play.does('signIn', { userName, secret, totp: null })).counter
}
const idOf = async (name: 'ana' | 'beto') => {
  const { people } = await play.at('staffPeople', await play.does('showPeople', {}))
  return people.find(({ userName }) => userName === staffCard(name).userName)?.id ?? ''
}

describe('a renewed secret', () => {
  beforeEach(async () => {
    play = await openPlay(app)
    await play.does('openStaffSide', {})
    await play.signsIn('admin')
  })

  it('takes the place of the forgotten one, is replaced at once, and supervisors are told', async () => {
    const renewed = await play.does('renewSecret', { id: await idOf('ana'), ...admin })
    const first = (await play.at('staffPeople', renewed)).handOut?.secret ?? ''
    await play.does('signOut', {})
    const { userName, secret } = staffCard('ana')
    expect((await signsIn(userName, secret))?.failure).toEqual({ kind: 'sign-in-refused' })
    expect((await signsIn(userName, first))?.view.step).toBe('staffOwnSecret')
    const own = { secret: 'Neblina-77', repeat: 'Neblina-77' }
    const common = { secret: '12345678', repeat: '12345678' }
    expect((await play.does('chooseOwnSecret', common)).counter?.failure).toMatchObject({ reason: 'common' })
    await play.at('staffQueue', await play.does('chooseOwnSecret', own))
    await play.does('signOut', {})
    expect((await signsIn(userName, own.secret))?.view.step).toBe('staffQueue')
    const kinds = await app.store.read.selectFrom('staff_alert').select('kind').execute()
    expect(kinds).toEqual([{ kind: 'secret-renewed' }])
  })

  it('is not given to an account that has ended; that it ended, supervisors are told', async () => {
    const id = await idOf('beto')
    await play.does('endPerson', { id, ...admin })
    const again = await play.does('renewSecret', { id, ...admin })
    expect(again.counter?.failure).toEqual({ kind: 'account-refused', why: 'account-ended' })
    const kinds = await app.store.read.selectFrom('staff_alert').select('kind').execute()
    expect(kinds).toEqual([{ kind: 'staff-ended' }])
  })
})

describe('a right secret', () => {
  it('makes the wrong ones before it forgotten: they are counted in a row', async () => {
    play = await openPlay(app)
    const { userName, secret } = staffCard('ana')
    for (let round = 0; round < 2; round++) {
      for (let tries = 0; tries < 2; tries++) await signsIn(userName, 'Lluvia-0000')
      expect((await signsIn(userName, secret))?.view.step).toBe('staffQueue')
      await play.does('signOut', {})
    }
  })
})

describe('an administrator', () => {
  it('who signs in on the hand-over screen of a case sees no case', async () => {
    play = await openPlay(app)
    await play.checks('ana', await play.opensCase())
    await play.provesAddress()
    await play.does('takeScreen', {})
    await play.signsIn('admin')
    expect((await play.at('staffQueue')).cases).toEqual([])
  })
})

describe('the first people', () => {
  it('have names of their own and secrets that nobody guesses', async () => {
    await app.inviteStaff()
    play = playIn(app)
    await play.does('openStaffSide', {})
    const code = app.logged.findLast(({ event }) => event === 'staff.set-up')?.extras['code'] as string
    const person = (userName: string, cedula: string, role: 'officer' | 'administrator') => ({
      ...{ userName, cedula, role, givenNames: 'Inés', surnames: 'Dos', address: null, secret: 'Neblina-77' }
    })
    const people = [
      person('elsa', '0102030400', 'administrator'),
      person('ines', '0203040506', 'officer'),
      person('luis', '0304050602', 'officer')
    ]
    const setUp = async (change: Partial<(typeof people)[number]>) => {
      const typed: Input<'setUpStaff'>['people'] = people.map((one, index) =>
        index === 2 ? { ...one, ...change } : one
      )
      return (await play.does('setUpStaff', { code, people: typed })).counter?.failure
    }
    expect(await setUp({ userName: 'ines' })).toEqual({ kind: 'person-refused', reason: 'name-taken' })
    expect(await setUp({ secret: '12345678' })).toEqual({ kind: 'secret-refused', reason: 'common' })
    expect(await app.store.read.selectFrom('staff').select('id').execute()).toEqual([])
    const short = people.map((one) => ({ ...one, secret: 'Nebl-77' }))
    expect(api.setUpStaff.input.safeParse({ code, people }).success).toBe(true)
    expect(api.setUpStaff.input.safeParse({ code, people: short }).success).toBe(false)
    const own = (secret: string) => api.chooseOwnSecret.input.safeParse({ secret, repeat: secret }).success
    expect([own('Nebl-77'), own('Nebli-77')]).toEqual([false, true])
  })
})
