import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPlay, staffCard, type Play } from '../../support/counter-play'
import { openTestHouse, type TestHouse } from '../../support/open-house'

let house: TestHouse
let play: Play
beforeEach(async () => {
  house = await openTestHouse({ printer: () => true })
  play = await openPlay(house)
  await play.does('openStaffSide', {})
})
afterEach(() => house.remove())

const recorded = async (event: string): Promise<unknown[]> => {
  const rows = await house.store.read.selectFrom('audit').selectAll().where('event', '=', event).execute()
  return rows.map(({ extras }) => JSON.parse(String(extras)) as unknown)
}

describe('the self-test', () => {
  it('tells of each part whether it works, and writes it down', async () => {
    await play.signsIn('admin')
    await play.at('staffMachine', await play.does('showMachine', {}))
    await play.does('tryMachine', { part: 'mail' })
    await play.does('tryMachine', { part: 'printer' })
    await play.does('tryMachine', { part: 'sound', works: false })
    const { tried, clock } = await play.at('staffMachine')
    expect(tried).toEqual({ mail: true, printer: true, sound: false })
    expect(clock).toBe(house.clock.now())
    expect(house.printed.map(({ name }) => name)).toEqual(['prueba'])
    expect(house.mail.letters).toEqual([])
    expect(await recorded('staff.triedMachine')).toMatchObject([
      { part: 'mail', works: true },
      { part: 'printer', works: true },
      { part: 'sound', works: false }
    ])
  })

  it('finds out that the mail server does not answer', async () => {
    await house.line.close()
    await play.signsIn('admin')
    await play.does('showMachine', {})
    await play.does('tryMachine', { part: 'mail' })
    expect((await play.at('staffMachine')).tried).toEqual({ mail: false })
  })
})

describe('the end of the program', () => {
  it.each(['close', 'restart'] as const)(
    '%s: an administrator’s, with the secret again, and in the record',
    async (how) => {
      await play.signsIn('admin')
      await play.does('showMachine', {})
      const wrong = await play.does('endProgram', { how, secret: 'otra cosa', totp: null })
      expect(wrong).toMatchObject({ counter: { failure: { kind: 'secret-wrong' } } })
      expect(house.ended).toEqual([])
      await play.does('endProgram', { how, secret: staffCard('admin').secret, totp: null })
      expect(house.ended).toEqual([how])
      expect(await recorded('staff.endedProgram')).toMatchObject([{ how }])
    }
  )

  it('is nobody’s who has not signed in', async () => {
    await play.does('endProgram', { how: 'close', secret: staffCard('admin').secret, totp: null })
    await play.signsIn('carla')
    await play.does('endProgram', { how: 'close', secret: staffCard('carla').secret, totp: null })
    expect(house.ended).toEqual([])
  })
})
