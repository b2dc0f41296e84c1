import { describe, expect, it } from 'vitest'
import {
  afterAnswer,
  newPhoneWait,
  openSeconds,
  type PhoneStep,
  type PhoneWait,
  type PortalAnswer
} from '../../../src-main/domain/recovery/phone-portal'

const EVERY = 3
const inHand: PhoneWait = { known: true, troubles: 0 }
const nothing: PortalAnswer = { kind: 'nothing-yet' }
const trouble: PortalAnswer = { kind: 'trouble' }

/** How long is waited after each of these answers in a row, in seconds; and how it ends. */
function after(answers: PortalAnswer[], from: PhoneWait): (number | string)[] {
  let wait = from
  const steps: (number | string)[] = []
  for (const answer of answers) {
    const step: PhoneStep = afterAnswer(wait, answer, EVERY)
    steps.push(step.do === 'ask-again' ? step.after / 1000 : step.do)
    if (step.do !== 'ask-again') break
    wait = step.wait
  }
  return steps
}

describe('what follows from an answer of the portal', () => {
  it('a code is taken, whatever was before', () => {
    for (const wait of [newPhoneWait, inHand, { known: true, troubles: 3 }])
      expect(afterAnswer(wait, { kind: 'code', code: '480913' }, EVERY)).toEqual({
        do: 'take',
        code: '480913'
      })
  })
  it('nothing yet: asked again at the usual pace, and the page may be shown', () => {
    expect(afterAnswer(newPhoneWait, nothing, EVERY)).toEqual({
      do: 'ask-again',
      after: 3000,
      wait: { known: true, troubles: 0 }
    })
  })
  it('refused: never asked again', () => {
    for (const wait of [newPhoneWait, inHand]) expect(after([{ kind: 'refused' }], wait)).toEqual(['give-up'])
  })
  it('trouble before the page was shown: once more, and then the code is typed', () => {
    expect(after([trouble, trouble], newPhoneWait)).toEqual([6, 'give-up'])
  })
  it('trouble with the page in hand: each pause twice as long, the fourth in a row ends it', () => {
    expect(after([trouble, trouble, trouble, trouble], inHand)).toEqual([6, 12, 24, 'give-up'])
  })
  it('an answer in between begins the count anew', () => {
    expect(after([trouble, trouble, nothing, trouble, trouble, trouble, trouble], inHand)).toEqual([
      6,
      12,
      3,
      6,
      12,
      24,
      'give-up'
    ])
  })
  it('the portal keeps a reference open for longer than the longest silence', () => {
    const settings = { askSeconds: 3, timeoutSeconds: 5 }
    expect(openSeconds(settings)).toBeGreaterThan(24 + settings.timeoutSeconds)
  })
})
