import { describe, expect, it } from 'vitest'
import { openCaseStates } from '../../../src-main/contract/case/case-words'
import type { CaseEvent } from '../../../src-main/domain/case/event'
import { HOUR, MINUTE } from '../../../src-main/domain/clock'
import {
  address,
  ana,
  beto,
  carla,
  type CaseStory,
  code,
  denial,
  documents,
  here,
  key,
  presence,
  review,
  upTo,
  withdrawal
} from '../../support/case-world'

describe('a verification', () => {
  const late = (story: CaseStory) => story.later(15 * MINUTE)
  it('is good for fifteen minutes', () => {
    expect(late(upTo.opened().do(documents())).try(address())).toMatchObject({
      failure: 'verification-missing'
    })
    expect(late(upTo.checked().do(address())).try(code())).toMatchObject({ failure: 'verification-missing' })
    expect(late(upTo.approved()).try(key())).toMatchObject({ failure: 'verification-missing' })
  })

  it('is good at the kiosk where it was made', () => {
    const elsewhere = { ...here, kiosk: 'Ventanilla 2' }
    expect(upTo.checked().try(address({ place: elsewhere }))).toMatchObject({
      failure: 'verification-missing'
    })
    expect(upTo.given().try(code({ place: elsewhere }))).toMatchObject({ failure: 'verification-missing' })
    expect(upTo.approved().try(key({ place: elsewhere }))).toMatchObject({ failure: 'verification-missing' })
  })

  it('is good for its own act', () => {
    const story = upTo.proved().do(review())
    expect(story.value.verification?.id).toBe('v-review')
    expect(upTo.approved().try(key({ verification: 'v-review' }))).toMatchObject({
      failure: 'verification-missing'
    })
  })

  it('is used up', () => {
    expect(upTo.holding().value.verification).toBeNull()
    expect(upTo.proved().value.verification).toBeNull()
  })
})

describe('the table of states', () => {
  const events: CaseEvent[] = [
    documents(),
    presence(),
    address(),
    code(),
    review(),
    { kind: 'evidenceOpened', by: beto, item: 'person' },
    { kind: 'flagAnswered', by: beto, flag: 'off-hours', accepted: true, text: 'x' },
    { kind: 'refused', by: beto, reason: 'other', text: 'x' },
    key(),
    { kind: 'holdEnded' },
    { kind: 'timeRanOut' },
    withdrawal(),
    { kind: 'paused', by: beto },
    { kind: 'pauseLifted', by: carla, text: 'x' },
    denial()
  ]
  const over: Record<string, () => CaseStory> = {
    refused: () => upTo.opened().do({ kind: 'refused', by: ana, reason: 'other', text: 'x' }),
    withdrawn: () => upTo.holding().do(presence()).do(withdrawal()),
    frozen: () => upTo.holding().do(denial()),
    expired: () =>
      upTo
        .opened()
        .later(72 * HOUR)
        .do({ kind: 'timeRanOut' }),
    undone: () => upTo.active().do(denial())
  }
  it.each(Object.keys(over))('nothing happens to a case that is %s', (state) => {
    const story = over[state]?.()
    expect(story?.value.state).toBe(state)
    expect(openCaseStates).not.toContain(state)
    for (const event of events) expect(story?.try(event)).toMatchObject({ failure: 'wrong-state' })
  })

  it('only "no fui yo" happens to an active change', () => {
    const happens = events.filter((event) => upTo.active().try(event).ok).map((event) => event.kind)
    expect(happens).toEqual(['denied'])
  })
})
