import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { staffMethodNames } from '../../src-main/contract/method-names'
import { settingsSchema } from '../../src-main/contract/settings'
import { MINUTE } from '../../src-main/domain/clock'
import { owedBy } from '../../src-main/domain/staff/owed'
import { openPlay, staffCard, type Play } from '../support/counter-play'
import { openTestApp, type TestHouse } from '../support/open-app'

const { secondFactor } = settingsSchema.parse({
  mail: { host: 'mail.example', from: 'v@iess.example' }
}).staff

let app: TestHouse
let play: Play
beforeEach(async () => {
  app = await openTestApp({ settings: { staff: { secondFactor } }, printer: () => true })
  play = await openPlay(app)
  await play.does('openStaffSide', {})
})
afterEach(() => app.remove())

const shown = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: app.clock.now() })
const carla = staffCard('carla')
const types = async (totp: string | null, secret = carla.secret) =>
  (await play.does('signIn', { userName: carla.userName, secret, totp })).counter
const leaves = async (): Promise<void> => {
  await play.does('signOut', {})
  await play.does('openStaffSide', {})
}
const enrols = async (): Promise<{ secret: string; codes: string[] }> => {
  await play.signsIn('carla')
  const { secret } = await play.at('staffEnrol')
  const { codes } = await play.at(
    'staffRecoveryCodes',
    await play.does('confirmTotp', { totp: shown(secret) })
  )
  return { secret, codes }
}

describe('a second factor', () => {
  it('is owed by supervisors and administrators unless the settings say otherwise', () => {
    const account = { fresh: false, hasTotp: false }
    expect(owedBy({ ...account, role: 'supervisor' }, secondFactor)).toBe('second-factor')
    expect(owedBy({ ...account, role: 'administrator' }, secondFactor)).toBe('second-factor')
    expect(owedBy({ ...account, role: 'officer' }, secondFactor)).toBeNull()
    expect(owedBy({ ...account, hasTotp: true, role: 'supervisor' }, secondFactor)).toBeNull()
    expect(owedBy({ ...account, fresh: true, role: 'supervisor' }, secondFactor)).toBe('own-secret')
  })

  it.each(['carla', 'admin'] as const)('is enrolled by %s before anything else can be done', async (name) => {
    const again = { secret: staffCard(name).secret, totp: null }
    await play.signsIn(name)
    const { secret } = await play.at('staffEnrol')
    const anything = { ...again, id: 'x', ticket: 'BCDFGHJK', cedula: '0102030400', decision: 'approve' }
    const more = { ...anything, how: 'close', part: 'touch', works: true, name: 'x', text: 'x', repeat: 'x' }
    const free = ['signOut', 'confirmTotp', 'openStaffSide', 'setUpStaff', 'signIn']
    for (const stage of ['staffEnrol', 'staffRecoveryCodes'] as const) {
      for (const method of staffMethodNames.filter(
        (each) => !free.includes(each) && each !== 'keepRecoveryCodes'
      ))
        expect([method, (await play.does(method, more as never)).counter]).toMatchObject([
          method,
          { view: { step: stage }, failure: { kind: 'step-over' } }
        ])
      if (stage === 'staffEnrol') await play.does('confirmTotp', { totp: shown(secret) })
    }
    expect(app.ended).toEqual([])
    expect((await play.does('keepRecoveryCodes', {})).counter?.view.step).toBe('staffQueue')
  })

  it('is not owed by officers, who begin at once', async () => {
    await play.signsIn('ana')
    await play.at('staffQueue')
  })
})

describe('recovery codes', () => {
  it('are shown and printed once, and lie in the store as keyed hashes only', async () => {
    const { codes } = await enrols()
    expect(codes).toHaveLength(8)
    expect(new Set(codes).size).toBe(8)
    for (const code of codes) expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/)
    expect((await play.does('printPaper', {})).counter?.failure).toBeNull()
    expect(app.printed.map(({ name }) => name)).toEqual(['codigos-de-recuperacion'])
    await play.does('keepRecoveryCodes', {})
    expect((await play.does('printPaper', {})).counter?.failure).toEqual({ kind: 'step-over' })
    const rows = await app.store.read.selectFrom('staff_recovery_code').selectAll().execute()
    expect(rows).toHaveLength(8)
    for (const code of codes) expect(JSON.stringify(rows)).not.toContain(code)
  })

  it('stand in once for the authenticator; each use is in the record and told to supervisors', async () => {
    const { codes } = await enrols()
    const [first = '', second = ''] = codes
    await leaves()
    expect((await types('BBBBBBBB'))?.failure).toEqual({ kind: 'sign-in-refused' })
    expect((await types(first))?.view.step).toBe('staffQueue')
    await leaves()
    expect((await types(first))?.failure).toEqual({ kind: 'sign-in-refused' })
    expect((await types(second))?.view.step).toBe('staffQueue')
    const lines = await app.store.read
      .selectFrom('audit')
      .select('extras')
      .where('event', '=', 'staff.recoveryCodeUsed')
      .execute()
    expect(lines.map(({ extras }) => (JSON.parse(extras) as { left: number }).left)).toEqual([7, 6])
    const alerts = await app.store.read.selectFrom('staff_alert').select('kind').execute()
    expect(alerts).toEqual([{ kind: 'recovery-code-used' }, { kind: 'recovery-code-used' }])
  })

  it('are not used up beside a wrong secret', async () => {
    const { codes } = await enrols()
    await leaves()
    expect((await types(codes[0] ?? '', 'Paramo-0000'))?.failure).toEqual({ kind: 'sign-in-refused' })
    expect((await types(codes[0] ?? ''))?.view.step).toBe('staffQueue')
  })

  it('open the account whatever a stranger has typed before, and do not help to guess the secret', async () => {
    const { codes } = await enrols()
    await leaves()
    for (let tries = 0; tries < 8; tries++) await types(null, 'Paramo-0000')
    expect((await types(null))?.failure).toMatchObject({ kind: 'sign-in-wait' })
    expect((await types('BBBBBBBB'))?.failure).toMatchObject({ kind: 'sign-in-wait' })
    expect((await types(codes[0] ?? ''))?.view.step).toBe('staffQueue')
    await leaves()
    for (let tries = 0; tries < 3; tries++) await types(codes[1] ?? '', 'Paramo-0000')
    expect((await types(codes[1] ?? ''))?.failure).toMatchObject({ kind: 'sign-in-wait' })
  })

  it('open nothing any more when the authenticator was taken off', async () => {
    const { codes } = await enrols()
    await leaves()
    const admin = staffCard('admin')
    await play.signsIn('admin')
    const { secret } = await play.at('staffEnrol')
    await play.does('confirmTotp', { totp: shown(secret) })
    await play.does('keepRecoveryCodes', {})
    app.clock.advance(MINUTE)
    const { people } = await play.at('staffPeople', await play.does('showPeople', {}))
    const id = people.find(({ userName }) => userName === carla.userName)?.id ?? ''
    await play.at(
      'staffPeople',
      await play.does('resetTotp', { id, secret: admin.secret, totp: shown(secret) })
    )
    await leaves()
    expect(
      await app.store.read
        .selectFrom('staff_recovery_code')
        .select('mac')
        .where('staff_id', '=', id)
        .execute()
    ).toEqual([])
    expect((await types(codes[0] ?? ''))?.view.step).toBe('staffEnrol')
  })
})
