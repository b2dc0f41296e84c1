import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { auditLine } from '../../../src-main/contract/audit-line'
import { DAY, HOUR, MINUTE } from '../../../src-main/domain/clock'
import { storeCommand } from '../../../src-main/store/sqljs/command'
import { systemRandom } from '../../../src-main/platform/system-random'
import { alertsIn, recordIn } from '../../support/kiosk-record'
import { runKiosk, type RunningKiosk } from '../../support/running-kiosk'
import { wasm } from '../../support/sqljs-store'

let kiosk: RunningKiosk
afterEach(() => kiosk.remove())

const usb = () => join(kiosk.folder, 'usb')
const backups = (): string[] => readdirSync(usb()).filter((name) => name.endsWith('.backup'))
const medium = (folder: string): void => mkdirSync(join(folder, 'usb'))
/** A kiosk with a medium that is there, or not yet. */
async function withMedium(store: object, there = true): Promise<void> {
  kiosk = await runKiosk({ store: { backupFolder: 'usb', ...store } }, {}, there ? medium : undefined)
}
/** What the log says of backups. */
const troubles = (): string[] =>
  kiosk.logged.flatMap(({ extras }) => (extras['job'] === 'backup' ? [String(extras['error'])] : []))
const hexKey = 'b7'.repeat(31) + '01'
const verified = (backup: string, keyFile: string): Promise<{ code: number; said: string }> => {
  let said = ''
  const parts = {
    wasm,
    random: systemRandom(),
    now: Date.now,
    credentials: undefined,
    say: (text: string) => void (said += text)
  }
  return storeCommand(['verify', '--backup', join(usb(), backup), '--key-file', keyFile], parts).then(
    (code) => ({
      code,
      said
    })
  )
}

describe('the scheduled backup', () => {
  it('is made at once, then every so many hours, while the kiosk runs; older ones go', async () => {
    await withMedium({ backupHours: 6, backupsKept: 2 })
    await kiosk.until(() => backups().length === 1, MINUTE)
    const [first = ''] = backups()
    await kiosk.walkUp()
    await kiosk.until(() => !backups().includes(first) && backups().length === 2, HOUR)
    await kiosk.close()
    const made = (await recordIn(kiosk)).filter(({ event }) => event === 'backup.made')
    expect(made).toHaveLength(3)
    expect(made[2]?.extras).toMatchObject({ removed: 1 })
    for (const backup of backups())
      expect(await verified(backup, join(kiosk.folder, 'keys', 'store.key'))).toMatchObject({ code: 0 })
  })

  it('is not made again by a restart within those hours', async () => {
    await withMedium({})
    await kiosk.until(() => backups().length === 1, MINUTE)
    kiosk.clock.advance(HOUR)
    kiosk = await kiosk.reopened()
    kiosk.clock.advance(MINUTE)
    await kiosk.service.record(auditLine('program.secondStart', null, {}))
    await kiosk.close()
    expect((await recordIn(kiosk)).filter(({ event }) => event === 'backup.made')).toHaveLength(1)
  })

  it('is told of once when the medium is missing, and made when it is back', async () => {
    await withMedium({}, false)
    await kiosk.until(() => troubles().length > 3, 5 * MINUTE)
    mkdirSync(usb())
    await kiosk.until(() => backups().length === 1, 5 * MINUTE)
    await kiosk.close()
    const events = (await recordIn(kiosk)).filter(({ event }) => event.startsWith('backup.'))
    expect(events.map(({ event }) => event)).toEqual(['backup.failed', 'backup.made'])
    expect(events[0]?.extras).toEqual({ why: 'missing' })
    const [alert] = await alertsIn(kiosk)
    expect(alert).toMatchObject({
      kind: 'backup-failed',
      detail: expect.stringContaining('is not there') as string
    })
  })

  it('is told of when the medium is full, and leaves the kiosk serving', async () => {
    await withMedium({}, false)
    kiosk.disk.fails = (act, file) => (act === 'write' && file.includes('.backup') ? 'ENOSPC' : null)
    medium(kiosk.folder)
    await kiosk.until(() => troubles().some((said) => said.includes('no space left')), MINUTE)
    expect(backups()).toEqual([])
    expect((await kiosk.walkUp()).view.step).toBe('identify')
    kiosk.disk.fails = () => null
    await kiosk.until(() => backups().length === 1, 5 * MINUTE)
    expect(readdirSync(usb())).toEqual(backups())
  })

  it('is sealed with a key of its own, which opens it on another machine', async () => {
    await withMedium({ backupKeyFile: 'backup.key' })
    await kiosk.until(() => troubles().length > 0, MINUTE)
    expect(backups()).toEqual([])
    writeFileSync(join(kiosk.folder, 'backup.key'), hexKey, { mode: 0o600 })
    await kiosk.until(() => backups().length === 1, 5 * MINUTE)
    const [backup = ''] = backups()
    expect(await verified(backup, join(kiosk.folder, 'backup.key'))).toMatchObject({ code: 0 })
    expect(await verified(backup, join(kiosk.folder, 'keys', 'store.key'))).toMatchObject({ code: 1 })
  })

  it('takes the key that systemd hands over', async () => {
    kiosk = await runKiosk({ store: { backupFolder: 'usb' } })
    await kiosk.close()
    mkdirSync(usb())
    const credentials = join(kiosk.folder, 'credentials')
    mkdirSync(credentials)
    writeFileSync(join(credentials, 'ventanilla-backup-key'), hexKey, { mode: 0o400 })
    kiosk = await kiosk.reopened({ credentials })
    await kiosk.until(() => backups().length > 0, 5 * MINUTE)
    const [backup = ''] = backups()
    expect(await verified(backup, join(credentials, 'ventanilla-backup-key'))).toMatchObject({ code: 0 })
    rmSync(credentials, { recursive: true })
  })

  it('is not made where only the keyring of this machine could open it', async () => {
    const keyring = () => ({
      seal: (clear: string) => Buffer.from(clear),
      open: (sealed: Buffer) => sealed.toString()
    })
    kiosk = await runKiosk({ store: { backupFolder: 'usb' } }, { keyring }, medium)
    await kiosk.until(() => troubles().length > 0, MINUTE)
    expect(backups()).toEqual([])
    expect(troubles()[0]).toContain('backupKeyFile')
  })

  it('is not made where the settings name no folder', async () => {
    kiosk = await runKiosk()
    kiosk.clock.advance(2 * DAY)
    await kiosk.close()
    expect((await recordIn(kiosk)).map(({ event }) => event)).not.toContain('backup.failed')
  })
})
