import { api } from '@contract/api'
import { methodNames, type MethodName } from '@contract/method-names'
import type { Screen } from '@contract/screen-views'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { vi } from 'vitest'
import App from '@/App.vue'
import { es } from '@/i18n/es'
import { createWords } from '@/i18n/screen-words'
import { useScreen } from '@/stores/screen'
import { counterScenes } from './gallery/counter-scenes'
import { screenOf } from './gallery/scenes'

export let page: VueWrapper | undefined
export let asked: { method: MethodName; input: unknown }[] = []

/** The renderer over a main that stays where it is, and checks every message with the contract. */
export async function open(screen: Screen, language: 'es' | 'en' = 'es'): Promise<VueWrapper> {
  asked = []
  const answer = (method: MethodName) => async (input: unknown) => {
    // as the real bridge: what cannot be cloned does not pass
    asked.push({ method, input: api[method].input.parse(structuredClone(input)) })
    return screen
  }
  Object.assign(window, {
    ventanilla: {
      ...Object.fromEntries(methodNames.map((method) => [method, answer(method)])),
      weighKey: async () => ({ findings: [] }),
      onScreen: () => () => undefined
    }
  })
  const pinia = createPinia()
  const words = createWords()
  page = mount(App, { attachTo: document.body, global: { plugins: [pinia, words] } })
  await useScreen(pinia).connect()
  // the sides of the window are fetched behind the greeting
  await vi.dynamicImportSettled()
  await flushPromises()
  words.global.locale.value = language
  await flushPromises()
  return page
}
/** Types on a plugged-in keyboard. */
export const typed = async (text: string): Promise<void> => {
  for (const key of text) {
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    await flushPromises()
  }
}
/** The words of the catalogue at a path such as `staff.next`; a name that is no path is taken as it is. */
function wordsAt(path: string): string {
  let here: unknown = es
  for (const part of path.split('.')) here = (here as Record<string, unknown> | undefined)?.[part]
  return typeof here === 'string' ? (here.split(' | ')[0] ?? path) : path
}
/** Presses the button with these words, as assistive technology does. */
export async function press(name: string): Promise<void> {
  const label = wordsAt(name)
  const button = page
    ?.findAll('button')
    .find((each) => each.text().includes(label) || each.attributes('aria-label') === label)
  if (!button) throw new Error(`no button «${label}» on: ${page?.text()}`)
  await button.trigger('click', { detail: 0 })
  await flushPromises()
}
/** Single characters are typed, everything else is a button. */
export async function perform(steps: readonly string[]): Promise<void> {
  for (const step of steps) await ([...step].length === 1 ? typed(step) : press(step))
}
export const sceneNames = Object.keys(counterScenes)
/** What main would send for the scene. */
export const shown = (name: string): Screen => {
  const scene = counterScenes[name]
  if (!scene) throw new Error(`no scene ${name}`)
  return screenOf(scene, false, 21.5)
}

/** To be called before and after each test. */
export function prepare(): void {
  // happy-dom has no modal dialogs to lay out
  HTMLDialogElement.prototype.showModal = function () {
    this.setAttribute('open', '')
  }
  // nor does it know when it is idle
  Object.assign(window, { requestIdleCallback: (work: () => void) => work() })
}
export function cleanUp(): void {
  page?.unmount()
  page = undefined
  document.body.innerHTML = ''
}
