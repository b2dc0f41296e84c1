import { expect, test } from '@playwright/test'
import { methodNames, staffMethodNames } from '../../src-main/contract/method-names'
import { MINUTE } from '../../src-main/domain/clock'
import { approval, caseByMessage, says, standsAt, type CaseByMessage } from '../support/counter-messages'
import { counterVisit, type Counter } from '../support/counter-visit'
import { workingKeys } from '../support/working-keys'

const NEW_KEY = 'Kz48wq2Lm'
let it: Counter
let play: CaseByMessage
let ticket: string
test.beforeEach(async () => {
  it = await counterVisit()
  play = caseByMessage(it)
  ticket = await play.upToProof()
})
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await it.page.screenshot({ path: info.outputPath('failed.png') })
  await it.end()
})

/** What is told of a decision that this officer sends without having been led to it. */
async function approves(name: 'ana' | 'beto'): Promise<unknown> {
  await says(it, 'beginDecision', { decision: 'approve' })
  return (await says(it, 'decideCase', approval(name))).counter?.failure
}
const refused = (why: string) => ({ kind: 'case-refused', why })

test('the officer who checked the documents cannot approve, by the screen or by message', async () => {
  await it.takesScreen()
  await it.signsIn('ana')
  await it.sees('Falta el segundo funcionario')
  await expect(it.page.getByRole('button', { name: 'Pausar por revisión' })).toBeVisible()
  await expect(it.page.getByRole('button', { name: 'Revisar para aprobar' })).toHaveCount(0)
  expect((await says(it, 'beginReview', {})).counter?.failure).toEqual(refused('same-officer'))
  expect(await approves('ana')).toEqual(refused('same-officer'))

  // what another officer has opened is not hers to use
  await says(it, 'signOut', {})
  await play.reviews('beto', ticket)
  await says(it, 'signOut', {})
  await play.signsIn('ana')
  await says(it, 'openStaffCase', { ticket })
  expect(await approves('ana')).toEqual(refused('same-officer'))
  expect((await standsAt(it, 'staffDecision')).decision).toBe('approve')
})

test('an old verification approves nothing, and a decision counts once', async () => {
  await play.reviews('beto', ticket)
  await it.advance(16 * MINUTE)
  await it.asks('La sesión se cerró sola')
  await it.signsIn('beto')
  await it.asks('Falta el segundo funcionario')
  expect(await approves('beto')).toEqual(refused('verification-missing'))

  await says(it, 'goBack', {})
  await says(it, 'beginReview', {})
  await play.approves('beto')
  // the same message once more: nobody is signed in on the hand-over screen, and the case is further on
  expect((await says(it, 'decideCase', approval('beto'))).counter?.view.step).toBe('handOver')
  await play.signsIn('ana')
  expect((await standsAt(it, 'staffCase')).next).toBe('key')
  expect(await approves('ana')).toEqual(refused('wrong-state'))
})

test('no officer sets or reads a key: there is no such field and no such message', async () => {
  await play.reviews('beto', ticket)
  const bridge = await it.page.evaluate(() => Object.keys(window.ventanilla))
  expect(bridge.sort()).toEqual([...methodNames, 'onScreen'].sort())
  expect(staffMethodNames.filter((name) => /key|clave/i.test(name))).toEqual([])

  const before = await standsAt(it, 'staffReview')
  await says(it, 'stageKey', { key: NEW_KEY, repeat: NEW_KEY })
  await says(it, 'setKey', { key: NEW_KEY, repeat: NEW_KEY })
  await says(it, 'tryKey', { key: it.person.key })
  expect(await says(it, 'weighKey', { key: NEW_KEY })).toEqual({ findings: [] })
  expect({ ...(await standsAt(it, 'staffReview')), locksAt: 0 }).toEqual({ ...before, locksAt: 0 })
  await says(it, 'beginDecision', { decision: 'approve' })
  const withKey = { ...approval('beto'), key: NEW_KEY }
  await expect(says(it, 'decideCase', withKey)).rejects.toThrow()
  expect(JSON.stringify(await says(it, 'show', {}))).not.toMatch(/"[^"]*[kK]ey"|clave/)
  await it.kiosk.close()
  expect(await workingKeys(it.kiosk.dataDir, it.person, NEW_KEY)).toEqual(['old'])
})
