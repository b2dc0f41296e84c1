import { describe, expect, it } from 'vitest'
import type { AlertKind } from '../../../src-main/contract/case/case-words'
import type { CaseFacts } from '../../../src-main/domain/case/case-facts'
import { HOUR } from '../../../src-main/domain/clock'
import {
  address,
  approval,
  carla,
  type CaseStory,
  code,
  denial,
  facts,
  openAll,
  review,
  upTo
} from '../../support/case-world'

const raised = (story: CaseStory) =>
  story.effects.flatMap((effect) => (effect.do === 'raise-alert' ? [effect.alert] : []))

describe('an approval with a flag', () => {
  const usual = () => upTo.proved()
  const shared = () =>
    upTo
      .checked()
      .do(address({ otherMembers: 2 }))
      .do(code())
  const cousin = { surnames: 'Chiluisa Mora', address: null }
  it.each<[AlertKind, () => CaseStory, Partial<CaseFacts>, typeof carla]>([
    ['over-limits', usual, { load: { officerHour: 0, officerDay: 0, pairDay: 12 } }, carla],
    // the office in Galápagos is not yet open
    ['off-hours', () => usual().later(-2 * HOUR), { utcOffset: -360 }, carla],
    ['shared-mailbox', shared, {}, carla],
    ['related-officer', usual, { involved: [cousin] }, carla],
    ['related-officer', usual, {}, { ...carla, ...cousin }],
    ['open-fraud-case', usual, { fraudOpen: true }, carla]
  ])('tells supervisors: %s', (alert, reach, change, by) => {
    const story = reach()
    story.facts = { ...facts, ...change }
    openAll(story.do(review(by)), by).do(approval(by))
    expect(raised(story)).toEqual([alert])
    expect(story.effects).toContainEqual({
      do: 'raise-alert',
      alert,
      officers: ['ana', 'carla'],
      detail: null
    })
  })

  it('tells nobody of nothing', () => {
    const story = upTo.proved()
    openAll(story.do(review())).do(approval())
    expect(raised(story)).toEqual([])
  })
})

describe('a record that changed during the hold', () => {
  it.each([
    ['the person is recorded as deceased', { ...facts.member!, deceased: true }],
    ['the person is not there any more', null]
  ])(
    '%s: nothing becomes active, everybody who was told of the change is told that it ended',
    (_what, member) => {
      const story = upTo.holding().later(24 * HOUR)
      story.facts = { ...story.facts, member }
      story.do({ kind: 'holdEnded' })
      expect(story.value).toMatchObject({ state: 'frozen', stagedKey: null, ending: { words: 'records' } })
      expect(story.effects).toMatchObject([
        { do: 'raise-alert', alert: 'condition-stop', detail: 'record-changed' },
        { do: 'post', recipient: 'vieja@correo.example', content: { how: 'frozen', mailbox: 'old' } },
        { do: 'post', recipient: 'nueva@correo.example', content: { how: 'frozen', mailbox: 'new' } }
      ])
    }
  )
})

describe('what a case leaves behind when it ends', () => {
  it('no verification is left of a frozen one', () => {
    expect(upTo.approved().value.verification).not.toBeNull()
    expect(upTo.approved().do(denial()).value).toMatchObject({ state: 'frozen', verification: null })
  })
})
