import { afterEach, describe, expect, it } from 'vitest'
import { MINUTE } from '../../../src-main/domain/clock'
import { findings, openPlay, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse, type TestHouseOptions } from '../../support/open-app'

let app: TestHouse
let play: Play
let ticket: string
/** As far as the code that was sent to the new address. */
const atCode = async (settings: TestHouseOptions['settings'] = {}): Promise<void> => {
  app = await openTestApp({ settings })
  play = await openPlay(app)
  ticket = await play.opensCase()
  await play.checks('ana', ticket)
  await play.does('takeScreen', {})
  await play.givesAddress()
}
afterEach(() => app.remove())

const types = async (code: string) => (await play.does('enterCaseCode', { code })).counter?.failure
const asksAgain = async () => (await play.does('resendCaseCode', {})).counter?.failure
/** Six digits that are not the code. */
const other = (code: string) => (code === '000000' ? '111111' : '000000')
/** The person goes, comes back, and an officer checks again who it is. */
async function comesBack(): Promise<void> {
  await play.does('leaveCase', {})
  await play.does('openCaseDoor', { purpose: 'resume' })
  await play.does('resumeCase', { ticket, cedula: play.person.cedula })
  await play.does('openStaffSide', {})
  await play.signsIn('carla')
  await play.does('beginDocuments', {})
  await play.does('checkDocuments', findings(play.person.cedula))
  await play.does('takeScreen', {})
}

describe('the code to the new address', () => {
  it('is not sent again at once, and not without end to one mailbox', async () => {
    await atCode({ code: { perAddressDay: 2 } })
    const waits = async () => app.clock.advance((await play.at('caseCode')).resendAt - app.clock.now())
    expect(await asksAgain()).toMatchObject({ kind: 'resend-too-soon' })
    await waits()
    expect(await asksAgain()).toBeNull()
    await waits()
    expect(await asksAgain()).toEqual({ kind: 'codes-used-up' })
  })

  it('is void after five wrong ones, whoever comes back; wrong ones are not forgotten meanwhile', async () => {
    await atCode()
    const code = await play.readsCode()
    for (const triesLeft of [4, 3])
      expect(await types(other(code))).toEqual({ kind: 'code-wrong', triesLeft })
    await comesBack()
    expect(await play.at('caseCode')).toMatchObject({ triesLeft: 3, codeLive: true })
    for (const triesLeft of [2, 1])
      expect(await types(other(code))).toEqual({ kind: 'code-wrong', triesLeft })
    expect(await types(other(code))).toEqual({ kind: 'code-exhausted' })
    expect(await types(code)).toEqual({ kind: 'code-exhausted' })
    await comesBack()
    expect(await play.at('caseCode')).toMatchObject({ codeLive: false })
    expect(await types(code)).toEqual({ kind: 'code-exhausted' })
  })

  it('works once, and is not kept open', async () => {
    await atCode()
    const code = await play.readsCode()
    await play.at('handOver', await play.does('enterCaseCode', { code }))
    const kept = await app.store.read
      .selectFrom('one_time_code')
      .select(['closed_as', 'mac'])
      .where('purpose', '=', 'case-address')
      .execute()
    expect(kept).toMatchObject([{ closed_as: 'used' }])
    expect(JSON.stringify(kept)).not.toContain(code)
  })

  it('is not typed a quarter of an hour after the officer checked the person', async () => {
    await atCode()
    const code = await play.readsCode()
    for (let minute = 0; minute < 15; minute++) {
      app.clock.advance(MINUTE)
      await play.does('stayActive', {})
    }
    expect(await types(code)).toEqual({ kind: 'case-refused', why: 'verification-missing' })
  })
})

describe('the new address', () => {
  it('is not one that the record has already', async () => {
    app = await openTestApp()
    play = await openPlay(app)
    await play.checks('ana', await play.opensCase())
    await play.does('takeScreen', {})
    const { counter } = await play.does('giveAddress', { address: play.person.addresses[0] ?? '' })
    expect(counter).toMatchObject({ view: { step: 'caseAddress' }, failure: { kind: 'address-known' } })
  })
})

describe('the new key', () => {
  it('is judged, typed twice, and not the present one', async () => {
    await atCode()
    await play.does('enterCaseCode', { code: await play.readsCode() })
    await play.reviews('beto', ticket)
    await play.approves('beto')
    await play.does('takeScreen', {})
    const stages = async (key: string, repeat = key) =>
      (await play.does('stageKey', { key, repeat })).counter?.failure
    expect(await stages('aaaaaaaa')).toMatchObject({ kind: 'key-refused' })
    expect((await play.does('weighKey', { key: 'aaaaaaaa' })).findings.length).toBeGreaterThan(0)
    expect(await stages('Kz48wq2Lm', 'Kz48wq2Ln')).toEqual({ kind: 'keys-differ' })
    expect(await stages(play.person.oldKey)).toEqual({ kind: 'key-refused', findings: ['old-key'] })
    // what was begun while a key is typed again is not what decides: neither for the present one nor for another
    const chooses = (key: string) => play.does('weighKey', { key, chosen: true })
    expect((await chooses(play.person.oldKey)).findings).toEqual([])
    expect(await stages(play.person.oldKey)).toEqual({ kind: 'key-refused', findings: ['old-key'] })
    expect((await chooses('Kz48wq2Ln')).findings).toEqual([])
    expect(await stages('Kz48wq2Lm')).toBeNull()
    await play.at('caseReceipt')
  })
})
