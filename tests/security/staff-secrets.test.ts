import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../src-main/contract/api'
import { findingOf } from '../../src-main/domain/staff/staff-secret'
import { loadFrequentKeys } from '../../src-main/platform/frequent-keys'
import { openPlay, playIn, staffCard, type Play } from '../support/counter-play'
import { openTestApp, type TestHouse } from '../support/open-app'

const owner = { userName: 'rosa.v', givenNames: 'Rosa', surnames: 'Vega Ñauta', cedula: '1714307103' }
const guessed = [
  'password1',
  'Password1',
  'password!1',
  'clave1234',
  'Clave-1234',
  'iess2027',
  'IESS.2027!',
  'miclave2027',
  'claveiess1',
  'Ecuador Quito 1',
  'contraseña9',
  'monkey-2027',
  '1234-5678',
  'qwertyui',
  'abcd1234'
]
const own = ['rosa.v-9x', 'nautaxx7', 'x9-714307', 'Vega-77xx']
const taken = ['Neblina-77', 'Lluvia-2041', 'correct horse battery staple', '7h-Kq2-wT']

let app: TestHouse
beforeEach(async () => void (app = await openTestApp()))
afterEach(() => app.remove())

it.each(guessed)('a secret of staff that everybody tries is refused: %s', async (secret) => {
  expect(findingOf(secret, owner, false, await loadFrequentKeys())).toBe('common')
})

it.each(own)(
  'a secret of staff with the person’s own name or number in it is refused: %s',
  async (secret) => {
    expect(findingOf(secret, owner, false, await loadFrequentKeys())).toBe('own-name')
  }
)

it.each(taken)('a secret of staff that nobody guesses is taken: %s', async (secret) => {
  expect(findingOf(secret, owner, false, await loadFrequentKeys())).toBeNull()
})

describe('the lists are asked wherever a secret of staff is set', () => {
  const refused = { kind: 'secret-refused', reason: 'common' }

  it('at the first set-up', async () => {
    await app.inviteStaff()
    const play = playIn(app)
    await play.does('openStaffSide', {})
    const code = app.logged.findLast(({ event }) => event === 'staff.set-up')?.extras['code'] as string
    const person = (place: number, role: 'officer' | 'administrator') => ({
      userName: `persona.${'abc'[place]}`,
      givenNames: 'Inés',
      surnames: 'Dos',
      cedula: ['0102030400', '0203040506', '0304050602'][place] ?? '',
      address: null,
      role,
      secret: 'Neblina-77'
    })
    const people = [person(0, 'administrator'), person(1, 'officer'), person(2, 'officer')]
    const setUp = async (typed: Input<'setUpStaff'>['people']) =>
      (await play.does('setUpStaff', { code, people: typed })).counter?.failure
    for (const secret of ['password1', 'clave1234', 'iess2027'])
      expect(await setUp(people.map((each, at) => (at === 2 ? { ...each, secret } : each)))).toEqual(refused)
    expect(await setUp(people)).toBeNull()
  })

  it.each(['addPerson', 'renewSecret'] as const)('and where one of %s is replaced', async (way) => {
    const play: Play = await openPlay(app)
    await play.does('openStaffSide', {})
    await play.signsIn('admin')
    const again = { secret: staffCard('admin').secret, totp: null }
    const { people } = await play.at('staffPeople', await play.does('showPeople', {}))
    const ana = people.find(({ userName }) => userName === staffCard('ana').userName)?.id ?? ''
    const shown =
      way === 'addPerson'
        ? await play.does('addPerson', { ...owner, address: null, role: 'officer', ...again })
        : await play.does('renewSecret', { id: ana, ...again })
    const { handOut } = await play.at('staffPeople', shown)
    await play.does('signOut', {})
    await play.does('openStaffSide', {})
    await play.does('signIn', {
      userName: handOut?.userName ?? '',
      secret: handOut?.secret ?? '',
      totp: null
    })
    await play.at('staffOwnSecret')
    for (const secret of ['password1', 'clave1234', 'iess2027']) {
      const { counter } = await play.does('chooseOwnSecret', { secret, repeat: secret })
      expect(counter?.failure).toEqual(refused)
    }
    const { counter } = await play.does('chooseOwnSecret', { secret: 'Neblina-77', repeat: 'Neblina-77' })
    expect(counter?.view.step).toBe('staffQueue')
  })
})
