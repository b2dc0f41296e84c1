import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { command } from '../../support/backed-up-store'
import { failingDisk } from '../../support/failing-disk'
import { alertsIn, recordIn } from '../../support/kiosk-record'
import {
  asideOf,
  restorableKiosk,
  setUpStaff,
  usbOf,
  type RestorableKiosk
} from '../../support/restorable-kiosk'

let own: RestorableKiosk
/** A kiosk with staff; and the same, where a restore was ordered after the record had gone on. Both closed. */
let withStaff: RestorableKiosk
let withOrder: RestorableKiosk
beforeAll(async () => {
  withStaff = await restorableKiosk()
  await setUpStaff(withStaff)
  await withStaff.kiosk.close()
  withOrder = await restorableKiosk(withStaff)
  await withOrder.goesOn()
  await withOrder.opensList()
  expect(await withOrder.orders(chosen())).toBeNull()
  expect(withOrder.ended).toEqual(['restart'])
  await withOrder.kiosk.close()
}, 120_000)
afterEach(() => own.kiosk.remove())
afterAll(async () => {
  await withOrder.kiosk.remove()
  await withStaff.kiosk.remove()
})

const chosen = (): string => withOrder.backups().at(-1) ?? ''
const asides = (): string[] => (existsSync(asideOf(own.kiosk)) ? readdirSync(asideOf(own.kiosk)) : [])
const keyIn = (folder: string, ...name: string[]): string[] => ['--key-file', join(folder, ...name)]

function flipAByte(file: string): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
  writeFileSync(file, bytes)
}

describe('the list of backups', () => {
  it('tells what is known of each; a look at one finds out whether it is sound, and changes nothing', async () => {
    const [first = '', second = ''] = withStaff.backups()
    const nonsense = 'ventanilla-00000000-7.backup'
    const names = [first, second, nonsense]
    own = await restorableKiosk(withStaff, (folder) => {
      writeFileSync(join(folder, 'usb', nonsense), 'nonsense')
      flipAByte(join(folder, 'usb', first))
    })
    await own.opensList()
    const unread = { state: 'unread', madeAt: expect.any(Number) as number }
    // the schedule may have made one more meanwhile
    const known = async () => (await own.listed())?.filter(({ name }) => names.includes(name))
    expect(await known()).toMatchObject([
      { name: second, ...unread },
      { name: first, ...unread },
      { name: nonsense, state: 'damaged', madeAt: null, bytes: 8 }
    ])
    for (const name of [first, second]) await own.does('checkBackup', { name })
    expect((await known())?.map(({ state }) => state)).toEqual(['sound', 'damaged', 'damaged'])
    expect(own.ended).toEqual([])
  })

  it('says so when the medium is not there, and asks for nothing that is not in it', async () => {
    own = await restorableKiosk(withStaff, (folder) => renameSync(join(folder, 'usb'), join(folder, 'gone')))
    await own.opensList()
    expect(await own.listed()).toBeNull()
    expect(await own.orders(chosen())).toEqual({ kind: 'step-over' })
    expect(own.ended).toEqual([])
  })

  it('knows another kiosk’s backup and one that our key does not open, and restores neither', async () => {
    const other = await restorableKiosk()
    const [sameKey = ''] = other.backups()
    await other.kiosk.close()
    const opened = keyIn(other.kiosk.folder, 'keys', 'store.key')
    await command(
      'backup',
      '--store',
      other.kiosk.store,
      ...opened,
      '--to',
      join(other.kiosk.folder, 'other')
    )
    const [otherKey = ''] = readdirSync(join(other.kiosk.folder, 'other'))
    own = await restorableKiosk(withStaff, (folder) => {
      copyFileSync(join(usbOf(other.kiosk), sameKey), join(folder, 'usb', sameKey))
      copyFileSync(join(other.kiosk.folder, 'other', otherKey), join(folder, 'usb', otherKey))
    })
    await other.kiosk.remove()
    const stateOf = async (name: string) => (await own.listed())?.find((each) => each.name === name)?.state
    await own.opensList()
    expect([await stateOf(sameKey), await stateOf(otherKey)]).toEqual(['unread', 'key'])
    await own.does('checkBackup', { name: sameKey })
    expect(await stateOf(sameKey)).toBe('other-kiosk')
    for (const name of [sameKey, otherKey]) expect(await own.orders(name)).toBeNull()
    expect(own.ended).toEqual([])
  })
})

