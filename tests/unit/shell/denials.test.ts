import { expect, it } from 'vitest'
import { FOLD_MS, foldDenials } from '../../../src-main/shell/denials'
import { testClock } from '../../support/test-clock'

it('writes a denial at once, and what repeats within a minute as one line', () => {
  const clock = testClock()
  const lines: string[] = []
  const denied = foldDenials((what, times) => lines.push(`${what} ${times}`), clock)
  for (let time = 0; time < 500; time++) denied('shortcut')
  denied('window')
  expect(lines).toEqual(['shortcut 1', 'window 1'])
  clock.advance(FOLD_MS)
  expect(lines).toEqual(['shortcut 1', 'window 1', 'shortcut 499'])
  denied('shortcut')
  expect(lines.at(-1)).toBe('shortcut 1')
  clock.advance(10 * FOLD_MS)
  expect(lines).toHaveLength(4)
})
