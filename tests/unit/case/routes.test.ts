import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../src-main/contract/case/checks'
import type { Findings } from '../../../src-main/domain/case/event'
import { ageAt } from '../../../src-main/domain/age'
import {
  ana,
  approval,
  carla,
  documents,
  facts,
  findings,
  openAll,
  address,
  code,
  review,
  upTo
} from '../../support/case-world'

const with_ = (
  outcomes: Findings['outcomes'],
  reasons: Findings['reasons'] = {},
  kind = 'cedula'
): Findings => ({
  kind,
  outcomes: { ...findings.outcomes, ...outcomes },
  reasons,
  note: null
})
const power: Findings = {
  kind: 'power',
  outcomes: { number: 'same', photo: 'same', expiry: 'valid', present: 'yes', power: 'in-order' },
  reasons: {},
  note: null
}

/** Who stands there, what the officer found, and what the member's screen says. */
const stopped: [
  string,
  Partial<NonNullable<typeof facts.member>> | null,
  Findings,
  Condition,
  string,
  boolean
][] = [
  ['a number that IESS does not know', null, findings, 'unknown-member', 'not-confirmed', false],
  ['a person recorded as deceased', { deceased: true }, findings, 'deceased', 'records', true],
  ['a relative with a power of the deceased', { deceased: true }, power, 'deceased', 'records', true],
  ['two records of one person', { twins: 1 }, findings, 'two-records', 'records', true],
  ['a child alone', { birthDate: '2014-01-01' }, findings, 'under-15', 'bring-representative', false],
  [
    "another person's document",
    {},
    with_({ number: 'differs' }, { number: 'another-person' }),
    'number-differs',
    'not-confirmed',
    true
  ],
  [
    'another face',
    {},
    with_({ photo: 'differs' }, { photo: 'another-person' }),
    'photo-differs',
    'in-review',
    true
  ],
  [
    'an expired document',
    {},
    with_({ expiry: 'expired' }, { expiry: 'renewal-pending' }),
    'document-expired',
    'renew-document',
    false
  ],
  [
    'a document without its holder',
    {},
    with_({ present: 'no' }, { present: 'other' }),
    'holder-absent',
    'come-in-person',
    false
  ],
  [
    'a power that is not in order',
    {},
    {
      ...power,
      outcomes: { ...power.outcomes, power: 'not-in-order' },
      reasons: { power: 'paper-incomplete' }
    },
    'power-not-in-order',
    'paper-not-enough',
    false
  ],
  [
    'a passport that the last employer does not know',
    {},
    with_({ 'last-employer': 'denied' }, { 'last-employer': 'another-person' }, 'passport'),
    'employer-denied',
    'in-review',
    true
  ]
]

describe('documents that stop a case', () => {
  it.each(stopped)('%s', (_who, member, found, condition, words, alert) => {
    const story = upTo.opened()
    story.facts = { ...facts, member: member && { ...facts.member!, ...member } }
    const noted = { ...found, note: 'Lo visto en ventanilla.' }
    story.do(documents(ana, noted))
    expect(story.value).toMatchObject({ state: 'refused', ending: { by: 'ana', reason: condition, words } })
    expect(story.value.verification).toBeNull()
    expect(story.effects).toEqual(
      alert ? [{ do: 'raise-alert', alert: 'condition-stop', officers: ['ana'], detail: condition }] : []
    )
  })

  it('never says on the screen that somebody is recorded as deceased, nor that somebody is suspected', () => {
    const words = stopped.map(([, , , , said]) => said).join(' ')
    expect(words).not.toMatch(/decea|dead|fallec|fraud|suspect/)
  })
})

/** What goes on, but not without the second officer's answer. */
const flagged: [string, Partial<NonNullable<typeof facts.member>>, Findings, Condition][] = [
  ['a member of sixteen', { birthDate: '2010-05-01' }, findings, 'from-15-to-17'],
  [
    'a name changed by marriage',
    {},
    with_({ name: 'differs-slightly' }, { name: 'marriage' }),
    'name-differs'
  ],
  [
    'a refugee whose last employer did not answer',
    {},
    with_({ 'last-employer': 'not-reached' }, { 'last-employer': 'nobody-answered' }, 'refugee-card'),
    'employer-not-reached'
  ]
]

describe('documents that go on with a flag', () => {
  it.each(flagged)('%s', (_who, member, found, condition) => {
    const story = upTo.opened()
    story.facts = { ...facts, member: { ...facts.member!, ...member } }
    story.do(documents(ana, found)).do(address()).do(code()).do(review())
    expect(story.value.review?.flags).toEqual([condition])
    expect(story.value.documents?.needsSupervisor).toBe(false)
    expect(openAll(story).do(approval()).value.state).toBe('approved')
  })
})

describe('documents that need a supervisor', () => {
  it.each([
    ['a representative with a power in order', power],
    ['a face the officer is not sure of', with_({ photo: 'doubt' }, { photo: 'old-photo' })],
    ['another código dactilar', with_({ dactilar: 'differs' }, { dactilar: 'worn-document' })],
    ['a passport', with_({ 'last-employer': 'confirmed' }, {}, 'passport')]
  ])('%s', (_what, found) => {
    const story = upTo.opened().do(documents(ana, found)).do(address()).do(code()).do(review())
    openAll(story)
    expect(story.try(approval())).toMatchObject({ failure: 'needs-supervisor' })
    story.do(review(carla))
    expect(openAll(story, carla).do(approval(carla)).value.state).toBe('approved')
  })

  it('a representative makes the hold longer', () => {
    const story = upTo.opened().do(documents(ana, power)).do(address()).do(code()).do(review(carla))
    openAll(story, carla).do(approval(carla))
    expect(JSON.stringify(story.effects)).toContain('"holdHours":72')
  })
})

describe('age', () => {
  it('counts full years', () => {
    const day = Date.UTC(2026, 10, 20)
    expect(ageAt('2011-11-20', day)).toBe(15)
    expect(ageAt('2011-11-21', day)).toBe(14)
    expect(ageAt('1951-03-04', day)).toBe(75)
  })
})
