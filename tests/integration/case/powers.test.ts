import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { api, type Input } from '../../../src-main/contract/api'
import { counterViewSchema } from '../../../src-main/contract/counter/counter-views'
import { staffMethodNames, type StaffMethodName } from '../../../src-main/contract/method-names'
import { findings, openPlay, staffCard, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'

let app: TestHouse
let play: Play
let ticket: string
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
  ticket = await play.opensCase()
})
afterEach(() => app.remove())

/** A well-formed message for every guarded method. */
const messages = (secret: string): { [M in StaffMethodName]?: Input<M> } => ({
  showQueue: {},
  openStaffCase: { ticket },
  findStaffCase: { cedula: play.person.cedula },
  // before the form is open: done, it would hand the screen over and end the turn
  checkDocuments: findings(play.person.cedula),
  beginDocuments: {},
  beginReview: {},
  openEvidence: { item: 'person' },
  answerFlag: { flag: 'off-hours', accepted: true, text: 'x' },
  beginDecision: { decision: 'lift-pause' },
  makeDossier: { secret, totp: null },
  showAlerts: {},
  answerAlert: { id: 'none', text: 'x' },
  showPeople: {},
  addPerson: {
    userName: 'intruso',
    givenNames: 'I',
    surnames: 'N',
    cedula: '1714307103',
    address: null,
    role: 'officer',
    secret,
    totp: null
  },
  endPerson: { id: 'none', secret, totp: null },
  renewSecret: { id: 'none', secret, totp: null },
  resetTotp: { id: 'none', secret, totp: null },
  showAwaiting: {},
  confirmPerson: { id: 'none', theirSecret: 'x', theirTotp: null, secret, totp: null },
  showMachine: {},
  tryMachine: { part: 'mail' },
  showBackups: {},
  checkBackup: { name: 'ventanilla-0a1b2c3d-7.backup' },
  restoreBackup: { name: 'ventanilla-0a1b2c3d-7.backup', secret, totp: null },
  endProgram: { how: 'close', secret, totp: null }
})
const state = async (): Promise<string> => {
  const tables = ['assisted_case', 'case_event', 'staff', 'staff_alert', 'case_pair', 'fraud_case'] as const
  const rows = await Promise.all(
    tables.map((table) => app.store.read.selectFrom(table).selectAll().execute())
  )
  return JSON.stringify(rows)
}

describe('powers', () => {
  it.each([
    [
      'ana',
      [
        'makeDossier',
        'showAlerts',
        'answerAlert',
        'beginDecision',
        'showPeople',
        'addPerson',
        'endPerson',
        'renewSecret',
        'resetTotp',
        'showMachine',
        'tryMachine',
        'showBackups',
        'checkBackup',
        'restoreBackup',
        'endProgram'
      ]
    ],
    [
      'carla',
      [
        'showPeople',
        'addPerson',
        'endPerson',
        'renewSecret',
        'resetTotp',
        'showMachine',
        'tryMachine',
        'showBackups',
        'checkBackup',
        'restoreBackup',
        'endProgram'
      ]
    ],
    [
      'admin',
      [
        'showQueue',
        'openStaffCase',
        'findStaffCase',
        'beginDocuments',
        'checkDocuments',
        'beginReview',
        'openEvidence',
        'answerFlag',
        'beginDecision',
        'makeDossier',
        'showAlerts',
        'answerAlert',
        'showAwaiting',
        'confirmPerson'
      ]
    ]
  ] as const)('what %s may not do is refused, whatever the screen sends', async (name, forbidden) => {
    await play.does('openStaffSide', {})
    await play.signsIn(name)
    for (const [method, input] of Object.entries(messages(staffCard(name).secret))) {
      const before = await state()
      const { counter } = await play.does(method as StaffMethodName, input as never)
      const mustNot = (forbidden as readonly string[]).includes(method)
      expect([method, counter?.failure?.kind === 'not-yours']).toEqual([method, mustNot])
      if (mustNot) expect(await state()).toBe(before)
    }
  })

  it('nobody may do anything without having signed in', async () => {
    await play.does('openStaffSide', {})
    const before = await state()
    for (const [method, input] of Object.entries(messages('Lluvia-2041'))) {
      const { counter } = await play.does(method as StaffMethodName, input as never)
      expect(counter).toMatchObject({ view: { step: 'staffSignIn' }, failure: { kind: 'step-over' } })
    }
    await play.does('goBack', {})
    for (const [method, input] of Object.entries(messages('Lluvia-2041')))
      expect((await play.does(method as StaffMethodName, input as never)) as object).not.toHaveProperty(
        'counter'
      )
    expect(await state()).toBe(before)
  })

  it('an administrator sees no case', async () => {
    await play.does('openStaffSide', {})
    await play.signsIn('admin')
    expect(await play.at('staffQueue')).toMatchObject({ cases: [], alerts: null })
  })
})

describe('the key', () => {
  const fieldsOf = (schema: unknown): string[] =>
    JSON.stringify(schema, (name, value: unknown) => (name === '~standard' ? undefined : value))
      .match(/"([A-Za-z]+)":\{"(?:def|type)"/g)
      ?.map((found) => found.split('"')[1] ?? '') ?? []

  it('has no field in any staff message', () => {
    for (const method of staffMethodNames) {
      const fields = fieldsOf(api[method].input)
      expect(fields.filter((field) => /^(key|newKey|clave|password|pin)$/i.test(field))).toEqual([])
    }
    // the look itself sees a key where there is one
    expect(fieldsOf(api.stageKey.input)).toContain('key')
  })

  it('has no field in any staff view', () => {
    const staff = counterViewSchema.options.filter((option) => option.shape.step.value.startsWith('staff'))
    expect(staff.length).toBeGreaterThan(8)
    for (const option of staff)
      expect(fieldsOf(option).filter((field) => /^(key|keys|clave|hash|salt)$/i.test(field))).toEqual([])
  })

  it('cannot be set from the staff side, whoever is signed in', async () => {
    const member = () => app.directory.find(play.person.cedula)
    const before = await member()
    for (const name of ['ana', 'carla', 'admin'] as const) {
      await play.does('openStaffSide', {})
      await play.signsIn(name)
      await play.does('openStaffCase', { ticket })
      await play.does('stageKey', { key: 'Kz48wq2Lm', repeat: 'Kz48wq2Lm' })
      await play.does('setKey', { key: 'Kz48wq2Lm', repeat: 'Kz48wq2Lm' })
      await play.does('signOut', {})
    }
    expect(await member()).toEqual(before)
    expect(await app.directory.keyWorks(play.person.cedula, 'Kz48wq2Lm')).toBe(false)
  })
})
