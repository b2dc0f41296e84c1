import { describe, expect, it } from 'vitest'
import { HOUR } from '../../../src-main/domain/clock'
import {
  ana,
  beto,
  carla,
  type CaseStory,
  dario,
  here,
  key,
  presence,
  shortening,
  upTo,
  withdrawal
} from '../../support/case-world'

const open = ['opened', 'checked', 'given', 'proved', 'reviewed', 'approved', 'holding'] as const
const kinds = (story: CaseStory) => story.effects.map((effect) => effect.do)
const messages = (story: CaseStory) =>
  story.effects.flatMap((effect) => (effect.do === 'post' ? [[effect.recipient, effect.content]] : []))

describe('withdrawing', () => {
  const checked = open.filter((state) => state !== 'opened')
  it.each(checked)('is possible in the state %s after an officer’s check of the person', (state) => {
    const story = upTo[state]().do(presence(dario)).do(withdrawal())
    expect(story.value).toMatchObject({ state: 'withdrawn', stagedKey: null, ending: { by: 'member' } })
    expect(messages(story).length).toBe(state === 'approved' || state === 'holding' ? 2 : 0)
  })

  it.each(checked)('is not possible in the state %s without that check', (state) => {
    expect(upTo[state]().try(withdrawal({ verification: '' }))).toMatchObject({
      failure: 'verification-missing'
    })
  })

  it('wants the check of this case at this kiosk, minutes ago, and never the officer’s own review', () => {
    const story = upTo.holding().do(presence(dario))
    const missing = { failure: 'verification-missing' }
    expect(story.try(withdrawal({ place: { ...here, kiosk: 'Ventanilla 2' } }))).toMatchObject(missing)
    expect(upTo.reviewed().try(withdrawal({ verification: 'v-review' }))).toMatchObject(missing)
    expect(story.later(HOUR).try(withdrawal())).toMatchObject(missing)
    expect(upTo.opened().try(withdrawal())).toMatchObject({ failure: 'wrong-state' })
  })

  it.each(['proved', 'holding'] as const)('is all that a check opens in the state %s', (state) => {
    const { value } = upTo[state]().do(presence(dario))
    expect(value).toMatchObject({ involved: ['ana', 'dario'], verification: { act: 'withdraw' } })
  })

  it('is checked by somebody else than who hastened the change', () => {
    const story = upTo.holding()
    const hastened = story.do(shortening(carla, story.now + HOUR))
    expect(hastened.try(presence(carla))).toMatchObject({ failure: 'third-person-needed' })
    hastened.do(presence(dario)).do(withdrawal())
  })
})

describe('refusing', () => {
  it('keeps the reason and the words', () => {
    const story = upTo
      .reviewed()
      .do({ kind: 'refused', by: beto, reason: 'address-not-theirs', text: 'Lee el vecino.' })
    expect(story.value).toMatchObject({
      state: 'refused',
      ending: { by: 'beto', reason: 'address-not-theirs', text: 'Lee el vecino.', words: 'refused' }
    })
    expect(story.effects).toEqual([])
  })

  it('wants words, and nobody refuses their own case', () => {
    expect(upTo.opened().try({ kind: 'refused', by: ana, reason: 'other', text: ' ' })).toMatchObject({
      failure: 'reason-missing'
    })
    const own = { ...ana, cedula: '1712345675' }
    expect(upTo.opened().try({ kind: 'refused', by: own, reason: 'other', text: 'x' })).toMatchObject({
      failure: 'own-record'
    })
  })

  it('under pressure looks like a usual ending, and tells supervisors', () => {
    const story = upTo
      .proved()
      .do({ kind: 'refused', by: beto, reason: 'under-pressure', text: 'Le dictan.' })
    expect(story.value.ending?.words).toBe('in-review')
    expect(kinds(story)).toEqual(['raise-alert'])
  })
})

describe('pausing for review', () => {
  it('stops everything until a supervisor has looked', () => {
    const story = upTo.approved().do({ kind: 'paused', by: beto })
    expect(story.effects).toEqual([{ do: 'raise-alert', alert: 'paused', officers: ['beto'], detail: null }])
    expect(story.try(key())).toMatchObject({ failure: 'paused' })
    expect(story.try(presence())).toMatchObject({ failure: 'paused' })
    expect(story.try({ kind: 'pauseLifted', by: beto, text: 'Ya.' })).toMatchObject({
      failure: 'not-allowed'
    })
    expect(story.try({ kind: 'pauseLifted', by: carla, text: '' })).toMatchObject({
      failure: 'reason-missing'
    })
    story.do({ kind: 'pauseLifted', by: carla, text: 'Hablé a solas con la señora.' })
    expect(story.value.paused).toBeNull()
    // what was verified before the pause is not good any more
    expect(story.try(key())).toMatchObject({ failure: 'verification-missing' })
  })

  it('stops an activation', () => {
    const story = upTo
      .holding()
      .do({ kind: 'paused', by: beto })
      .later(48 * HOUR)
    expect(story.try({ kind: 'holdEnded' })).toMatchObject({ failure: 'paused' })
  })

  it('leaves only a supervisor to refuse', () => {
    const story = upTo.proved().do({ kind: 'paused', by: beto })
    const refusal = { kind: 'refused', reason: 'under-pressure', text: 'Confirmado.' } as const
    expect(story.try({ ...refusal, by: beto })).toMatchObject({ failure: 'paused' })
    expect(story.do({ ...refusal, by: dario }).value.state).toBe('refused')
  })

  it('is not lifted where there is none', () => {
    expect(upTo.proved().try({ kind: 'pauseLifted', by: carla, text: 'x' })).toMatchObject({
      failure: 'wrong-state'
    })
  })
})

describe('expiring', () => {
  it.each(['opened', 'checked', 'given', 'proved', 'approved'] as const)(
    'happens in the state %s',
    (state) => {
      const story = upTo[state]()
      expect(story.try({ kind: 'timeRanOut' })).toMatchObject({ failure: 'hold-running' })
      story.later(72 * HOUR).do({ kind: 'timeRanOut' })
      expect(story.value).toMatchObject({ state: 'expired', stagedKey: null, verification: null })
      expect(messages(story).length).toBe(state === 'approved' ? 2 : 0)
    }
  )

  it('does not happen to a change that only waits for its hold', () => {
    expect(
      upTo
        .holding()
        .later(1000 * HOUR)
        .try({ kind: 'timeRanOut' })
    ).toMatchObject({
      failure: 'wrong-state'
    })
  })
})
