import { assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BEAT_MS,
  countedOf,
  LOOK_MS,
  PATIENCE_MS,
  patienceWith,
  YOUNG_PATIENCE_MS
} from '../../../src-main/shell/patience'

describe('the time in which a page has to answer', () => {
  it.each([
    ['a look in time', { passed: LOOK_MS, starved: 0 }, LOOK_MS],
    ['a look a little late', { passed: LOOK_MS + 4, starved: 0 }, LOOK_MS],
    ['a look that came early', { passed: LOOK_MS - 1, starved: 0 }, LOOK_MS - 1],
    ['main was busy for three seconds', { passed: 3_000, starved: 0 }, LOOK_MS],
    ['the machine slept for an hour', { passed: 3_600_000, starved: 0 }, LOOK_MS],
    ['the page waited for a processor for a part of it', { passed: LOOK_MS, starved: 60 }, LOOK_MS - 60],
    ['the page waited for all of it', { passed: LOOK_MS, starved: LOOK_MS }, 0],
    ['the page waited, and main came late too', { passed: 700, starved: 650 }, 50],
    ['the system counts coarser than main', { passed: LOOK_MS, starved: LOOK_MS + 4 }, 0],
    ['another process has taken over, and its count is lower', { passed: LOOK_MS, starved: -900 }, LOOK_MS]
  ])('%s', (_what, look, counted) => {
    expect(countedOf(look)).toBe(counted)
  })

  const looks = record({
    passed: integer({ min: 0, max: 10_000 }),
    starved: integer({ min: 0, max: 10_000 })
  })

  it('is never longer than a look, nor than what the page could have run', () => {
    assert(
      property(looks, (look) => {
        const counted = countedOf(look)
        expect(counted).toBeGreaterThanOrEqual(0)
        expect(counted).toBeLessThanOrEqual(LOOK_MS)
        expect(counted).toBeLessThanOrEqual(Math.max(0, look.passed - look.starved))
      })
    )
  })

  it('is all of it where nothing was late and nothing waited', () => {
    assert(
      property(integer({ min: 0, max: LOOK_MS }), (passed) => {
        expect(countedOf({ passed, starved: 0 })).toBe(passed)
      })
    )
  })
})

describe('the patience', () => {
  it('is longer with a page that still reads its scripts', () => {
    expect(patienceWith({ isYoung: true })).toBe(YOUNG_PATIENCE_MS)
    expect(patienceWith({ isYoung: false })).toBe(PATIENCE_MS)
    expect(YOUNG_PATIENCE_MS).toBeGreaterThan(PATIENCE_MS)
  })

  it('leaves more than half a second of three for the fresh welcome screen', () => {
    expect(BEAT_MS + PATIENCE_MS + LOOK_MS).toBeLessThanOrEqual(2_500)
  })
})
