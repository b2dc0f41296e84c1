import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../src-main/domain/case/event'
import { HOUR } from '../../../src-main/domain/clock'
import {
  address,
  ana,
  approval,
  beto,
  carla,
  CaseStory,
  code,
  documents,
  facts,
  key,
  openAll,
  review,
  shortening,
  upTo
} from '../../support/case-world'

/** From Saturday at 9:00 to Monday at 15:00, when the office has been open for eight hours. */
const SATURDAY_TO_MONDAY = 54 * HOUR

const messages = (story: CaseStory) =>
  story.effects.flatMap((effect) => (effect.do === 'post' ? [[effect.recipient, effect.content]] : []))

describe('a hold', () => {
  it('that begins on a Friday evening does not end on Saturday, and the notices say so', () => {
    const evening = new CaseStory()
      .later(8 * HOUR)
      .do(documents())
      .do(address())
      .do(code())
      .do(review())
    const story = openAll(evening).do(approval())
    expect(messages(story)).toMatchObject([
      ['vieja@correo.example', { kind: 'case-change-ahead', holdHours: 69 }],
      ['nueva@correo.example', { kind: 'case-change-ahead-new', holdHours: 69 }]
    ])
    story.do(key())
    const told = { state: 'accepted', at: story.now } as const
    story.facts = { ...story.facts, notices: { 'case.1': told, 'case.2': told } }
    expect(story.later(24 * HOUR).try({ kind: 'holdEnded' })).toMatchObject({ failure: 'hold-running' })
    expect(story.later(45 * HOUR).do({ kind: 'holdEnded' }).value.state).toBe('active')
  })

  it('of no hours at all is none, whatever the office', () => {
    const story = upTo.approved()
    story.policy = { ...story.policy, holdHours: 0 }
    expect(story.do(key()).value.hold?.endsAt).toBe(story.now)
  })
})

describe('shortening the hold', () => {
  it('at once, said a moment before it is decided, is at once', () => {
    const story = upTo.holding()
    expect(story.do(shortening(carla, story.now - 1)).value.hold?.endsAt).toBe(story.now)
  })

  it('is a supervisor who had no part, with a reason, and is told of', () => {
    const story = upTo.holding()
    const soon = story.now + HOUR
    story.do(shortening(carla, soon))
    expect(story.value.hold).toMatchObject({
      endsAt: soon,
      shortened: { officer: 'carla', reason: 'medical', text: 'Necesita la orden médica hoy.' }
    })
    expect(story.effects).toEqual([
      { do: 'raise-alert', alert: 'hold-shortened', officers: ['carla'], detail: 'medical' }
    ])
    story.later(HOUR).do({ kind: 'holdEnded' })
    expect(story.value.state).toBe('active')
  })

  it('is never an officer, the approver, or somebody who checked the person', () => {
    const story = upTo.holding()
    const soon = story.now + HOUR
    expect(story.try(shortening(beto, soon))).toMatchObject({ failure: 'not-allowed' })
    const approver = { ...beto, role: 'supervisor' as const }
    expect(story.try(shortening(approver, soon))).toMatchObject({ failure: 'third-person-needed' })
    const checker = { ...ana, role: 'supervisor' as const }
    expect(story.try(shortening(checker, soon))).toMatchObject({ failure: 'third-person-needed' })
    expect(story.try(shortening({ ...carla, cedula: '1712345675' }, soon))).toMatchObject({
      failure: 'own-record'
    })
  })

  it('wants words, and only ever shortens', () => {
    const story = upTo.holding()
    const wordless = { ...shortening(carla, story.now + HOUR), text: ' ' } as CaseEvent
    expect(story.try(wordless)).toMatchObject({ failure: 'reason-missing' })
    expect(story.try(shortening(carla, story.now + 25 * HOUR))).toMatchObject({ failure: 'too-late' })
    expect(story.later(24 * HOUR).try(shortening(carla, story.now))).toMatchObject({ failure: 'too-late' })
  })
})

describe('old channels', () => {
  const held = (fate: CaseStory['facts']['notices'][string]) => {
    const story = upTo.holding()
    story.facts = { ...story.facts, notices: { ...story.facts.notices, 'case.1': fate } }
    return story.later(24 * HOUR)
  }

  it('must have been told: while the message waits, nothing becomes active', () => {
    expect(held({ state: 'waiting', at: null }).try({ kind: 'holdEnded' })).toMatchObject({
      failure: 'notices-untold'
    })
  })

  it('have the whole hold from when the mail server took the message', () => {
    const story = held({ state: 'accepted', at: upTo.holding().now + 10 * HOUR })
    expect(story.try({ kind: 'holdEnded' })).toMatchObject({ failure: 'hold-running' })
    // told on Friday after closing time: the weekend is no time in which help answers
    expect(story.later(10 * HOUR).try({ kind: 'holdEnded' })).toMatchObject({ failure: 'hold-running' })
    expect(story.later(44 * HOUR).do({ kind: 'holdEnded' }).value.state).toBe('active')
  })

  it('that are gone for good do not stop the member', () => {
    const story = held({ state: 'refused', at: upTo.holding().now + 20 * HOUR })
    expect(story.do({ kind: 'holdEnded' }).value.state).toBe('active')
  })

  it('are written to again, with a new code, when the message died; the hold runs again for it', () => {
    const story = held({ state: 'dead', at: null })
    expect(story.try({ kind: 'holdEnded' })).toMatchObject({ failure: 'notices-untold' })
    story.do({ kind: 'noticesRenewed', freezeCode: { code: 'ZZZZZZZZ', mac: 'mac-2' } })
    expect(story.value.freezeMacs).toEqual(['mac', 'mac-2'])
    expect(messages(story)).toMatchObject([
      ['vieja@correo.example', { kind: 'case-change-ahead', freezeCode: 'ZZZZZZZZ' }]
    ])
    expect(story.effects).toContainEqual({
      do: 'raise-alert',
      alert: 'notice-undeliverable',
      officers: [],
      detail: null
    })
    expect(story.try({ kind: 'holdEnded' })).toMatchObject({ failure: 'hold-running' })
    expect(story.later(SATURDAY_TO_MONDAY).do({ kind: 'holdEnded' }).value.state).toBe('active')
  })

  it('that appeared after the approval are told, and waited for', () => {
    const story = upTo.holding().later(24 * HOUR)
    const member = {
      ...facts.member!,
      addresses: [...facts.member!.addresses, { id: 'more', address: 'otra@correo.example' }]
    }
    story.facts = { ...story.facts, member }
    expect(story.try({ kind: 'holdEnded' })).toMatchObject({ failure: 'notices-untold' })
    story.do({ kind: 'noticesRenewed', freezeCode: { code: 'ZZZZZZZZ', mac: 'mac-2' } })
    expect(messages(story).map(([recipient]) => recipient)).toEqual(['otra@correo.example'])
    expect(story.try({ kind: 'noticesRenewed', freezeCode: { code: 'Y', mac: 'y' } })).toMatchObject({
      failure: 'nothing-to-confirm'
    })
    story.later(SATURDAY_TO_MONDAY).do({ kind: 'holdEnded' })
    expect(story.value.activation?.retired).toEqual(['old', 'more'])
  })
})
