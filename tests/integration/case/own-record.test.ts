import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPlay, staffCard, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { anything } from '../../support/anything'

let app: TestHouse
let play: Play
let ticket: string
const SELF = 'la.titular'

/** The member works here: a supervisor with the secret of the demo's. */
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
  ticket = await play.opensCase()
  const carla = await app.store.read
    .selectFrom('staff')
    .selectAll()
    .where('user_name', '=', staffCard('carla').userName)
    .executeTakeFirstOrThrow()
  const self = { ...carla, id: 'the-member', user_name: SELF, cedula: play.person.cedula }
  await app.store.commit(anything, (tx) => tx.insertInto('staff').values(self).execute())
})
afterEach(() => app.remove())

const selfSignsIn = () =>
  play.does('signIn', { userName: SELF, secret: staffCard('carla').secret, totp: null })
const nothing = async () => {
  expect((await play.at('staffQueue')).cases).toEqual([])
  const dossier = await play.does('makeDossier', { secret: staffCard('carla').secret, totp: null })
  expect(dossier.counter?.failure).toEqual({ kind: 'step-over' })
  expect((await play.does('beginDocuments', {})).counter).toMatchObject({
    view: { step: 'staffQueue' },
    failure: { kind: 'step-over' }
  })
}

describe('a supervisor whose own case it is', () => {
  it('does not reach it by signing in from its status', async () => {
    await play.does('finish', {})
    await play.does('openCaseDoor', { purpose: 'resume' })
    await play.does('resumeCase', { ticket, cedula: play.person.cedula })
    await play.does('openStaffSide', {})
    await selfSignsIn()
    await nothing()
  })

  it('does not reach it on the hand-over screen to the second officer', async () => {
    await play.checks('ana', ticket)
    await play.provesAddress()
    await play.does('takeScreen', {})
    await selfSignsIn()
    await nothing()
  })

  it('does not answer an alert about it', async () => {
    await play.checks('ana', ticket)
    await play.does('pauseCase', {})
    await play.does('takeScreen', {})
    await play.does('finish', {})
    await play.does('openStaffSide', {})
    await selfSignsIn()
    const { alerts } = await play.at('staffAlerts', await play.does('showAlerts', {}))
    const { counter } = await play.does('answerAlert', { id: alerts[0]?.id ?? '', text: 'Nada.' })
    expect(counter?.failure).toEqual({ kind: 'case-refused', why: 'own-record' })
    expect((await play.at('staffAlerts')).alerts[0]?.answer).toBeNull()
  })
})
