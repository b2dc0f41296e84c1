import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { staffActSchema } from '../../../src-main/contract/staff/staff-powers'
import type { Decision } from '../../../src-main/contract/staff/staff-views'
import { asksSecretAgain } from '../../../src-main/domain/staff/roles'
import { openPlay, staffCard, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'

let app: TestHouse
let play: Play
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
})
afterEach(() => app.remove())

const failure = async (asked: ReturnType<Play['does']>) =>
  ((await asked) as { counter?: { failure: unknown } }).counter?.failure

describe('a screen that somebody left signed in', () => {
  it('does not give itself the secret that deciding acts ask for', async () => {
    await play.does('openStaffSide', {})
    await play.signsIn('carla')
    const own = { secret: 'Neblina-77', repeat: 'Neblina-77' }
    expect(await failure(play.does('chooseOwnSecret', own))).toEqual({ kind: 'step-over' })
    await play.does('signOut', {})
    await play.does('openStaffSide', {})
    expect(await failure(play.signsIn('carla'))).toBeNull()
  })

  it("does not put another authenticator app in the place of the owner's", async () => {
    await play.does('openStaffSide', {})
    await play.signsIn('carla')
    const { secret } = await play.at('staffTotp', await play.does('beginTotp', {}))
    const totp = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: app.clock.now() })
    await play.at('staffRecoveryCodes', await play.does('confirmTotp', { totp }))
    await play.does('keepRecoveryCodes', {})
    expect(await failure(play.does('beginTotp', {}))).toEqual({ kind: 'step-over' })
    await play.at('staffQueue')
  })

  const wrong = { secret: 'Otra-00000', totp: null }
  const told = { reason: 'other', text: 'x', freezeCode: 'BCDFGHJK', hours: 1, ...wrong }
  const person = { userName: 'intruso', givenNames: 'I', surnames: 'N', cedula: '1714307103' }
  const accounts = wrong
  /** Every act that decides, as its message, from whoever may do it. */
  const acts: Record<string, ['carla' | 'admin', () => ReturnType<Play['does']>]> = {
    ...Object.fromEntries(
      (['approve', 'refuse', 'lift-pause', 'shorten-hold', 'deny-with-code', 'deny'] as Decision[]).map(
        (decision) => [
          decision,
          [
            'carla',
            async () => {
              await play.does('beginDecision', { decision })
              return play.does('decideCase', told)
            }
          ]
        ]
      )
    ),
    'make-dossier': ['carla', () => play.does('makeDossier', wrong)],
    'add-staff': [
      'admin',
      () => play.does('addPerson', { ...person, address: null, role: 'officer', ...accounts })
    ],
    'end-staff': ['admin', () => play.does('endPerson', { id: 'anybody', ...accounts })],
    'renew-secret': ['admin', () => play.does('renewSecret', { id: 'anybody', ...accounts })],
    'reset-totp': ['admin', () => play.does('resetTotp', { id: 'anybody', ...accounts })],
    'confirm-staff': [
      'carla',
      () => play.does('confirmPerson', { id: 'anybody', theirSecret: 'x', theirTotp: null, ...accounts })
    ],
    'restore-store': [
      'admin',
      async () => {
        await play.does('showBackups', {})
        return play.does('restoreBackup', { name: 'ventanilla-0a1b2c3d-7.backup', ...wrong })
      }
    ],
    'end-program': ['admin', () => play.does('endProgram', { how: 'close', ...wrong })]
  }

  it('decides nothing: every act that decides asks for the secret again', async () => {
    expect(Object.keys(acts)).toEqual(staffActSchema.options.filter(asksSecretAgain))
    const ticket = await play.opensCase()
    for (const [act, [name, does]] of Object.entries(acts)) {
      await play.does('openStaffSide', {})
      await play.signsIn(name)
      if (name === 'carla') await play.does('openStaffCase', { ticket })
      expect([act, await failure(does())]).toEqual([act, { kind: 'secret-wrong' }])
      await play.does('signOut', {})
    }
    const accountsNow = await app.store.read.selectFrom('staff').select(['ended_at', 'fresh']).execute()
    expect(accountsNow).toEqual(Array.from({ length: 5 }, () => ({ ended_at: null, fresh: 0 })))
    expect(staffCard('carla').role).toBe('supervisor')
  })
})
