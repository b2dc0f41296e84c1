import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SECOND } from '../../../src-main/domain/clock'
import { runKiosk, type RunningKiosk } from '../../support/running-kiosk'
import { recordIn, alertsIn } from '../../support/kiosk-record'

let kiosk: RunningKiosk
beforeEach(async () => {
  kiosk = await runKiosk()
})
afterEach(() => kiosk.remove())

const CEDULA = '1710034065'
/** What is written is not known to reach the medium. */
const unsynced = (act: string, file: string) => (act === 'sync' && file.endsWith('.journal') ? 'EIO' : null)

const stepNow = async (): Promise<string> => (await kiosk.show()).view.step
const identifies = () => kiosk.service.handle('identify', { cedula: CEDULA })

describe('a disk that fails in the middle of a visit', () => {
  it.each([
    ['a failed fsync', unsynced],
    ['EIO', (act: string, file: string) => (act === 'write' && file.endsWith('.journal') ? 'EIO' : null)]
  ])(
    '%s: the act is refused, the visit is wiped, and the kiosk comes back by itself',
    async (_name, fails) => {
      expect((await kiosk.walkUp()).view.step).toBe('identify')
      kiosk.disk.fails = fails
      const refused = await identifies()
      expect(refused.failure).toEqual({ kind: 'not-now' })
      expect(refused.view).toMatchObject({ step: 'outOfService', cause: 'store', interrupted: true })
      expect(kiosk.pushed.at(-1)?.view.step).toBe('outOfService')
      expect(await stepNow()).toBe('outOfService')
      expect(JSON.stringify(await kiosk.show())).not.toContain(CEDULA)

      kiosk.disk.fails = () => null
      await kiosk.until(async () => (await stepNow()) === 'welcome', 5 * SECOND)
      expect(kiosk.pushed.at(-1)?.view.step).toBe('welcome')
      await kiosk.walkUp()
      expect((await identifies()).view.step).toBe('questions')
      await kiosk.close()
      const [stopped] = (await recordIn(kiosk)).filter(({ event }) => event === 'store.stopped')
      expect(stopped?.extras).toMatchObject({ why: 'outcome-unknown', seconds: 15 })
      expect((await alertsIn(kiosk)).map(({ kind }) => kind)).toEqual(['store-stopped'])
    }
  )
})
