import { describe, expect, it } from 'vitest'
import type { Officer } from '../../../src-main/domain/case/actor'
import type { CaseEvent } from '../../../src-main/domain/case/event'
import { HOUR } from '../../../src-main/domain/clock'
import {
  admin,
  approval,
  carla,
  type CaseStory,
  denial,
  documents,
  facts,
  findings,
  openAll,
  presence,
  review,
  shortening,
  upTo
} from '../../support/case-world'

/** Everything that staff do to a case, where it can be done. */
const acts: Record<string, [() => CaseStory, (by: Officer, story: CaseStory) => CaseEvent]> = {
  'checks the documents': [upTo.opened, (by) => documents(by)],
  'confirms the person': [upTo.checked, (by) => presence(by)],
  'begins the review': [upTo.proved, (by) => review(by)],
  approves: [upTo.reviewed, (by) => approval(by)],
  refuses: [upTo.proved, (by) => ({ kind: 'refused', by, reason: 'other', text: 'x' })],
  pauses: [upTo.proved, (by) => ({ kind: 'paused', by })],
  'lifts a pause': [
    () => upTo.proved().do({ kind: 'paused', by: carla }),
    (by) => ({ kind: 'pauseLifted', by, text: 'x' })
  ],
  'shortens the hold': [upTo.holding, (by, { now }) => shortening(by, now + HOUR)],
  'freezes with the code': [
    upTo.holding,
    (officer) => denial({ by: { kind: 'staff', officer }, text: 'x', code: true })
  ],
  'freezes without it': [
    upTo.holding,
    (officer) => denial({ by: { kind: 'staff', officer }, text: 'x', code: false })
  ]
}
const answer = (name: string, by: Officer): unknown => {
  const [reach, event] = acts[name] ?? []
  const story = reach?.()
  return story && event && story.try(event(by, story))
}

describe.each(Object.keys(acts))('whoever %s', (name) => {
  it('is never an administrator', () => {
    expect(answer(name, admin)).toMatchObject({ failure: 'not-allowed' })
  })

  it('is never the member, whatever account they have', () => {
    const self: Officer = { ...carla, id: 'self', cedula: '1712345675' }
    expect(answer(name, self)).toMatchObject({ failure: 'own-record' })
  })
})

describe('whoever confirms that the person came back', () => {
  it('answers every check of a document that exists', () => {
    const { photo: _left, ...without } = findings.outcomes
    for (const found of [
      { ...findings, outcomes: without },
      { ...findings, kind: 'library-card' }
    ])
      expect(upTo.checked().try(presence(carla, found))).toMatchObject({ failure: 'answers-incomplete' })
  })
})

describe('whoever approves', () => {
  const changed = (change: Partial<CaseStory['value']>): CaseStory => {
    const story = upTo.reviewed()
    story.value = { ...story.value, ...change }
    return story
  }
  const { review: done, verification } = upTo.reviewed().value

  it('has made the review, and stands behind the verification: either alone is not enough', () => {
    const missing = { failure: 'verification-missing' }
    const both = verification && { ...verification, officers: ['ana', 'beto', 'carla'] }
    expect(changed({ verification: both }).try(approval(carla))).toMatchObject(missing)
    expect(changed({ review: done && { ...done, officer: 'carla' } }).try(approval(carla))).toMatchObject(
      missing
    )
    expect(changed({ review: null }).try(approval())).toMatchObject(missing)
  })

  it('approves nothing for a case of nobody, whatever the directory says', () => {
    expect(changed({ memberId: null }).try(approval())).toMatchObject({ failure: 'not-allowed' })
  })

  it('is counted together with who checked', () => {
    const { effects } = upTo.reviewed().do(approval())
    expect(effects).toContainEqual({ do: 'note-pair', first: 'ana', second: 'beto' })
  })

  it('is a supervisor where the review said so, also when the numbers have gone down since', () => {
    const story = upTo.proved()
    story.facts = { ...facts, load: { officerHour: 6, officerDay: 0, pairDay: 0 } }
    story.do(review())
    story.facts = facts
    expect(openAll(story).try(approval())).toMatchObject({ failure: 'needs-supervisor' })
  })
})

describe('nobody opens evidence or answers a flag', () => {
  const opening: CaseEvent = { kind: 'evidenceOpened', by: carla, item: 'person' }
  const answering: CaseEvent = { kind: 'flagAnswered', by: carla, flag: 'x', accepted: true, text: 'x' }
  it('before a review has begun', () => {
    expect(upTo.proved().try(opening)).toMatchObject({ failure: 'not-allowed' })
    expect(upTo.proved().try(answering)).toMatchObject({ failure: 'not-allowed' })
  })

  it('that the case does not have', () => {
    const story = upTo.proved().do(review(carla))
    expect(story.try({ ...opening, item: 'the-key' })).toMatchObject({ failure: 'answers-incomplete' })
    expect(story.try(answering)).toMatchObject({ failure: 'answers-incomplete' })
  })
})
