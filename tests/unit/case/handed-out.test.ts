import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../src-main/domain/case/event'
import { actsOn } from '../../../src-main/domain/case/next'
import type { Officer } from '../../../src-main/domain/case/actor'
import { HOUR } from '../../../src-main/domain/clock'
import {
  ana,
  approval,
  beto,
  carla,
  dario,
  denial,
  documents,
  presence,
  review,
  shortening,
  upTo
} from '../../support/case-world'

const handed = (officer: Officer, trust: 'new' | 'waited'): Officer => ({
  ...officer,
  trust,
  secretHandlers: ['elsa']
})
const why = (story: ReturnType<(typeof upTo)['opened']>, event: CaseEvent) => {
  const step = story.try(event)
  return step.ok ? null : step.failure
}
const denies = (by: Officer, code: boolean) =>
  denial({ by: { kind: 'staff', officer: by }, code, text: 'Llamó.' })

describe('an officer whose secret was handed out less than a day ago', () => {
  it('decides nothing about a case', () => {
    const [officer, supervisor] = [handed(beto, 'new'), handed(dario, 'new')]
    expect(why(upTo.opened(), documents(officer))).toBe('secret-handed-out')
    expect(why(upTo.checked(), presence(officer))).toBe('secret-handed-out')
    expect(why(upTo.proved(), review(officer))).toBe('secret-handed-out')
    expect(why(upTo.reviewed(), approval(officer))).toBe('secret-handed-out')
    expect(why(upTo.opened(), { kind: 'refused', by: officer, reason: 'other', text: 'No.' })).toBe(
      'secret-handed-out'
    )
    const story = upTo.holding()
    expect(why(story, shortening(supervisor, story.now + HOUR))).toBe('secret-handed-out')
    expect(why(story, denies(supervisor, false))).toBe('secret-handed-out')
    story.do({ kind: 'paused', by: carla })
    expect(why(story, { kind: 'pauseLifted', by: supervisor, text: 'Visto.' })).toBe('secret-handed-out')
  })

  it('still pauses, and stops a change with the code of the old address', () => {
    expect(why(upTo.opened(), { kind: 'paused', by: handed(beto, 'new') })).toBeNull()
    expect(why(upTo.holding(), denies(handed(beto, 'new'), true))).toBeNull()
    expect(actsOn(upTo.holding().value, handed(dario, 'new'))).toEqual(['pause', 'deny-with-code'])
  })
})

describe('two officers whose secrets went through one hand', () => {
  it('are not the two of a case, nor is one the third who hastens it', () => {
    const story = upTo.opened().do(documents(handed(ana, 'waited')))
    expect(story.value.secretHandlers).toEqual(['elsa'])
    const proved = upTo.proved()
    proved.value = { ...proved.value, secretHandlers: ['elsa'] }
    expect(why(proved, review(handed(beto, 'waited')))).toBe('same-hand')
    expect(actsOn(proved.value, handed(beto, 'waited'))).not.toContain('review')
    expect(why(proved, review(beto))).toBeNull()
    const held = upTo.holding()
    held.value = { ...held.value, secretHandlers: ['elsa'] }
    expect(why(held, shortening(handed(dario, 'waited'), held.now + HOUR))).toBe('same-hand')
  })

  it('are remembered by the case, whoever confirms the presence later', () => {
    const story = upTo.checked().do(presence(handed(beto, 'waited')))
    expect(story.value.secretHandlers).toEqual(['elsa'])
  })
})
