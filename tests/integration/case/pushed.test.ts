import { afterEach, describe, expect, it } from 'vitest'
import { auditLine } from '../../../src-main/contract/audit-line'
import type { Screen } from '../../../src-main/contract/screen-views'
import { HOUR, MINUTE, SECOND } from '../../../src-main/domain/clock'
import { openPlay, staffCard, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse, type TestHouseOptions } from '../../support/open-app'

let app: TestHouse
let play: Play
let pushed: Screen[]
const open = async (options?: TestHouseOptions): Promise<void> => {
  app = await openTestApp(options)
  play = await openPlay(app)
  pushed = []
  app.dispatcher.onScreen((screen) => pushed.push(screen))
}
afterEach(() => app.remove())

const KEY = 'Kz48wq2Lm'
/** What main showed by itself of the steps that this is about, after everything under way has ended. */
const views = async () => {
  await app.jobs.quiet()
  // after whatever waits for its turn
  await play.does('show', {})
  return pushed.flatMap(({ counter }) => (counter && counter.view.step !== 'caseCode' ? [counter.view] : []))
}
const tells = () =>
  app.tellStaff(auditLine('backup.failed', null, { why: 'missing' }), {
    kind: 'backup-failed',
    detail: null
  })

describe('what changes though nobody touches', () => {
  it('a hold shortened to nothing: the case on the supervisor’s screen becomes active', async () => {
    await open()
    const ticket = await play.upToReceipt(KEY)
    await play.passes(SECOND)
    await play.does('openStaffSide', {})
    await play.signsIn('carla')
    await play.does('openStaffCase', { ticket })
    await play.does('beginDecision', { decision: 'shorten-hold' })
    const decided = await play.does('decideCase', {
      ...{ reason: 'medical', text: 'Hoy.', hours: 0, freezeCode: null },
      ...{ secret: staffCard('carla').secret, totp: null }
    })
    expect(await play.at('staffCase', decided)).toMatchObject({ state: 'holding', done: 'shorten-hold' })
    expect(await views()).toMatchObject([{ step: 'staffCase', state: 'active', done: 'shorten-hold' }])
  })

  it('the end of a hold: the member who looks at it sees it end', async () => {
    await open({ settings: { idle: { seconds: 300 } } })
    const ticket = await play.upToReceipt(KEY)
    await play.passes(24 * HOUR - 10 * SECOND)
    await play.does('openCaseDoor', { purpose: 'resume' })
    const status = await play.does('resumeCase', { ticket, cedula: play.person.cedula })
    expect(await play.at('caseStatus', status)).toMatchObject({ phase: 'hold' })
    await play.passes(MINUTE)
    expect(await views()).toMatchObject([{ step: 'caseStatus', phase: 'active' }])
  })

  it('a case that nobody came for leaves the list, and an alert comes to it; the lock waits for a touch', async () => {
    await open({ settings: { staff: { lockSeconds: 600 } } })
    await play.opensCase()
    await play.does('finish', {})
    await play.passes(72 * HOUR - 10 * SECOND)
    await play.does('openStaffSide', {})
    const queue = await play.at('staffQueue', await play.signsIn('carla'))
    expect([queue.cases.length, queue.alerts]).toEqual([1, 0])
    await play.passes(MINUTE)
    await tells()
    const { locksAt } = queue
    expect(await views()).toMatchObject([
      { step: 'staffQueue', cases: [], alerts: 0, locksAt },
      { step: 'staffQueue', cases: [], alerts: 1, locksAt }
    ])
    expect((await play.at('staffQueue')).locksAt).toBe(locksAt)
    expect((await play.at('staffAlerts', await play.does('showAlerts', {}))).locksAt).toBeGreaterThan(locksAt)
  })

  it('nothing is shown again that is the same, nor where somebody types', async () => {
    await open()
    await play.does('openStaffSide', {})
    await tells()
    await play.signsIn('carla')
    app.clock.advance(SECOND)
    await app.dispatcher.refresh()
    expect(await views()).toEqual([])
    await play.does('beginTotp', {})
    await tells()
    expect(await views()).toEqual([])
  })
})
