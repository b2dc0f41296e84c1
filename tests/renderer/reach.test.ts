import { describe, expect, it } from 'vitest'
import { REACH_MM, reachesTooHigh } from '@/a11y/seated-reach'

describe('the aid «Más abajo»', () => {
  it('is offered where the screen goes up beyond a seated person’s reach, and only there', () => {
    // 27" upright is 598 mm high, lying 336 mm
    expect(reachesTooHigh(27, 800, 1080, 1920)).toBe(true)
    expect(reachesTooHigh(27, 600, 1080, 1920)).toBe(false)
    expect(reachesTooHigh(27, 800, 1920, 1080)).toBe(false)
    expect(reachesTooHigh(27, 900, 1920, 1080)).toBe(true)
    expect(REACH_MM).toBe(1200)
  })
})
