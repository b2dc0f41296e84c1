import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../src-main/domain/clock'
import { recordIn } from '../../support/kiosk-record'
import { runKiosk, type RunningKiosk } from '../../support/running-kiosk'

let kiosk: RunningKiosk
beforeEach(async () => {
  kiosk = await runKiosk()
})
afterEach(() => kiosk.remove())

const jumps = async (): Promise<unknown[]> =>
  (await recordIn(kiosk)).filter(({ event }) => event.startsWith('clock.')).map(({ extras }) => extras)

describe('the clock of the running kiosk', () => {
  it.each([
    [-2 * HOUR, -7200],
    [3 * MINUTE, 180]
  ])('moved by %i ms is in the record a minute later', async (by, seconds) => {
    kiosk.clock.set(kiosk.clock.now() + by)
    kiosk.clock.advance(MINUTE)
    await kiosk.close()
    expect(await jumps()).toEqual([{ seconds }])
  })

  it('set back while the kiosk was off is in the record at the start', async () => {
    await kiosk.close()
    kiosk.clock.set(kiosk.clock.now() - HOUR)
    kiosk = await kiosk.reopened()
    await kiosk.close()
    expect(await jumps()).toEqual([{ seconds: -3600 }])
  })

  it('that is right leaves no line', async () => {
    kiosk.clock.advance(10 * MINUTE)
    await kiosk.close()
    expect(await jumps()).toEqual([])
  })
})
