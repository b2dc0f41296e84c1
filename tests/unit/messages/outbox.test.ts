import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src-main/domain/clock'
import {
  deliveryAfter,
  fateAfter,
  isPointless,
  LONGEST_TRY,
  type MessageFate,
  type MessageProgress
} from '../../../src-main/domain/messages/message-fate'
import type { Verdict } from '../../../src-main/domain/messages/smtp-answer'
import { A_MORNING } from '../../support/test-clock'

const temporary: Verdict = { kind: 'temporary', full: false, answer: '451', trouble: null }
const full: Verdict = { ...temporary, full: true, answer: '452 4.2.2' }
const doubtful: Verdict = { kind: 'doubtful', answer: 'time-out' }

const notice: MessageProgress = { postedAt: A_MORNING, usefulUntil: null, attempts: 1, doubts: 0 }
const code: MessageProgress = { ...notice, usefulUntil: A_MORNING + 10 * MINUTE }

describe('after a try', () => {
  it('accepted and refused are the end', () => {
    expect(fateAfter(notice, { kind: 'accepted', answer: '250' }, A_MORNING)).toEqual({ state: 'accepted' })
    const refused: Verdict = { kind: 'refused', reason: 'full', answer: '552', trouble: null }
    expect(fateAfter(notice, refused, A_MORNING)).toEqual({ state: 'refused', reason: 'full' })
  })

  it('waits 1, 2, 5, 15, 30 minutes and then an hour each time', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 20].map((attempts) => {
      const fate = fateAfter({ ...notice, attempts }, temporary, A_MORNING)
      return fate.state === 'waiting' ? (fate.nextTryAt - A_MORNING) / MINUTE : null
    })
    expect(waits).toEqual([1, 2, 5, 15, 30, 60, 60, 60])
  })

  it('makes the last try when the day is over, and none after it', () => {
    const late = A_MORNING + DAY - 10 * MINUTE
    expect(fateAfter({ ...notice, attempts: 20 }, temporary, late)).toMatchObject({
      state: 'waiting',
      nextTryAt: A_MORNING + DAY
    })
    expect(fateAfter({ ...notice, attempts: 21 }, temporary, A_MORNING + DAY)).toMatchObject({
      state: 'dead',
      cause: 'too-old'
    })
  })

  it('gives up a code whose next try would come too late', () => {
    const third = { ...code, attempts: 3 }
    expect(fateAfter(third, temporary, A_MORNING + 4 * MINUTE)).toMatchObject({ state: 'waiting' })
    expect(fateAfter(third, temporary, A_MORNING + 5 * MINUTE)).toMatchObject({
      state: 'dead',
      cause: 'pointless'
    })
    expect(isPointless(code, A_MORNING + 10 * MINUTE - 1)).toBe(false)
    expect(isPointless(code, A_MORNING + 10 * MINUTE)).toBe(true)
    expect(isPointless(notice, A_MORNING + 100 * DAY)).toBe(false)
  })

  it('tells a full mailbox at once to whoever waits, and keeps trying for the others', () => {
    expect(fateAfter(code, full, A_MORNING)).toEqual({ state: 'refused', reason: 'full' })
    expect(fateAfter(notice, full, A_MORNING)).toMatchObject({ state: 'waiting' })
  })

  it('repeats a doubtful try once', () => {
    const first = fateAfter(notice, doubtful, A_MORNING)
    expect(first).toMatchObject({ state: 'waiting', doubts: 1 })
    expect(fateAfter({ ...notice, attempts: 2, doubts: 1 }, temporary, A_MORNING)).toMatchObject({
      state: 'waiting',
      doubts: 1
    })
    expect(fateAfter({ ...notice, attempts: 3, doubts: 1 }, doubtful, A_MORNING)).toEqual({
      state: 'dead',
      cause: 'doubtful',
      doubts: 2
    })
  })

  it('whatever a server does, a message ends within a day, at most twice in doubt, its waits never over an hour', () => {
    const verdicts = fc.array(fc.constantFrom(temporary, full, doubtful), { minLength: 40, maxLength: 40 })
    const usefulUntil = fc.option(fc.integer({ min: A_MORNING, max: A_MORNING + 2 * DAY }))
    const took = fc.integer({ min: 0, max: 11 * MINUTE })
    fc.assert(
      fc.property(verdicts, usefulUntil, took, (all, until, duration) => {
        let message: MessageProgress = { ...notice, attempts: 0, usefulUntil: until }
        let now = A_MORNING
        let fate: MessageFate | null = null
        for (const verdict of all) {
          message = { ...message, attempts: message.attempts + 1 }
          now += duration
          fate = fateAfter(message, verdict, now)
          if (fate.state !== 'waiting') break
          expect(fate.nextTryAt - now).toBeGreaterThan(0)
          expect(fate.nextTryAt - now).toBeLessThanOrEqual(HOUR)
          expect(fate.nextTryAt).toBeLessThanOrEqual(A_MORNING + LONGEST_TRY)
          expect(isPointless(message, fate.nextTryAt)).toBe(false)
          now = fate.nextTryAt
          message = { ...message, doubts: fate.doubts }
        }
        expect(fate?.state).not.toBe('waiting')
        expect(message.doubts).toBeLessThan(2)
      })
    )
  })
})

describe('what the person is told', () => {
  it('is never more than is known', () => {
    expect(deliveryAfter({ state: 'accepted' })).toBe('accepted')
    expect(deliveryAfter({ state: 'refused', reason: 'unknown' })).toBe('refused')
    expect(deliveryAfter({ state: 'waiting', nextTryAt: 0, doubts: 0 })).toBe('delayed')
    expect(deliveryAfter({ state: 'dead', cause: 'doubtful', doubts: 2 })).toBe('delayed')
  })
})
