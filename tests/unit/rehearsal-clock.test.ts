import { expect, it } from 'vitest'
import { rehearsalClock } from '../../src-main/platform/adjustable-clock'
import { testClock } from '../support/test-clock'

it('runs as the clock it wraps, and what came due when it is moved on, in order', () => {
  const real = testClock()
  const clock = rehearsalClock(real)
  const ran: string[] = []
  clock.after(300, () => ran.push('late'))
  clock.after(200, () => ran.push('early'))
  clock.after(500, () => ran.push('last'))
  const stop = clock.after(250, () => ran.push('stopped'))
  stop()
  clock.advance(300)
  expect(ran).toEqual(['early', 'late'])
  expect(clock.now()).toBe(real.now() + 300)
  real.advance(199)
  expect(ran).toEqual(['early', 'late'])
  real.advance(1)
  expect(ran).toEqual(['early', 'late', 'last'])
})

it('runs nothing twice when work that came due asks for more', () => {
  const clock = rehearsalClock(testClock())
  let ran = 0
  const again = (): void => {
    ran++
    clock.after(100, again)
  }
  clock.after(100, again)
  clock.advance(100)
  clock.advance(100)
  expect(ran).toBe(2)
})
