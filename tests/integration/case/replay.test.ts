import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AssistedCase } from '../../../src-main/domain/case/case-state'
import { findCaseByTicket, saveCase } from '../../../src-main/store/cases'
import { openPlay, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { anything } from '../../support/anything'

let app: TestHouse
let play: Play
let ticket: string
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
  ticket = await play.opensCase()
  await play.checks('ana', ticket)
})
afterEach(() => app.remove())

const stored = async () => {
  const found = await findCaseByTicket(app.store.read, ticket)
  if (!found) throw new Error('the case is gone')
  return found
}
const changes = async (change: (value: AssistedCase) => Partial<AssistedCase>) => {
  const { value, version } = await stored()
  await app.store.commit(anything, (tx) => saveCase(tx, { ...value, ...change(value) }, version))
}
/** At another kiosk an officer has checked the person anew: the verification held here is an old one. */
const anew = () =>
  changes(({ verification }) => ({ verification: verification && { ...verification, id: 'made-elsewhere' } }))
const missing = { kind: 'case-refused', why: 'verification-missing' }

describe('an old verification', () => {
  it('gives no address, proves none, and chooses no key', async () => {
    await play.does('takeScreen', {})
    await play.does('giveAddress', { address: play.newAddress })
    await play.does('confirmAddress', { useSuggestion: false })
    const { value } = await stored()
    await anew()
    expect((await play.does('sayReader', { reader: 'me' })).counter?.failure).toEqual(missing)
    await changes(() => ({ verification: value.verification }))
    await play.does('sayReader', { reader: 'me' })

    const code = await play.readsCode()
    const given = await stored()
    await anew()
    expect((await play.does('enterCaseCode', { code })).counter?.failure).toEqual(missing)
    await changes(() => ({ verification: given.value.verification }))
    await play.at('handOver', await play.does('enterCaseCode', { code }))

    await play.reviews('beto', ticket)
    await play.approves('beto')
    await play.does('takeScreen', {})
    await anew()
    const stages = await play.does('stageKey', { key: 'Kz48wq2Lm', repeat: 'Kz48wq2Lm' })
    expect(stages.counter?.failure).toEqual(missing)
    expect((await stored()).value.state).toBe('approved')
  })

  it('opens no step to whoever takes the screen', async () => {
    await anew()
    await play.at('caseOutcome', await play.does('takeScreen', {}))
  })

  it('opens none in a paused case either', async () => {
    await changes(() => ({ paused: { officer: 'somebody', at: app.clock.now() } }))
    expect(await play.at('caseOutcome', await play.does('takeScreen', {}))).toMatchObject({
      words: 'in-review'
    })
  })
})
