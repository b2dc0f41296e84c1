import { array, assert, boolean, integer, property, record } from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  BEAT_MS,
  countedOf,
  LOOK_MS,
  PATIENCE_MS,
  SETTLING_MS,
  YOUNG_PATIENCE_MS
} from '../../../src-main/shell/patience'
import { pulse, type Pulse } from '../../../src-main/shell/pulse'
import { testClock, type TestClock } from '../../support/test-clock'

let clock: TestClock
let asked: (() => void)[]
let silences: number
let starved: number
let felt: Pulse
const put = (): void => {
  clock = testClock()
  asked = []
  silences = 0
  starved = 0
  felt = pulse({
    ask: () => new Promise<void>((answer) => asked.push(answer)),
    starved: () => starved,
    silent: () => silences++,
    timer: clock
  })
}
beforeEach(put)
const answers = async (): Promise<void> => {
  asked.at(-1)?.()
  await Promise.resolve()
  await Promise.resolve()
}
/** A page that has been there for a while, and was asked just now. */
async function grown(): Promise<void> {
  felt.start()
  const began = clock.elapsed()
  while (clock.elapsed() - began <= SETTLING_MS) {
    await answers()
    clock.advance(BEAT_MS)
  }
}

describe('the pulse of the page', () => {
  it('asks again and again a page that answers, and never calls it dead', async () => {
    felt.start()
    for (let beat = 1; beat <= 100; beat++) {
      expect(asked).toHaveLength(beat)
      await answers()
      clock.advance(BEAT_MS)
    }
    expect(silences).toBe(0)
  })

  it('calls a page dead once that does not answer in time', async () => {
    await grown()
    clock.advance(PATIENCE_MS - 1)
    expect(silences).toBe(0)
    clock.advance(1)
    expect(silences).toBe(1)
    clock.advance(10 * PATIENCE_MS)
    expect(silences).toBe(1)
  })

  it('gives a page that has just come, or fetches a script, the longer time', async () => {
    felt.start()
    clock.advance(YOUNG_PATIENCE_MS - 1)
    expect(silences).toBe(0)
    clock.advance(1)
    expect(silences).toBe(1)
    await grown()
    clock.advance(LOOK_MS)
    felt.fed()
    clock.advance(YOUNG_PATIENCE_MS - LOOK_MS - 1)
    expect(silences).toBe(1)
    clock.advance(1)
    expect(silences).toBe(2)
  })

  it('does not count what the page waited for a processor', async () => {
    await grown()
    for (let look = 0; look < 100; look++) {
      starved += LOOK_MS
      clock.advance(LOOK_MS)
    }
    expect(silences).toBe(0)
    clock.advance(PATIENCE_MS)
    expect(silences).toBe(1)
  })

  it('takes a late answer of an earlier page for nothing', async () => {
    await grown()
    const early = asked.at(-1)
    felt.start()
    early?.()
    await Promise.resolve()
    clock.advance(YOUNG_PATIENCE_MS)
    expect(silences).toBe(1)
  })

  it('is quiet once stopped', async () => {
    felt.start()
    felt.stop()
    clock.advance(10 * YOUNG_PATIENCE_MS)
    expect([asked.length, silences]).toEqual([1, 0])
  })
})

describe('whatever the machine does', () => {
  const looks = array(
    record({
      late: integer({ min: 0, max: 5_000 }),
      starved: integer({ min: 0, max: 5_000 }),
      fed: boolean()
    }),
    { maxLength: 250 }
  )

  it('a page is called dead after its patience in counted time, and never before', () => {
    assert(
      property(looks, (machine) => {
        let now = 0
        let waited = 0
        const nothing = (): void => undefined
        let work = nothing
        let dead = 0
        const one = pulse({
          ask: () => new Promise(() => {}),
          starved: () => waited,
          silent: () => dead++,
          timer: { elapsed: () => now, after: (_ms, then) => ((work = then), () => (work = nothing)) }
        })
        // the first beat is the one that is never answered
        one.start()
        let silence = 0
        for (const look of machine) {
          const passed = LOOK_MS + look.late
          now += passed
          waited += look.starved
          silence += countedOf({ passed, starved: look.starved })
          work()
          expect(dead).toBe(silence >= YOUNG_PATIENCE_MS ? 1 : 0)
          if (dead) return
        }
      })
    )
  })
})
