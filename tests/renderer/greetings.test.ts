import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import Greetings from '@/components/Greetings.vue'
import { createWords, type Language } from '@/i18n/screen-words'
import { usePreferences } from '@/stores/preferences'
import { useScreen } from '@/stores/screen'
import { scenes, screenOf } from '../support/gallery/scenes'

const SPANISH = '¿Olvidó su clave del IESS?'
const ENGLISH = 'Forgot your IESS key?'
const KICHWA = '¿IESS clavetachu kunkarkanki?'
let page: VueWrapper | undefined

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
})
afterEach(() => {
  page?.unmount()
  vi.useRealTimers()
})

function greet(locales: Language[]): VueWrapper {
  const screen = screenOf(scenes['welcome'] ?? {}, false, 21.5)
  useScreen().receive({ ...screen, kiosk: { ...screen.kiosk, locales } })
  page = mount(Greetings, { global: { plugins: [createWords()] } })
  return page
}
const next = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(5000)
}

describe('the greeting beside the heading', () => {
  it('says it in the other languages in turn, each marked as what it is', async () => {
    const { element } = greet(['es', 'en', 'qu'])
    expect(element.textContent).toBe(ENGLISH)
    expect(element.querySelector('[lang="en"]')).not.toBeNull()
    await next()
    expect(element.textContent).toBe(KICHWA)
    expect(element.querySelector('[lang="qu"]')).not.toBeNull()
    await next()
    expect(element.textContent).toBe(ENGLISH)
  })

  it('never repeats the heading: that language has it already', async () => {
    usePreferences().language = 'en'
    const { element } = greet(['es', 'en'])
    expect(element.textContent).toBe(SPANISH)
    await next()
    expect(element.textContent).toBe(SPANISH)
  })

  it('stands still, all of it, for whoever wants no movement', async () => {
    usePreferences().calm = true
    const { element } = greet(['es', 'en', 'qu'])
    expect(element.textContent).toBe(ENGLISH + KICHWA)
    await next()
    expect(element.textContent).toBe(ENGLISH + KICHWA)
  })

  it('is silent and still for whoever listens, and there again for the next person', async () => {
    const { element } = greet(['es', 'en', 'qu'])
    const { screen, receive } = useScreen()
    if (!screen) throw new Error('nothing is shown')
    const usual = { rate: 3, volume: 3, headset: false, hidden: false, menu: false }
    receive({ ...screen, listening: { speaks: true, ...usual } })
    await next()
    expect(element.parentElement?.textContent ?? '').toBe('')
    receive(screen)
    await next()
    expect(page?.text()).not.toBe('')
  })

  it('is not there where one language is spoken', () => {
    expect(greet(['es']).find('p').exists()).toBe(false)
  })
})
