import { expect, type Page } from '@playwright/test'
import type { Screen } from '../../../src-main/contract/screen-views'
import { codeIn } from '../../support/code-message'
import type { DemoPerson } from '../../support/demo-people'
import type { Visit } from '../../support/kiosk-visit'

interface ScreenStore {
  act(method: string, input: object): Promise<void>
  screen: Screen
}
interface Mounted {
  __vue_app__: { config: { globalProperties: { $pinia: { _s: Map<string, ScreenStore> } } } }
}

/** Acts as the screens do, through the renderer's own store, so that every step is shown; answers with what came. */
async function act(page: Page, method: string, input: object = {}): Promise<Screen> {
  return page.evaluate(
    async ([name, value]) => {
      const root = document.querySelector('#app') as unknown as Mounted
      const store = root.__vue_app__.config.globalProperties.$pinia._s.get('screen')
      if (!store) throw new Error('the page has no screen')
      await store.act(name, value)
      return store.screen
    },
    [method, input] as const
  )
}

/**
 * A recovery without fingers, a step at a time: every call, every message and every screen of it. Each turn answers the
 * screen that came; it ends with a screen that this person cannot pass alone, or with the new key.
 */
export async function* recoverySteps(
  { page, mail }: Visit,
  person: DemoPerson,
  key: string
): AsyncGenerator<Screen, void> {
  const came = async (method: string, input: object = {}): Promise<Screen> => {
    const screen = await act(page, method, input)
    await expect(page.locator('h1')).not.toHaveCount(0)
    return screen
  }
  yield came('begin', { locale: 'es' })
  yield came('acceptNotice')
  let screen = await came('identify', { cedula: person.cedula })
  yield screen
  while (screen.view.step === 'questions') {
    const { question } = screen.view
    screen = await came('answer', { question, answer: person.answers[question] ?? 'no enrolada' })
    yield screen
  }
  if (screen.view.step !== 'contact') return
  const addressId = screen.view.addresses[0]?.id ?? ''
  const messages = mail.messages.length
  screen = await came('sendCode', { addressId })
  yield screen
  if (screen.view.step !== 'code') return
  await expect.poll(() => mail.messages.length, { intervals: [20] }).toBeGreaterThan(messages)
  const message = mail.messages[messages]
  yield came('enterCode', { code: message ? codeIn(message) : '' })
  yield came('setKey', { key, repeat: key })
  // the message that tells of the change belongs to the visit
  await expect.poll(() => mail.messages.length, { intervals: [20] }).toBeGreaterThan(messages + 1)
}

/**
 * A whole recovery, ending at a fresh welcome. False: this person is one of those whom only an officer can help, and went
 * away.
 */
export async function quickVisit(visit: Visit, person: DemoPerson, key: string): Promise<boolean> {
  let last: Screen | undefined
  for await (const screen of recoverySteps(visit, person, key)) last = screen
  const step = last?.view.step
  if (step !== 'done' && step !== 'caseOffer') throw new Error(`ends with ${JSON.stringify(last)}`)
  await goAway(visit.page)
  return step === 'done'
}

/** Ends the visit at whatever screen; comes back at a fresh welcome. */
export async function goAway(page: Page): Promise<void> {
  await act(page, 'finish').catch((error: Error) => {
    // the page of this person is thrown away under the call, which is the point of it
    if (!/navigat|destroyed|closed/i.test(error.message)) throw error
  })
  await expect(page.getByRole('button', { name: 'Toque para empezar' })).toBeVisible()
}
