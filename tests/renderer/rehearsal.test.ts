import { flushPromises } from '@vue/test-utils'
import { createPinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, nextTick, type App } from 'vue'
import { viewSchema } from '@contract/screen-views'
import { ordinaryWay, rehearse } from '@/flow/prewarm'
import { createWords } from '@/i18n/screen-words'
import { useDemo } from '@/stores/demo'
import { usePreferences } from '@/stores/preferences'
import { useScreen } from '@/stores/screen'
import { scenes, screenOf } from '../support/gallery/scenes'

let app: App
let pinia: Pinia
let idle: (() => void)[]
let headings: string[]
/** The headings of what was measured on the page, each with all that stood there. */
let laidOut: string[]
const asked = vi.fn()

beforeEach(() => {
  pinia = createPinia()
  app = createApp({}).use(pinia).use(createWords())
  usePreferences(pinia)
  useDemo(pinia)
  useScreen(pinia).receive(screenOf(scenes['welcome'] ?? {}, false, 21.5))
  idle = []
  headings = []
  laidOut = []
  asked.mockClear()
  vi.stubGlobal('requestIdleCallback', (task: () => void) => idle.push(task))
  vi.stubGlobal('ventanilla', new Proxy({}, { get: () => asked }))
  // every sheet gives its heading the focus when it is there
  vi.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function (this: HTMLElement) {
    expect(this.isConnected, 'nothing takes the focus on the page').toBe(false)
    headings.push(this.textContent.trim())
  })
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    if (this.isConnected) laidOut.push(this.querySelector('h1')?.textContent.trim() ?? '')
    return new DOMRect()
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Whoever types on a plugged-in pad in between: what they type would be a cédula, were there a field for it. */
async function somebodyTypes(): Promise<void> {
  for (const key of [...'0961234564', 'Enter'])
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  await flushPromises()
}
async function playedToTheEnd(isFree = () => true): Promise<number> {
  rehearse(app._context, isFree)
  return await played()
}
async function played(): Promise<number> {
  let tasks = 0
  for (let next = idle.shift(); next; next = idle.shift()) {
    next()
    tasks++
    await somebodyTypes()
  }
  return tasks
}

describe('the rehearsal of the ordinary way', () => {
  it('has views that the contract knows', () => {
    for (const view of ordinaryWay) expect(viewSchema.parse(view)).toEqual(view)
  })

  it('builds every sheet, one more in each idle moment', async () => {
    const warned = vi.spyOn(console, 'warn')
    expect(await playedToTheEnd()).toBe(ordinaryWay.length + 1)
    expect(new Set(headings)).toEqual(
      new Set([
        'Antes de empezar',
        'Escriba su número de cédula',
        '¿Cómo se llamaba su primera escuela?',
        '¿En qué año empezó su primer trabajo?',
        '¿Puede abrir este correo hoy?',
        'Escriba el código que le llegó',
        'Cree su clave nueva',
        'Su clave está cambiada'
      ])
    )
    expect(warned).not.toHaveBeenCalled()
  })

  it('lays every sheet out on the page, once', async () => {
    await playedToTheEnd()
    expect(laidOut).toEqual([...new Set(headings)])
  })

  it('lays all of them out again in larger letters, and in other words', async () => {
    const preferences = usePreferences(pinia)
    await playedToTheEnd()
    for (const choose of [
      () => {
        preferences.textSize = 'large'
      },
      () => {
        preferences.language = 'en'
      }
    ]) {
      laidOut = []
      choose()
      await nextTick()
      await played()
      expect(laidOut).toHaveLength(ordinaryWay.length)
    }
  })

  it('asks main for nothing, and leaves nothing on the page or in what it remembers', async () => {
    const before = { page: document.documentElement.outerHTML, state: JSON.stringify(pinia.state.value) }
    await playedToTheEnd()
    expect(asked).not.toHaveBeenCalled()
    expect({
      page: document.documentElement.outerHTML,
      state: JSON.stringify(pinia.state.value)
    }).toEqual(before)
  })

  it('ends when somebody begins', async () => {
    let looks = 0
    await playedToTheEnd(() => ++looks <= 2)
    expect(headings).not.toContain('¿Cómo se llamaba su primera escuela?')
  })
})
