import { afterEach, expect, it } from 'vitest'
import { findCaseByTicket } from '../../../src-main/store/cases'
import { freezeCodeFor, openPlay, staffCard } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'

let app: TestHouse
afterEach(() => app.remove())

it('an officer on the telephone freezes with the code, whatever wrong ones were typed at the kiosk', async () => {
  app = await openTestApp()
  const play = await openPlay(app)
  const ticket = await play.upToReceipt('Kz48wq2Lm')
  const freezeCode = await freezeCodeFor(app, play.person.addresses[0] ?? '')
  const typed = { ticket, cedula: play.person.cedula }
  await play.does('openCaseDoor', { purpose: 'deny' })
  for (let tries = 0; tries < 5; tries++) await play.does('denyChange', { ...typed, freezeCode: 'BCDFGHJK' })
  const late = await play.does('denyChange', { ...typed, freezeCode: 'BCDFGHJK' })
  expect(late.counter?.failure).toEqual({ kind: 'try-later' })
  await play.does('finish', {})

  await play.does('openStaffSide', {})
  await play.signsIn('ana')
  await play.does('openStaffCase', { ticket })
  await play.does('beginDecision', { decision: 'deny-with-code' })
  const decision = {
    reason: 'not-me',
    text: 'Llamó.',
    secret: staffCard('ana').secret,
    totp: null,
    hours: null
  }
  const none = await play.does('decideCase', { ...decision, freezeCode: null })
  expect(none.counter?.failure).toEqual({ kind: 'case-refused', why: 'code-wrong' })
  const wrong = await play.does('decideCase', { ...decision, freezeCode: 'BCDFGHJL' })
  expect(wrong.counter?.failure).toEqual({ kind: 'case-refused', why: 'code-wrong' })
  await play.does('decideCase', { ...decision, freezeCode })
  expect((await findCaseByTicket(app.store.read, ticket))?.value.state).toBe('frozen')
})
