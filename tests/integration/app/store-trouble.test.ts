import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditLine } from '../../../src-main/contract/audit-line'
import { SECOND } from '../../../src-main/domain/clock'
import { staffCard } from '../../support/counter-play'
import { alertsIn, recordIn } from '../../support/kiosk-record'
import { runKiosk, type RunningKiosk } from '../../support/running-kiosk'
import { openEngine } from '../../support/sqljs-store'
import { storeKeysOf } from '../../support/store-key-of'

let kiosk: RunningKiosk
beforeEach(async () => {
  kiosk = await runKiosk({ store: { checkpointMegabytes: 32 } })
})
afterEach(() => kiosk.remove())

const CEDULA = '1710034065'
const well = () => null
const isJournal = (file: string): boolean => file.endsWith('.journal')
/** No room for the journal to grow. */
const full = (act: string, file: string, grows: boolean) =>
  act === 'write' && isJournal(file) && grows ? 'ENOSPC' : null
const failing = (broken: 'write' | 'sync') => (act: string, file: string) =>
  act === broken && isJournal(file) ? 'EIO' : null

const stepNow = async (): Promise<string> => (await kiosk.show()).view.step
const identifies = () => kiosk.service.handle('identify', { cedula: CEDULA })
const backAtWelcome = () => kiosk.until(async () => (await stepNow()) === 'welcome', 5 * SECOND)

describe('a disk that fails in the middle of a visit', () => {
  it.each([
    ['a failed fsync', failing('sync')],
    ['EIO', failing('write')]
  ])(
    '%s: the act is refused, the visit is wiped, and the kiosk comes back by itself',
    async (_name, fails) => {
      expect((await kiosk.walkUp()).view.step).toBe('identify')
      kiosk.disk.fails = fails
      const refused = await identifies()
      expect(refused.failure).toEqual({ kind: 'not-now' })
      expect(refused.view).toMatchObject({ step: 'outOfService', cause: 'store', interrupted: true })
      expect(kiosk.pushed.at(-1)?.view.step).toBe('outOfService')
      expect(JSON.stringify(await kiosk.show())).not.toContain(CEDULA)
      expect(await stepNow()).toBe('outOfService')

      kiosk.disk.fails = well
      await backAtWelcome()
      await expect.poll(() => kiosk.pushed.at(-1)?.view.step).toBe('welcome')
      await kiosk.walkUp()
      expect((await identifies()).view.step).toBe('questions')
      await kiosk.close()
      const [stopped] = (await recordIn(kiosk)).filter(({ event }) => event === 'store.stopped')
      expect(stopped?.extras).toMatchObject({ why: 'outcome-unknown', seconds: 15 })
      expect((await alertsIn(kiosk)).map(({ kind }) => kind)).toEqual(['store-stopped'])
    }
  )

  it('stays out of service as long as the disk fails, whatever is touched', async () => {
    await kiosk.walkUp()
    kiosk.disk.fails = (_act, file) => (file.startsWith('store.') ? 'EIO' : null)
    await identifies()
    for (let minute = 0; minute < 3; minute++) {
      await kiosk.until(
        () => kiosk.events().filter((event) => event === 'store.refused').length > minute,
        SECOND
      )
      expect((await kiosk.service.handle('begin', { locale: 'es' })).view.step).toBe('outOfService')
      expect((await kiosk.service.handle('openStaffSide', {})).counter).toBeUndefined()
    }
    kiosk.disk.fails = well
    await backAtWelcome()
  })

  it('is met by the end of a visit that nobody touched: it is wiped all the same', async () => {
    await kiosk.walkUp()
    await identifies()
    kiosk.disk.fails = failing('sync')
    await kiosk.until(() => kiosk.events().includes('store.stopped'), 10 * SECOND)
    expect(kiosk.pushed.at(-1)?.view).toMatchObject({ step: 'outOfService', interrupted: true })
    kiosk.disk.fails = well
    await backAtWelcome()
    expect((await kiosk.walkUp()).view.step).toBe('identify')
  })

  it('is met by the lock of a staff side that nobody touched: nobody is signed in any more', async () => {
    await kiosk.remove()
    kiosk = await runKiosk({}, { config: null })
    const { userName, secret } = staffCard('carla')
    await kiosk.service.handle('openStaffSide', {})
    const signedIn = await kiosk.service.handle('signIn', { userName, secret, totp: null })
    expect(signedIn.counter?.view.step).toBe('staffQueue')
    kiosk.disk.fails = failing('sync')
    await kiosk.until(() => kiosk.events().includes('store.stopped'), 10 * SECOND)
    expect((await kiosk.show()).counter).toBeUndefined()
    kiosk.disk.fails = well
    await backAtWelcome()
    expect((await kiosk.service.handle('openStaffSide', {})).counter?.view.step).toBe('staffSignIn')
  })

  it('does not end the program when the window starts over or tells of an incident', async () => {
    await kiosk.walkUp()
    kiosk.disk.fails = failing('sync')
    await expect(kiosk.service.record(auditLine('program.secondStart', null, {}))).rejects.toThrow('EIO')
    await kiosk.service.wipe()
    expect(await stepNow()).toBe('outOfService')
  })
})

describe('a disk that is full', () => {
  it('is looked at again and again; with room the kiosk goes on, with what it had', async () => {
    await kiosk.walkUp()
    kiosk.disk.fails = full
    let lines = 0
    const fill = async (): Promise<void> => {
      // a megabyte of journal has room for 256
      for (; lines < 400; lines++) await kiosk.service.record(auditLine('program.secondStart', null, {}))
    }
    await expect(fill()).rejects.toThrow('no space left')
    expect(lines).toBeGreaterThan(100)
    expect(kiosk.pushed.at(-1)?.view).toMatchObject({ step: 'outOfService', cause: 'store' })
    // less than the idle time: nothing but the refusal has ended the visit
    for (let look = 0; look < 8; look++) {
      kiosk.clock.advance(5 * SECOND)
      expect((await kiosk.service.handle('begin', { locale: 'es' })).view.step).toBe('outOfService')
    }
    kiosk.disk.fails = well
    await kiosk.until(() => kiosk.events().includes('store.open'), 5 * SECOND)
    await expect.poll(stepNow).toBe('welcome')
    expect(kiosk.pushed.at(-1)?.view.step).toBe('welcome')
    expect(kiosk.events()).not.toContain('store.refused')
    await kiosk.close()
    const record = await recordIn(kiosk)
    expect(record.filter(({ event }) => event === 'program.secondStart')).toHaveLength(lines)
    const [stopped] = record.filter(({ event }) => event === 'store.stopped')
    expect(stopped?.extras).toMatchObject({ why: 'disk-full' })
  })
})

describe('a store that cannot be opened', () => {
  it('because another process has it: it is opened when that one has ended', async () => {
    await kiosk.close()
    const other = await openEngine({ folder: kiosk.store, keys: await storeKeysOf(kiosk.folder) })
    kiosk = await kiosk.reopened()
    expect((await kiosk.show()).view).toMatchObject({ step: 'outOfService', cause: 'store' })
    await other.close()
    await backAtWelcome()
    await expect.poll(() => kiosk.pushed.at(-1)?.view.step).toBe('welcome')
  })

  it('because the disk fails at the start: it is opened when the disk is well', async () => {
    kiosk.disk.fails = failing('sync')
    kiosk = await kiosk.reopened()
    expect(await stepNow()).toBe('outOfService')
    kiosk.disk.fails = well
    await backAtWelcome()
    expect((await kiosk.walkUp()).view.step).toBe('identify')
  })
})
