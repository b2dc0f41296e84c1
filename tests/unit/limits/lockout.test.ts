import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR } from '../../../src-main/domain/clock'
import { closedUntil } from '../../../src-main/domain/limits/lockout'

const window = { most: 5, within: 24 * HOUR }
const hours = (...at: number[]): number[] => at.map((hour) => hour * HOUR)

describe('a lock', () => {
  const cases: [string, number[], number, number | null][] = [
    ['is not there after four', hours(0, 1, 2, 3), 3, null],
    ['begins with the fifth and lasts a whole window from it', hours(0, 1, 2, 3, 20), 20, 44],
    ['is still there when the first four have left the window', hours(0, 1, 2, 3, 20), 43, 44],
    ['ends', hours(0, 1, 2, 3, 20), 44, null],
    ['does not come from five that are not within one window', hours(0, 1, 2, 3, 24), 24, null],
    ['is not opened by a clock set back to before it', hours(100, 101, 102, 103, 104), 50, 128],
    ['is not opened by a clock set back between the failures', hours(100, 100, 90, 90, 90), 90, 124],
    ['takes marks in any order', hours(20, 3, 0, 2, 1), 43, 44]
  ]
  it.each(cases)('%s', (_name, marks, now, until) => {
    expect(closedUntil(marks, window, now * HOUR)).toBe(until === null ? null : until * HOUR)
  })

  it('is never opened by setting the clock back, wherever to', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 0, max: 200 }),
        (at, now, back) => {
          const marks = hours(...at)
          if (closedUntil(marks, window, now * HOUR) !== null)
            expect(closedUntil(marks, window, (now - back) * HOUR)).not.toBeNull()
        }
      )
    )
  })
})
