import { beforeEach, describe, expect, it } from 'vitest'
import { BEAT_MS, pulse, SILENCE_MS, type Pulse } from '../../../src-main/shell/pulse'
import { testClock, type TestClock } from '../../support/test-clock'

describe('the pulse of the page', () => {
  let clock: TestClock
  let asked: (() => void)[]
  let silences: number
  let felt: Pulse
  beforeEach(() => {
    clock = testClock()
    asked = []
    silences = 0
    felt = pulse({
      ask: () => new Promise<void>((answer) => asked.push(answer)),
      silent: () => silences++,
      timer: clock
    })
  })
  const answers = async (): Promise<void> => {
    asked.at(-1)?.()
    await Promise.resolve()
    await Promise.resolve()
  }

  it('asks again and again a page that answers, and never calls it dead', async () => {
    felt.start()
    for (let beat = 1; beat <= 20; beat++) {
      expect(asked).toHaveLength(beat)
      await answers()
      clock.advance(BEAT_MS)
    }
    expect(silences).toBe(0)
  })

  it('calls a page dead once that does not answer in time', async () => {
    felt.start()
    clock.advance(SILENCE_MS - 1)
    expect(silences).toBe(0)
    clock.advance(1)
    expect(silences).toBe(1)
    clock.advance(10 * SILENCE_MS)
    expect(silences).toBe(1)
  })

  it('asks at once when something seems wrong, and not twice at a time', async () => {
    felt.start()
    await answers()
    felt.check()
    felt.check()
    expect(asked).toHaveLength(2)
    clock.advance(SILENCE_MS)
    expect(silences).toBe(1)
  })

  it('takes a late answer of an earlier page for nothing', async () => {
    felt.start()
    const early = asked[0]
    felt.start()
    early?.()
    await Promise.resolve()
    clock.advance(SILENCE_MS)
    expect(silences).toBe(1)
  })

  it('is quiet once stopped', async () => {
    felt.start()
    felt.stop()
    clock.advance(10 * SILENCE_MS)
    expect([asked.length, silences]).toEqual([1, 0])
  })
})
