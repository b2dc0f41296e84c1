import { counterViewSchema, type CounterStep } from '@contract/counter/counter-views'
import { screenSchema } from '@contract/screen-views'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { en } from '@/i18n/en'
import { es } from '@/i18n/es'
import {
  asked,
  cleanUp,
  open,
  page,
  perform,
  prepare,
  press,
  sceneNames,
  shown,
  typed
} from '../../support/counter-page'
import { counterScenes } from '../../support/gallery/counter-scenes'

beforeEach(prepare)
afterEach(cleanUp)

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