describe('a restore on the command line', () => {
  it('is told by the first start after it', async () => {
    own = await restorableKiosk(withStaff)
    await own.kiosk.close()
    rmSync(own.kiosk.store, { recursive: true })
    const seal = ['--seal-with', join(own.kiosk.folder, 'keys', 'store.key'), '--to', own.kiosk.store]
    const backup = join(usbOf(own.kiosk), chosen())
    await command('restore', '--backup', backup, ...keyIn(own.kiosk.folder, 'backup.key'), ...seal)
    await own.restarts()
    await own.kiosk.close()
    const told = (await recordIn(own.kiosk)).filter(({ event }) => event.startsWith('store.'))
    const extras = { by: 'command-line', asideLine: null, asideHash: null }
    expect(told).toMatchObject([{ event: 'store.restored', extras }])
    expect((await alertsIn(own.kiosk)).map(({ kind }) => kind)).toEqual(['store-restored'])
  })
})

describe('the order', () => {
  it('asks for the secret again, and nothing is ordered without it', async () => {
    own = await restorableKiosk(withStaff)
    await own.opensList()
    expect(await own.orders(chosen(), 'Neblina-77')).toEqual({ kind: 'secret-wrong' })
    expect(own.ended).toEqual([])
    await own.restarts()
    await own.kiosk.close()
    const events = (await recordIn(own.kiosk)).map(({ event }) => event)
    expect(events.filter((event) => /restore/i.test(event))).toEqual([])
  })

  it('is carried out by the next start, told to supervisors, and keeps what it replaced', async () => {
    own = await restorableKiosk(withOrder)
    expect((await own.kiosk.walkUp()).view.step).toBe('identify')
    await own.restarts()
    await own.kiosk.close()
    const record = await recordIn(own.kiosk)
    expect(record.map(({ event }) => event)).not.toContain('program.secondStart')
    const told = record.filter(({ event }) => event.startsWith('store.'))
    expect((await alertsIn(own.kiosk)).map(({ kind }) => kind)).toEqual(['store-restored'])
    const [aside = ''] = asides()
    const kept = join(own.kiosk.folder, 'kept')
    const copy = join(asideOf(own.kiosk), aside)
    const seal = ['--seal-with', join(own.kiosk.folder, 'keys', 'store.key')]
    await command(
      'restore',
      '--backup',
      copy,
      ...keyIn(own.kiosk.folder, 'backup.key'),
      ...seal,
      '--to',
      kept
    )
    const before = (await recordIn({ folder: own.kiosk.folder, store: kept })).map(({ event }) => event)
    expect(before).toContain('program.secondStart')
    expect(before).toContain('staff.orderedRestore')
    expect(told).toMatchObject([
      {
        event: 'store.restored',
        extras: { asideLine: before.length, asideHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string }
      }
    ])
  })

  /** Starts with an order in the store and something wrong: it is not carried out, is told of, and nothing is lost. */
  async function notCarriedOut(why: string, wrong: (backup: string) => void, machine = {}): Promise<void> {
    own = await restorableKiosk(withOrder, (folder) => wrong(join(folder, 'usb', chosen())), machine)
    expect((await own.kiosk.walkUp()).view.step).toBe('identify')
    await own.kiosk.close()
    const record = await recordIn(own.kiosk)
    expect(record.map(({ event }) => event)).toContain('program.secondStart')
    expect(record.filter(({ event }) => event.startsWith('store.'))).toMatchObject([
      { event: 'store.restoreFailed', extras: { why } }
    ])
    expect((await alertsIn(own.kiosk)).map(({ kind }) => kind)).toEqual(['restore-failed'])
    expect(asides()).toEqual([])
  }

  it('leaves everything as it is where the backup is gone', () =>
    notCarriedOut('gone', (backup) => rmSync(backup)))

  it('leaves everything as it is where the backup was changed since', () =>
    notCarriedOut('damaged', flipAByte))

  it('takes no other backup under the same name', () =>
    notCarriedOut('damaged', (backup) => {
      const [first = ''] = withOrder.backups()
      copyFileSync(join(usbOf(withOrder.kiosk), first), backup)
    }))

  it('leaves everything as it is where there is no room to keep it aside', () => {
    const disk = failingDisk()
    disk.fails = (act, file) => (act === 'write' && file.endsWith('.backup.part') ? 'ENOSPC' : null)
    return notCarriedOut('disk-full', () => undefined, { disk })
  })
})
