import { expect, type Page } from '@playwright/test'
import type { Screen } from '../../../src-main/contract/views'
import { codeIn } from '../../support/code-letter'
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

async function expectStep(page: Page, step: Screen['view']['step'], came: Screen): Promise<void> {
  if (came.view.step !== step)
    throw new Error(`${came.view.step} instead of ${step}: ${JSON.stringify(came)}`)
  await expect(page.locator('h1')).not.toHaveCount(0)
}

/**
 * A whole recovery without fingers: every call, every letter and every screen of it. Ends at a fresh welcome. False: this
 * person is one of those whom only an officer can help, and went away.
 */
export async function quickVisit({ page, mail }: Visit, person: DemoPerson, key: string): Promise<boolean> {
  await act(page, 'begin', { locale: 'es' })
  await act(page, 'acceptNotice')
  let screen = await act(page, 'identify', { cedula: person.cedula })
  while (screen.view.step === 'questions') {
    const { question } = screen.view
    screen = await act(page, 'answer', { question, answer: person.answers[question] ?? 'no enrolada' })
  }
  if (screen.view.step === 'caseOffer') {
    await goAway(page)
    return false
  }
  await expectStep(page, 'contact', screen)
  const addressId = screen.view.step === 'contact' ? (screen.view.addresses[0]?.id ?? '') : ''
  const letters = mail.letters.length
  await expectStep(page, 'code', await act(page, 'sendCode', { addressId }))
  await expect.poll(() => mail.letters.length, { intervals: [20] }).toBeGreaterThan(letters)
  const letter = mail.letters[letters]
  await expectStep(page, 'key', await act(page, 'enterCode', { code: letter ? codeIn(letter) : '' }))
  await expectStep(page, 'done', await act(page, 'setKey', { key, repeat: key }))
  // the letter that tells of the change belongs to the visit
  await expect.poll(() => mail.letters.length, { intervals: [20] }).toBeGreaterThan(letters + 1)
  await goAway(page)
  return true
}

async function goAway(page: Page): Promise<void> {
  await act(page, 'finish').catch((error: Error) => {
    // the page of this person is thrown away under the call, which is the point of it
    if (!/navigat|destroyed|closed/i.test(error.message)) throw error
  })
  await expect(page.getByRole('button', { name: 'Toque para empezar' })).toBeVisible()
}
