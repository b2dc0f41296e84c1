import { describe, expect, it } from 'vitest'
import { caseStateSchema, openCaseStates, type CaseState } from '../../../src-main/contract/case/case-words'
import type { CaseEvent, CaseEventKind } from '../../../src-main/domain/case/event'
import type { AssistedCase } from '../../../src-main/domain/case/case-state'
import { HOUR } from '../../../src-main/domain/clock'
import {
  address,
  approval,
  beto,
  carla,
  CaseStory,
  code,
  dario,
  denial,
  documents,
  key,
  presence,
  review,
  shortening,
  upTo,
  withdrawal
} from '../../support/case-world'

const open = openCaseStates
/** The way through, written a second time: what the table of the app has to agree with. */
const happens: Record<CaseEventKind, readonly CaseState[]> = {
  documentsChecked: ['opened'],
  presenceConfirmed: ['documents-checked', 'address-given', 'address-proved', 'approved', 'holding'],
  addressGiven: ['documents-checked', 'address-given'],
  codeTyped: ['address-given'],
  reviewBegun: ['address-proved'],
  evidenceOpened: ['address-proved'],
  flagAnswered: ['address-proved'],
  approved: ['address-proved'],
  refused: ['opened', 'documents-checked', 'address-given', 'address-proved'],
  keyChosen: ['approved'],
  holdShortened: ['holding'],
  holdEnded: ['holding'],
  noticesRenewed: ['holding'],
  timeRanOut: ['opened', 'documents-checked', 'address-given', 'address-proved', 'approved'],
  withdrawn: ['documents-checked', 'address-given', 'address-proved', 'approved', 'holding'],
  paused: open,
  pauseLifted: open,
  denied: [...open, 'active']
}
const kinds = Object.keys(happens) as CaseEventKind[]
/** What may happen to a case while it is paused. */
const throughPause: readonly CaseEventKind[] = ['pauseLifted', 'denied', 'timeRanOut', 'refused']

const at = upTo.holding().now
const events: Record<CaseEventKind, CaseEvent> = {
  documentsChecked: documents(),
  presenceConfirmed: presence(),
  addressGiven: address(),
  codeTyped: code(),
  reviewBegun: review(),
  evidenceOpened: { kind: 'evidenceOpened', by: beto, item: 'person' },
  flagAnswered: { kind: 'flagAnswered', by: beto, flag: 'off-hours', accepted: true, text: 'x' },
  approved: approval(),
  refused: { kind: 'refused', by: dario, reason: 'other', text: 'x' },
  keyChosen: key(),
  holdShortened: shortening(carla, at + HOUR),
  holdEnded: { kind: 'holdEnded' },
  noticesRenewed: { kind: 'noticesRenewed', freezeCode: { code: 'ZZZZZZZZ', mac: 'z' } },
  timeRanOut: { kind: 'timeRanOut' },
  withdrawn: withdrawal(),
  paused: { kind: 'paused', by: beto },
  pauseLifted: { kind: 'pauseLifted', by: carla, text: 'x' },
  denied: denial()
}

/** A case that has everything a case can have, in this state: only the state can be why something does not happen. */
function laden(state: CaseState, paused: boolean): CaseStory {
  const story = new CaseStory()
  const value: AssistedCase = {
    ...upTo.holding().value,
    activation: upTo.active().value.activation,
    verification: upTo.approved().value.verification,
    paused: paused ? { officer: 'ana', at } : null,
    state
  }
  story.now = at
  story.value = value
  return story
}
const answer = (story: CaseStory, kind: CaseEventKind): string => {
  const step = story.try(events[kind])
  return step.ok ? 'happens' : step.failure
}

describe('state × event', () => {
  it.each(kinds)('%s happens in its states and in no other', (kind) => {
    const states = caseStateSchema.options.filter(
      (state) => answer(laden(state, kind === 'pauseLifted'), kind) !== 'wrong-state'
    )
    expect(states).toEqual(caseStateSchema.options.filter((state) => happens[kind].includes(state)))
  })
})

describe('a pause', () => {
  it.each(kinds.filter((kind) => !throughPause.includes(kind)))('stops %s', (kind) => {
    for (const state of happens[kind].filter((each) => each !== 'active'))
      expect(answer(laden(state, true), kind)).toBe('paused')
  })

  it.each(throughPause)('does not stop %s', (kind) => {
    for (const state of happens[kind]) expect(answer(laden(state, true), kind)).not.toBe('paused')
  })
})
