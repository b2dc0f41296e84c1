import { api } from '@contract/api'
import { methodNames, type MethodName } from '@contract/method-names'
import { counterViewSchema, type CounterStep } from '@contract/counter-views'
import { screenSchema, type Screen } from '@contract/views'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import App from '@/App.vue'
import { en } from '@/i18n/en'
import { es } from '@/i18n/es'
import { createWords } from '@/i18n/words'
import { useScreen } from '@/stores/screen'
import { counterScenes } from '../../support/gallery/counter-scenes'
import { screenOf } from '../../support/gallery/scenes'

let page: VueWrapper | undefined
let asked: { method: MethodName; input: unknown }[] = []

/** The renderer over a main that stays where it is, and checks every message with the contract. */
async function open(screen: Screen, language: 'es' | 'en' = 'es'): Promise<VueWrapper> {
  asked = []
  const answer = (method: MethodName) => async (input: unknown) => {
    asked.push({ method, input: api[method].input.parse(input) })
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
  await flushPromises()
  words.global.locale.value = language
  await flushPromises()
  return page
}
const typed = async (text: string): Promise<void> => {
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
async function press(name: string): Promise<void> {
  const label = wordsAt(name)
  const button = page
    ?.findAll('button')
    .find((each) => each.text().includes(label) || each.attributes('aria-label') === label)
  if (!button) throw new Error(`no button «${label}» on: ${page?.text()}`)
  await button.trigger('click', { detail: 0 })
  await flushPromises()
}
async function perform(steps: readonly string[]): Promise<void> {
  for (const step of steps) await ([...step].length === 1 ? typed(step) : press(step))
}
const sceneNames = Object.keys(counterScenes)
const shown = (name: string): Screen => {
  const scene = counterScenes[name]
  if (!scene) throw new Error(`no scene ${name}`)
  return screenOf(scene, false, 21.5)
}

beforeEach(() => {
  // happy-dom has no modal dialogs to lay out
  HTMLDialogElement.prototype.showModal = function () {
    this.setAttribute('open', '')
  }
})
afterEach(() => {
  page?.unmount()
  page = undefined
  document.body.innerHTML = ''
})

describe('every screen of the counter', () => {
  it('has a scene in the gallery for every step', () => {
    const steps = new Set(sceneNames.map((name) => counterScenes[name]?.counter?.step))
    const all = counterViewSchema.options.map((option): CounterStep => option.shape.step.value)
    expect(all.filter((step) => !steps.has(step))).toEqual([])
  })

  it.each(sceneNames)('%s is what main could send, and has one heading in each language', async (name) => {
    const screen = shown(name)
    expect(screenSchema.parse(screen)).toEqual(screen)
    for (const language of ['es', 'en'] as const) {
      const { element } = await open(screen, language)
      expect(element.querySelectorAll('main h1')).toHaveLength(1)
      expect(element.textContent).not.toMatch(/\{\w+\}|undefined|\[object|NaN/)
      page?.unmount()
    }
  })

  it.each(sceneNames.filter((name) => counterScenes[name]?.press))(
    '%s can be touched as drawn',
    async (name) => {
      await open(shown(name))
      await perform(counterScenes[name]?.press ?? [])
      expect(page?.findAll('h1').length).toBeGreaterThan(0)
    }
  )
})

describe('what a screen must not say or ask', () => {
  const staff = sceneNames.filter((name) => counterScenes[name]?.counter?.step.startsWith('staff'))
  const members = sceneNames.filter((name) => !staff.includes(name))

  it.each(staff)('%s has no field for the member’s key, untouched and touched', async (name) => {
    await open(shown(name))
    const fields = (): string =>
      (page?.findAll('[role="textbox"], .line, input, textarea') ?? [])
        .map((field) => `${field.attributes('aria-label') ?? ''} ${field.text()}`)
        .join('\n')
    expect(fields()).not.toMatch(/clave/i)
    await perform(counterScenes[name]?.press ?? [])
    expect(fields()).not.toMatch(/clave/i)
    expect(asked.map(({ method }) => method)).not.toContain('setKey')
    expect(asked.map(({ method }) => method)).not.toContain('stageKey')
  })

  it.each(members)('%s never calls anybody deceased, nor names a suspicion', async (name) => {
    await open(shown(name))
    await perform(counterScenes[name]?.press ?? [])
    expect(page?.text()).not.toMatch(/fallecid|difunt|sospech|fraude|coacci/i)
  })

  it('says every outcome kindly in both languages', () => {
    for (const catalogue of [es, en])
      expect(JSON.stringify([catalogue.outcome, catalogue.outcomeLead, catalogue.desk])).not.toMatch(
        /fallecid|deceased|dead\b|sospech|suspic|fraud|coacci|duress/i
      )
  })

  it('draws a staff secret as dots only', async () => {
    await open(shown('staff-sign-in'))
    await typed('rquispe')
    await press('staffField.secret')
    await typed('Colibri-9')
    expect(page?.text()).not.toContain('Colibri-9')
    expect(page?.html()).not.toContain('Colibri-9')
    expect(page?.text()).toContain('•'.repeat(9))
  })
})

describe('acts', () => {
  const sent = (): { method: MethodName; input: unknown } | undefined =>
    asked.findLast(({ method }) => method !== 'stayActive')

  it('takes the screen only when it is touched', async () => {
    await open(shown('hand-over-member'))
    expect(asked.map(({ method }) => method)).toEqual(['show'])
    await press('handOver.takeMember')
    expect(sent()).toEqual({ method: 'takeScreen', input: {} })
  })

  it('stops a change with number, code and cédula, copied one after the other', async () => {
    await open(shown('case-door-freeze'))
    await typed('bktrwmqz')
    await press('common.continue')
    await typed('HJKLMNPQ')
    await press('common.continue')
    await typed('3012345678')
    await press('caseDoor.stop')
    expect(sent()).toEqual({
      method: 'denyChange',
      input: { ticket: 'BKTRWMQZ', freezeCode: 'HJKLMNPQ', cedula: '3012345678' }
    })
  })

  it('does not send half an address', async () => {
    await open(shown('case-address'))
    await press('common.continue')
    expect(asked.map(({ method }) => method)).not.toContain('giveAddress')
    expect(page?.text()).toContain(es.caseAddress.missing)
    await typed('@gmail,com')
    // the button is quiet for half a second after a press, Enter is not
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await flushPromises()
    expect(sent()).toEqual({ method: 'giveAddress', input: { address: 'luz.cabascango@gmail.com' } })
  })

  it('gives the findings of the protocol, with a reason for a doubt', async () => {
    await open(shown('staff-documents-summary'))
    await perform(counterScenes['staff-documents-summary']?.press ?? [])
    await press('documents.save')
    expect(sent()).toEqual({
      method: 'checkDocuments',
      input: {
        kind: 'cedula',
        number: '30123',
        expiry: null,
        outcomes: { photo: 'doubt', present: 'yes', name: 'same' },
        reasons: { photo: 'old-photo' },
        note: null
      }
    })
  })

  it('takes no day that does not exist', async () => {
    await open(shown('staff-documents-expiry'))
    await perform(['word.documentKind.cedula', ...'30123', 'staff.next', 'word.outcome.photo.same'])
    await typed('31022031')
    await press('staff.next')
    expect(page?.text()).toContain(es.missing.date)
  })

  it('cannot go on to approve before everything is opened and answered', async () => {
    await open(shown('staff-review'))
    await press('secondReview.approve')
    expect(asked.map(({ method }) => method)).not.toContain('beginDecision')
    expect(page?.text()).toContain('Faltan por abrir o responder: 4.')
  })

  it('goes on to approve when main says that everything is', async () => {
    const screen = shown('staff-review')
    if (screen.counter?.view.step === 'staffReview') screen.counter.view.ready = true
    await open(screen)
    await press('secondReview.approve')
    expect(sent()).toEqual({ method: 'beginDecision', input: { decision: 'approve' } })
  })

  it('decides with a reason, words and the secret again', async () => {
    await open(shown('staff-decision-approve'))
    await perform(['word.decisionReason.mailbox-lost', ...'PERDIÓ SU TELÉFONO', 'staff.next'])
    await typed('Colibri-9')
    await press('staffField.totp')
    await typed('123456')
    await press('decision.yes.approve')
    expect(sent()).toEqual({
      method: 'decideCase',
      input: {
        reason: 'mailbox-lost',
        text: 'PERDIÓ SU TELÉFONO',
        secret: 'Colibri-9',
        totp: '123456',
        freezeCode: null,
        hours: null
      }
    })
    expect(page?.text()).not.toContain('•')
  })
})
