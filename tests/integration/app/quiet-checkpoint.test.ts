import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditLine } from '../../../src-main/contract/audit-line'
import { MINUTE, SECOND } from '../../../src-main/domain/clock'
import { runKiosk, type RunningKiosk } from '../../support/running-kiosk'

let kiosk: RunningKiosk
beforeEach(async () => {
  kiosk = await runKiosk({ store: { checkpointMegabytes: 0.1 } })
})
afterEach(() => kiosk.remove())

/** The number of the newest snapshot: one more after each checkpoint. */
const generation = (): number =>
  Math.max(...readdirSync(kiosk.store).map((name) => Number(/^store\.(\d+)\.snapshot$/.exec(name)?.[1] ?? 0)))
/** A tenth of a megabyte of journal is 25 blocks; every transaction takes one. */
const acts = async (count: number): Promise<void> => {
  for (let act = 0; act < count; act++) await kiosk.service.record(auditLine('program.secondStart', null, {}))
}
/** A minute passes, and the work that it begins has its time. */
const aMinutePasses = async (): Promise<void> => {
  kiosk.clock.advance(MINUTE)
  await kiosk.show()
  await kiosk.service.record(auditLine('program.secondStart', null, {}))
}

describe('the journal of the running kiosk', () => {
  it('is put into a snapshot while the welcome screen stands, and not in the middle of a visit', async () => {
    const before = generation()
    await kiosk.walkUp()
    await acts(30)
    kiosk.clock.advance(31 * SECOND)
    await acts(1)
    expect(generation()).toBe(before)
    await kiosk.service.handle('finish', {})
    await kiosk.until(() => generation() === before + 1, 10 * SECOND)
  })

  it('is left alone while it is short', async () => {
    const before = generation()
    await acts(5)
    await aMinutePasses()
    await aMinutePasses()
    expect(generation()).toBe(before)
  })

  it('is put into a snapshot at the end, so that the next start repeats nothing', async () => {
    const before = generation()
    await acts(3)
    await kiosk.close()
    expect(generation()).toBe(before + 1)
  })

  it('goes on when a checkpoint fails, and the next one is tried', async () => {
    const before = generation()
    await acts(30)
    kiosk.disk.fails = (act, file) => (act === 'sync' && file.includes('snapshot') ? 'EIO' : null)
    await kiosk.until(() => kiosk.events().includes('store.checkpoint'), 10 * SECOND)
    expect((await kiosk.show()).view.step).toBe('welcome')
    expect(generation()).toBe(before)
    kiosk.disk.fails = () => null
    await kiosk.until(() => generation() > before, 10 * SECOND)
  })
})
