import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ok } from '../../../src-main/contract/result'
import { BackedUpStore, command, countsIn } from '../../support/backed-up-store'
import { FakeDisk } from '../../support/fake-disk'
import { openEngine, testKeys } from '../../support/sqljs-store'

const kiosk = new BackedUpStore()

describe('a backup made by the running store', () => {
  it('is one sealed file of that very moment, and restores to a store', async () => {
    const usb = kiosk.at('usb')
    const during = kiosk.db.transaction().execute(async (tx) => {
      await tx.insertInto('note').values({ text: 'under way', count: 3 }).execute()
      await tx.insertInto('note').values({ text: 'under way', count: 4 }).execute()
    })
    const made = await kiosk.engine.backup(usb)
    await during
    await kiosk.add(5)
    if (!made.ok) throw new Error(made.failure.kind)
    expect(readdirSync(usb).map((name) => join(usb, name))).toEqual([made.value.file])
    expect(readFileSync(made.value.file).includes('note')).toBe(false)
    const restored = kiosk.at('restored')
    expect(
      await command('restore', '--backup', made.value.file, '--to', restored, '--key-file', kiosk.keyFile)
    ).toEqual({
      code: 0,
      said: expect.stringContaining(`restored up to transaction ${made.value.sequence}`)
    })
    const found = await countsIn(restored)
    // wholly before or wholly after the transaction that was under way
    expect([
      [1, 2],
      [1, 2, 3, 4]
    ]).toContainEqual(found)
  })

  it('can be sealed with a key of its own, for when the kiosk and its key are gone', async () => {
    const made = await kiosk.engine.backup(kiosk.at('usb'), testKeys('s'))
    if (!made.ok) throw new Error(made.failure.kind)
    const restored = kiosk.at('restored')
    const args = ['restore', '--backup', made.value.file, '--to', restored, '--key-file']
    expect(await command(...args, kiosk.keyFile)).toMatchObject({
      code: 1,
      said: expect.stringContaining('sealed with key')
    })
    const safe = kiosk.writeKeys('safe', testKeys('s'))
    expect(await command(...args, safe, '--seal-with', kiosk.keyFile)).toMatchObject({ code: 0 })
    expect(await countsIn(restored)).toEqual([1, 2])
  })

  it('that cannot be read back is not called a backup', async () => {
    const disk = new FakeDisk()
    const kiosk = await openEngine({ folder: '/store', disk, lock: async () => ok(() => undefined) })
    disk.faults.before = ({ name, file }) => {
      // a worn-out stick: what is read is not what was written
      if (name === 'read') disk.bytes(file, '/usb').fill(0xff, 5000, 5001)
    }
    expect(await kiosk.backup('/usb')).toMatchObject({ ok: false, failure: { kind: 'damaged' } })
    expect(disk.list('/usb')).toEqual([])
    delete disk.faults.before
    expect(await kiosk.backup('/usb')).toMatchObject({ ok: true })
    await kiosk.close()
  })

  it('fails in words where there is no folder to write to', async () => {
    const file = kiosk.at('a-file')
    writeFileSync(file, '')
    expect(await kiosk.engine.backup(join(file, 'usb'))).toMatchObject({ ok: false, failure: { kind: 'io' } })
    await kiosk.add(3)
  })
})
