import { describe, expect, it } from 'vitest'
import { caseSettingsSchema } from '../../../src-main/contract/case/protocol'
import { outcomeOf } from '../../../src-main/domain/case/next'
import type { Findings } from '../../../src-main/domain/case/event'
import { ana, beto, documents, facts, findings, upTo } from '../../support/case-world'

const power: Findings = {
  kind: 'power',
  outcomes: { number: 'same', photo: 'same', expiry: 'valid', present: 'yes', power: 'in-order' },
  reasons: {},
  note: null
}
const conditions = (found: Findings) =>
  upTo.opened().do(documents(ana, found)).value.documents?.conditions ?? []

describe('what an officer finds', () => {
  it('is named for what it is', () => {
    const doubtful = { ...power.outcomes, power: 'doubt' }
    expect(conditions({ ...power, outcomes: doubtful, reasons: { power: 'paper-incomplete' } })).toEqual([
      'representative',
      'power-doubt'
    ])
    const named = { ...findings.outcomes, name: 'differs' }
    expect(conditions({ ...findings, outcomes: named, reasons: { name: 'marriage' } })).toEqual([
      'name-differs'
    ])
  })

  it.each([
    ['photo-doubt', { photo: 'doubt' }, { photo: 'old-photo' }],
    ['dactilar-differs', { dactilar: 'differs' }, { dactilar: 'worn-document' }]
  ] as const)(
    '%s: where the institution stops there, supervisors are told',
    (condition, outcome, reasons) => {
      const story = upTo.opened()
      story.policy = caseSettingsSchema.parse({ routes: { [condition]: 'stop' } })
      story.do(documents(ana, { ...findings, outcomes: { ...findings.outcomes, ...outcome }, reasons }))
      expect(story.value).toMatchObject({ state: 'refused', ending: { reason: condition } })
      expect(story.effects).toEqual([
        { do: 'raise-alert', alert: 'condition-stop', officers: ['ana'], detail: condition }
      ])
    }
  )
})

describe('the desk that can help', () => {
  const gone = { ...facts, member: { ...facts.member!, deceased: true } }
  it('of a relative with a power is that of the survivors; of anybody else that of the record', () => {
    const stopped = (found: Findings) => {
      const story = upTo.opened()
      story.facts = gone
      return outcomeOf(story.do(documents(ana, found)).value)
    }
    expect(stopped(power)).toEqual({ words: 'records', desk: 'survivors' })
    expect(stopped(findings)).toEqual({ words: 'records', desk: 'record-correction' })
  })

  it('of a refused person is the supervisor’s, who explains', () => {
    const { value } = upTo.proved().do({ kind: 'refused', by: beto, reason: 'other', text: 'Duda.' })
    expect(outcomeOf(value)).toEqual({ words: 'refused', desk: 'supervisor' })
  })
})
