import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MethodName } from '../../../src-main/contract/method-names'
import { findCaseByTicket } from '../../../src-main/store/cases'
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

const KEY = 'Kz48wq2Lm'
const stepOver = { kind: 'step-over' }
/** A well-formed message for everything the member does in a case. */
const members = (): Partial<Record<MethodName, object>> => ({
  openCaseDoor: { purpose: 'deny' },
  resumeCase: { ticket, cedula: play.person.cedula },
  denyChange: { ticket, cedula: play.person.cedula, freezeCode: 'BCDFGHJK' },
  giveAddress: { address: 'otra@correo.example' },
  confirmAddress: { useSuggestion: false },
  correctAddress: {},
  sayReader: { reader: 'me' },
  haveNoMailbox: {},
  enterCaseCode: { code: '123456' },
  resendCaseCode: {},
  hidePaperCode: {},
  enterPaperCode: { code: 'BCDFGHJKLM' },
  stageKey: { key: KEY, repeat: KEY },
  printPaper: {},
  takeScreen: {},
  withdrawCase: {},
  leaveCase: {}
})
const staffs = (): Partial<Record<MethodName, object>> => ({
  signIn: { userName: staffCard('beto').userName, secret: staffCard('beto').secret, totp: null },
  showQueue: {},
  openStaffCase: { ticket },
  beginDocuments: {},
  checkDocuments: findings(play.person.cedula),
  beginReview: {},
  openEvidence: { item: 'person' },
  beginDecision: { decision: 'approve' },
  chooseOwnSecret: { secret: 'Neblina-77', repeat: 'Neblina-77' },
  beginTotp: {},
  pauseCase: {},
  makeDossier: { secret: staffCard('carla').secret, totp: null },
  showPeople: {},
  signOut: {}
})
/** Sends each message that does not belong here: the screen stays, and the answer says why. */
async function refuses(step: string, messages: Partial<Record<MethodName, object>>, but: MethodName[] = []) {
  for (const [method, input] of Object.entries(messages)) {
    if (but.includes(method as MethodName)) continue
    const { counter } = (await play.does(method as MethodName, input as never)) as {
      counter?: { view: { step: string }; failure: unknown }
    }
    expect([method, counter?.view.step, counter?.failure]).toEqual([method, step, stepOver])
  }
}
const state = async () => (await findCaseByTicket(app.store.read, ticket))?.value.state

describe('a message for another turn or another step', () => {
  it("does nothing in a member's turn: staff messages, and the steps that are not this one", async () => {
    await play.checks('ana', ticket)
    await play.does('takeScreen', {})
    const ends: MethodName[] = ['leaveCase']
    await refuses('caseAddress', staffs())
    await refuses('caseAddress', members(), ['giveAddress', 'haveNoMailbox', ...ends])
    await play.givesAddress()
    await refuses('caseCode', staffs())
    // another code: there is time for it later, and it says so
    await refuses('caseCode', members(), ['enterCaseCode', 'resendCaseCode', 'correctAddress', ...ends])
    await play.does('enterCaseCode', { code: await play.readsCode() })
    await refuses('handOver', staffs())
    await refuses('handOver', members(), ['takeScreen'])
    await play.reviews('beto', ticket)
    await play.approves('beto')
    await play.does('takeScreen', {})
    await refuses('caseKey', staffs())
    await refuses('caseKey', members(), ['stageKey', ...ends])
    expect(await state()).toBe('approved')
  })

  it("does nothing in an officer's turn, not even a member's message with the member's case open", async () => {
    await play.checks('ana', ticket)
    await play.provesAddress()
    await play.reviews('beto', ticket)
    await refuses('staffReview', members())
    await refuses('staffReview', { signIn: staffs().signIn ?? {}, openStaffSide: {} })
    await play.approves('beto')
    // the hand-over to the member, taken by an officer instead
    await play.does('openStaffSide', {})
    await play.signsIn('ana')
    await refuses('staffCase', members())
    expect(await state()).toBe('approved')
    expect((await play.does('weighKey', { key: '1234' })).findings).toEqual([])
  })

  it('does nothing where nobody is at the counter', async () => {
    await play.does('finish', {})
    for (const [method, input] of Object.entries({ ...staffs(), ...members() })) {
      if (method === 'openCaseDoor') continue
      expect(await play.does(method as MethodName, input as never)).not.toHaveProperty('counter')
    }
    expect(await state()).toBe('opened')
  })
})

describe('after a refusal', () => {
  it('the officer is signed out and the member reads kind words', async () => {
    await play.does('openStaffSide', {})
    await play.signsIn('ana')
    await play.does('openStaffCase', { ticket })
    await play.does('beginDecision', { decision: 'refuse' })
    const refusal = { text: 'x', secret: staffCard('ana').secret, totp: null, freezeCode: null, hours: null }
    const unknown = await play.does('decideCase', { ...refusal, reason: 'because' })
    expect(unknown.counter?.failure).toEqual({ kind: 'case-refused', why: 'reason-missing' })
    const done = await play.does('decideCase', { ...refusal, reason: 'person-not-proved' })
    expect(await play.at('handOver', done)).toMatchObject({ to: 'member', mayPause: false })
    expect((await play.does('showQueue', {})).counter?.failure).toEqual(stepOver)
    expect(await play.at('caseOutcome', await play.does('takeScreen', {}))).toMatchObject({
      words: 'refused'
    })
  })
})
