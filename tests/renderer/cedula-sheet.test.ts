import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DemoMember } from '@contract/screen-views'
import CedulaSheet from '@/components/CedulaSheet.vue'
import { es } from '@/i18n/es'
import { createWords } from '@/i18n/screen-words'
import { useDemo } from '@/stores/demo'

const card = (cedula: string): DemoMember => ({ cedula, name: 'Nadie', story: 'email', answers: {} })
// of invented people
const MARIA = '0961234564'
const JOSE = '1714307103'
let sheet: VueWrapper

beforeEach(() => {
  setActivePinia(createPinia())
})
afterEach(() => sheet.unmount())

function show(earlier = ''): void {
  sheet = mount(CedulaSheet, {
    props: { title: 'Escriba su número de cédula', modelValue: earlier },
    global: { plugins: [createWords()] }
  })
}
const written = (): string => sheet.findAll('.place').reduce((all, place) => all + place.text(), '')
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    await flushPromises()
  }
}
async function choose(cedula: string): Promise<void> {
  useDemo().member = card(cedula)
  await flushPromises()
}

describe('the number on the card', () => {
  it('is typed by the card that was chosen in the demo', async () => {
    useDemo().member = card(MARIA)
    show()
    await flushPromises()
    expect(written()).toBe(MARIA)
  })

  it('is typed over by a card that is chosen later', async () => {
    show()
    await press('1', '7')
    await choose(MARIA)
    expect(written()).toBe(MARIA)
    await choose(JOSE)
    expect(written()).toBe(JOSE)
  })

  it('stays as it was tried before, whatever card was chosen before that', () => {
    useDemo().member = card(MARIA)
    show(JOSE)
    expect(written()).toBe(JOSE)
  })

  it('is sent when the contract takes it, and only then', async () => {
    show()
    await press(...MARIA.slice(0, 9), 'Enter')
    expect(sheet.emitted('cedula')).toBeUndefined()
    await press(...MARIA.slice(9), 'Enter')
    expect(sheet.emitted('cedula')).toEqual([[{ cedula: MARIA }]])
  })

  it('is told to be mistyped while the card is still in the hand, until it is corrected', async () => {
    show()
    await press(...MARIA.slice(0, 9), '5')
    expect(sheet.text()).toContain(es.failure['cedula-mistyped'])
    await press('Backspace')
    expect(sheet.text()).not.toContain(es.failure['cedula-mistyped'])
  })
})
