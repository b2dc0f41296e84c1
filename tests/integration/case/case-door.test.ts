import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUR } from '../../../src-main/domain/clock'
import { freezeCodeFor, openPlay, staffCard, type Play } from '../../support/counter-play'
import { demoCrowd } from '../../support/demo-crowd'
import { openTestApp, type TestHouse } from '../../support/open-app'

let app: TestHouse
let play: Play
let ticket: string
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
  ticket = await play.upToReceipt('Kz48wq2Lm')
})
afterEach(() => app.remove())

const resumes = async (typed: { ticket: string; cedula: string }) => {
  await play.does('openCaseDoor', { purpose: 'resume' })
  return (await play.does('resumeCase', typed)).counter
}
const alertKinds = async () =>
  (await app.store.read.selectFrom('staff_alert').select('kind').execute()).map(({ kind }) => kind)
const looksUp = async (name: 'ana' | 'carla' | 'admin', cedula: string) => {
  await play.does('openStaffSide', {})
  await play.signsIn(name)
  return (await play.does('findStaffCase', { cedula })).counter
}

describe('the door of a case at the kiosk', () => {
  it('is not shut for a member by somebody who knows the cédula; supervisors are told once', async () => {
    const { cedula } = play.person
    for (let tries = 1; tries <= 13; tries++) {
      const { failure } = (await resumes({ ticket: 'BCDFGHJK', cedula })) ?? {}
      expect([tries, failure?.kind]).toEqual([tries, tries > 10 ? 'case-by-document' : 'case-not-found'])
    }
    expect((await resumes({ ticket, cedula }))?.view.step).toBe('caseStatus')
    expect((await alertKinds()).filter((kind) => kind === 'wrong-case-numbers')).toHaveLength(1)
  })

  it('says the same of a cédula that has no case, and tells nobody of it', async () => {
    for (let tries = 1; tries <= 11; tries++) {
      const { failure } = (await resumes({ ticket: 'BCDFGHJK', cedula: '1714307103' })) ?? {}
      expect(failure?.kind).toBe(tries > 10 ? 'case-by-document' : 'case-not-found')
    }
    expect(await alertKinds()).not.toContain('wrong-case-numbers')
  })

  it('raises an alert of the kiosk when many numbers are tried in an hour, whoever’s they are', async () => {
    const people = demoCrowd().slice(0, 21)
    for (const { cedula } of people.slice(0, 19)) await resumes({ ticket: 'BCDFGHJK', cedula })
    expect(await alertKinds()).not.toContain('case-numbers-tried')
    for (const { cedula } of people.slice(19)) await resumes({ ticket: 'BCDFGHJK', cedula })
    expect((await alertKinds()).filter((kind) => kind === 'case-numbers-tried')).toHaveLength(1)
    expect((await resumes({ ticket, cedula: play.person.cedula }))?.view.step).toBe('caseStatus')
  })
})

describe('an officer with the document in hand', () => {
  it('finds the case without its number, whatever was typed at the kiosk; who looked is in the record', async () => {
    const { cedula } = play.person
    for (let tries = 0; tries < 12; tries++) await resumes({ ticket: 'BCDFGHJK', cedula })
    await play.does('finish', {})
    expect((await looksUp('ana', cedula))?.view).toMatchObject({ step: 'staffCase', ticket })
    await play.does('signOut', {})
    expect((await looksUp('carla', '1714307103'))?.failure).toEqual({ kind: 'case-not-found' })
    const lines = await app.store.read
      .selectFrom('audit')
      .select('extras')
      .where('event', '=', 'case.lookedUp')
      .execute()
    expect(lines.map(({ extras }) => (JSON.parse(extras) as { found: boolean }).found)).toEqual([true, false])
  })

  it('finds one that is active and in no list, and a supervisor undoes it', async () => {
    await play.passes(25 * HOUR)
    await looksUp('carla', play.person.cedula)
    expect((await play.at('staffCase')).acts).toContain('deny')
    await play.does('beginDecision', { decision: 'deny-with-code' })
    await play.does('decideCase', {
      ...{ reason: 'not-me', text: 'Llamó.', totp: null, hours: null, secret: staffCard('carla').secret },
      freezeCode: await freezeCodeFor(app, play.person.addresses[0] ?? '')
    })
    expect(await play.at('staffCase')).toMatchObject({ state: 'undone' })
  })

  it('does not find their own, nor does an administrator find any', async () => {
    expect((await looksUp('admin', play.person.cedula))?.failure).toEqual({ kind: 'not-yours' })
    await play.does('signOut', {})
    const ana = await app.store.read
      .selectFrom('staff')
      .select('cedula')
      .where('user_name', '=', staffCard('ana').userName)
      .executeTakeFirstOrThrow()
    expect((await looksUp('ana', ana.cedula))?.failure).toEqual({ kind: 'case-refused', why: 'own-record' })
  })
})
