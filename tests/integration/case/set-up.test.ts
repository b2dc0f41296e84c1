import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../src-main/contract/api'
import { MINUTE } from '../../../src-main/domain/clock'
import { playIn, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'

let app: TestHouse
let play: Play
beforeEach(async () => {
  app = await openTestApp()
  await app.inviteStaff()
  play = playIn(app)
  await play.does('openStaffSide', {})
})
afterEach(() => app.remove())

const code = () => app.logged.findLast(({ event }) => event === 'staff.set-up')?.extras['code'] as string
const people: NonNullable<Input<'setUpStaff'>['people']> = [
  { userName: 'elsa', givenNames: 'Elsa', surnames: 'Uno', cedula: '0102030400', role: 'administrator' },
  { userName: 'ines', givenNames: 'Inés', surnames: 'Dos', cedula: '0203040506', role: 'officer' },
  { userName: 'luis', givenNames: 'Luis', surnames: 'Tres', cedula: '0304050602', role: 'officer' }
].map((person) => ({ ...person, role: person.role as 'officer', address: null, secret: 'Neblina-77' }))
const setUp = async (typed: string, who: typeof people | null) =>
  (await play.does('setUpStaff', { code: typed, people: who })).counter

describe('the first start', () => {
  it('asks for the code of the log file, then for one administrator and two officers', async () => {
    expect((await play.at('staffSetUp')).stage).toBe('code')
    expect((await setUp('AAAA-AAAA-AAAA', null))?.failure).toEqual({ kind: 'set-up-code-wrong' })
    expect((await setUp(code(), null))?.view).toEqual({ step: 'staffSetUp', stage: 'people' })
    const three = people.map((person) => ({ ...person, role: 'officer' as const }))
    expect((await setUp(code(), three))?.failure).toEqual({ kind: 'person-refused', reason: 'roles' })
    const one = people.map((person) => ({ ...person, cedula: '0102030400' }))
    expect((await setUp(code(), one))?.failure).toEqual({ kind: 'person-refused', reason: 'has-account' })
    expect((await setUp(code(), people))?.view.step).toBe('staffSignIn')
    const { counter } = await play.does('signIn', { userName: 'ines', secret: 'Neblina-77', totp: null })
    expect(counter?.view.step).toBe('staffQueue')
  })

  it('takes no people without the code, and no code after an hour', async () => {
    expect((await setUp('AAAA-AAAA-AAAA', people))?.failure).toEqual({ kind: 'set-up-code-wrong' })
    for (let tries = 0; tries < 12; tries++)
      expect((await setUp('AAAA-AAAA-AAAA', null))?.failure).toEqual({ kind: 'set-up-code-wrong' })
    expect((await setUp(code(), null))?.view).toEqual({ step: 'staffSetUp', stage: 'people' })
    await app.inviteStaff()
    app.clock.advance(60 * MINUTE)
    await play.does('openStaffSide', {})
    expect((await setUp(code(), null))?.failure).toEqual({ kind: 'set-up-code-wrong' })
    expect(await app.store.read.selectFrom('staff').selectAll().execute()).toEqual([])
  })

  it('asks for the code again where the page was lost between code and people', async () => {
    await setUp(code(), null)
    await app.dispatcher.wipe()
    await play.does('openStaffSide', {})
    expect(await play.at('staffSetUp')).toMatchObject({ stage: 'code' })
    expect((await setUp(code(), people))?.view.step).toBe('staffSignIn')
  })

  it('happens once', async () => {
    const first = code()
    await setUp(first, people)
    await play.does('signOut', {})
    await play.does('openStaffSide', {})
    await play.at('staffSignIn')
    expect((await setUp(first, people))?.failure).toEqual({ kind: 'step-over' })
    const lines = app.logged.length
    await app.inviteStaff()
    expect(app.logged.length).toBe(lines)
  })
})
