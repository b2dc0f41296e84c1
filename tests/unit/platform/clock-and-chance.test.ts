import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DAY } from '../../../src-main/domain/clock'
import { spellId } from '../../../src-main/domain/random'
import { systemRandom } from '../../../src-main/platform/system-random'
import { systemClock } from '../../../src-main/platform/system-clock'

describe("the machine's clock", () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('runs work once, when its time has come', () => {
    const work = vi.fn()
    systemClock().after(1000, work)
    vi.advanceTimersByTime(999)
    expect(work).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10_000)
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('does not run work that was stopped', () => {
    const work = vi.fn()
    systemClock().after(1000, work)()
    vi.advanceTimersByTime(2000)
    expect(work).not.toHaveBeenCalled()
  })

  it('waits longer than one timer of Node can hold, and can be stopped on the way', () => {
    const work = vi.fn()
    const stopped = vi.fn()
    systemClock().after(60 * DAY, work)
    const stop = systemClock().after(60 * DAY, stopped)
    vi.advanceTimersByTime(59 * DAY)
    expect(work).not.toHaveBeenCalled()
    stop()
    vi.advanceTimersByTime(1 * DAY)
    expect(work).toHaveBeenCalledTimes(1)
    expect(stopped).not.toHaveBeenCalled()
  })
})

describe("the machine's random", () => {
  it('gives as many bytes as asked for, each time others', () => {
    const random = systemRandom()
    expect(random.bytes(33)).toHaveLength(33)
    expect(random.bytes(16)).not.toEqual(random.bytes(16))
  })

  it('draws every number below the limit and no other', () => {
    const random = systemRandom()
    const drawn = new Set(Array.from({ length: 500 }, () => random.below(5)))
    expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4])
  })

  it('makes ids that can stand in an address and are never the same', () => {
    const random = systemRandom()
    const ids = Array.from({ length: 1000 }, () => random.id())
    expect(new Set(ids).size).toBe(1000)
    for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
  })

  it('spells an id so that every bit of it counts', () => {
    const none = new Uint8Array(16)
    const bits = Array.from({ length: 128 }, (_, bit) => none.with(bit >> 3, 1 << (bit & 7)))
    expect(new Set([none, ...bits].map(spellId)).size).toBe(129)
    expect(spellId(none)).toBe('0'.repeat(26))
  })
})
