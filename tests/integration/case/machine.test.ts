import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BackUp } from '../../../src-main/api/backup-job'
import { fail, ok } from '../../../src-main/contract/result'
import { openPlay, staffCard, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'

let app: TestHouse
let play: Play
beforeEach(async () => {
  app = await openTestApp({ printer: () => true })
  play = await openPlay(app)
  await play.does('openStaffSide', {})
})
afterEach(() => app.remove())

const recorded = async (event: string): Promise<unknown[]> => {
  const rows = await app.store.read.selectFrom('audit').selectAll().where('event', '=', event).execute()
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
    expect(clock).toBe(app.clock.now())
    expect(app.printed.map(({ name }) => name)).toEqual(['prueba'])
    expect(app.mail.messages).toEqual([])
    expect(await recorded('staff.triedMachine')).toMatchObject([
      { part: 'mail', works: true },
      { part: 'printer', works: true },
      { part: 'sound', works: false }
    ])
  })

  it('hears of a kiosk without a program that speaks that its voice does not work', async () => {
    await play.signsIn('admin')
    await play.does('showMachine', {})
    await play.does('tryMachine', { part: 'voice' })
    expect((await play.at('staffMachine')).tried).toEqual({ voice: false })
    expect(await recorded('staff.triedMachine')).toMatchObject([{ part: 'voice', works: false }])
  })

  it('finds out that the mail server does not answer', async () => {
    await app.line.close()
    await play.signsIn('admin')
    await play.does('showMachine', {})
    await play.does('tryMachine', { part: 'mail' })
    expect((await play.at('staffMachine')).tried).toEqual({ mail: false })
  })
})

describe('a backup by hand', () => {
  const begins = async (backUp: BackUp | null): Promise<void> => {
    await app.remove()
    app = await openTestApp({ backUp })
    play = await openPlay(app)
    await play.does('openStaffSide', {})
    await play.signsIn('admin')
    await play.does('showMachine', {})
    await play.does('tryMachine', { part: 'backup' })
  }

  it('is made at once, and in the record', async () => {
    await begins(async () => ok({ transaction: 7, bytes: 4096, removed: 0 }))
    expect((await play.at('staffMachine')).tried).toEqual({ backup: true })
    expect(await recorded('backup.made')).toContainEqual({ transaction: 7, bytes: 4096, removed: 0 })
  })

  it('that could not be made is said', async () => {
    await begins(async () => fail({ why: 'missing', reason: 'the medium is not there' }))
    expect((await play.at('staffMachine')).tried).toEqual({ backup: false })
  })

  it('does not work where the settings name no place for it', async () => {
    await begins(null)
    expect((await play.at('staffMachine')).tried).toEqual({ backup: false })
    expect(await recorded('backup.failed')).toEqual([])
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
      expect(app.ended).toEqual([])
      await play.does('endProgram', { how, secret: staffCard('admin').secret, totp: null })
      expect(app.ended).toEqual([how])
      expect(await recorded('staff.endedProgram')).toMatchObject([{ how }])
    }
  )

  it('is nobody’s who has not signed in', async () => {
    await play.does('endProgram', { how: 'close', secret: staffCard('admin').secret, totp: null })
    await play.signsIn('carla')
    await play.does('endProgram', { how: 'close', secret: staffCard('carla').secret, totp: null })
    expect(app.ended).toEqual([])
  })
})
