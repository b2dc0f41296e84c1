import { describe, expect, it } from 'vitest'
import { clockMoved, DAY, HOUR, momentSince } from '../../../src-main/domain/clock'
import { mayPurge, nextDaily } from '../../../src-main/domain/daily'

const NOW = 1000 * DAY

describe('once a day', () => {
  it.each([
    ['never before: now', null, NOW],
    ['an hour ago: in 23 hours', NOW - HOUR, NOW + 23 * HOUR],
    ['three days ago: it is overdue', NOW - 3 * DAY, NOW - 2 * DAY],
    ['in the future, the clock was set back: now', NOW + HOUR, NOW]
  ])('%s', (_name, last, next) => {
    expect(nextDaily(last, NOW)).toBe(next)
  })
})

describe('deleting by the calendar', () => {
  it.each([
    ['not at the first run ever', null, false],
    ['a day after the last run', NOW - DAY, true],
    ['after a long week-end', NOW - 5 * DAY, true],
    ['not after a longer pause, or a jump of the clock', NOW - 6 * DAY, false],
    ['not before the last run', NOW + 1, false]
  ])('%s', (_name, last, allowed) => {
    expect(mayPurge(last, NOW)).toBe(allowed)
  })
})

describe('two looks at the clock', () => {
  const begun = { now: NOW, elapsed: 500 }
  it('tell how far it was moved, whatever time has passed', () => {
    expect(clockMoved(begun, { now: NOW + HOUR, elapsed: 500 + HOUR })).toBe(0)
    expect(clockMoved(begun, { now: NOW - HOUR, elapsed: 500 + HOUR })).toBe(-2 * HOUR)
    expect(clockMoved(begun, { now: NOW + DAY, elapsed: 500 })).toBe(DAY)
  })
  it('give nothing begun more time than has passed', () => {
    expect(momentSince(begun, { now: NOW - DAY, elapsed: 500 + HOUR })).toBe(NOW + HOUR)
    expect(momentSince(begun, { now: NOW + DAY, elapsed: 500 + HOUR })).toBe(NOW + DAY)
  })
})
