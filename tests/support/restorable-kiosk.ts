import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input, Output } from '../../src-main/contract/api'
import { auditLine } from '../../src-main/contract/audit-line'
import type { CounterView } from '../../src-main/contract/counter/counter-views'
import type { MethodName } from '../../src-main/contract/method-names'
import { MINUTE } from '../../src-main/domain/clock'
import type { KioskParts } from '../../src-main/app/kiosk-parts'
import { runKiosk, type RunningKiosk } from './running-kiosk'

const SECRET = 'Lluvia-2041'
const people: NonNullable<Input<'setUpStaff'>['people']> = [
  { userName: 'admin', surnames: 'Mena Ortiz', cedula: '0102030400', role: 'administrator' as const },
  { userName: 'rquispe', surnames: 'Quispe Tenesaca', cedula: '0203040506', role: 'officer' as const },
  { userName: 'mborja', surnames: 'Borja Cevallos', cedula: '0304050602', role: 'officer' as const }
].map((each) => ({ ...each, givenNames: 'Persona', address: null, secret: SECRET }))

/** A kiosk with staff and a medium for backups, with a key of their own, two of them made. */
export interface RestorableKiosk {
  kiosk: RunningKiosk
  /** How staff ended the program. */
  ended: string[]
  /** Names of the backups, oldest first. */
  backups(): string[]
  does<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** What the staff side lists; throws when it is not shown. */
  listed(): Promise<Extract<CounterView, { step: 'staffBackups' }>['backups']>
  /** The administrator signs in and opens the list. */
  opensList(): Promise<void>
  /** Asks for a restore; answers with the failure that was told. */
  orders(name: string, secret?: string): Promise<unknown>
  /** Writes a line to the record that no backup has. */
  goesOn(): Promise<void>
  /** Starts the program again. */
  restarts(): Promise<void>
}

export const usbOf = (kiosk: RunningKiosk): string => join(kiosk.folder, 'usb')
export const asideOf = (kiosk: RunningKiosk): string => join(kiosk.folder, 'aside')

/** Opens such a kiosk: one without staff whose first backup is made, or a copy of a closed one, changed on the way. */
export async function restorableKiosk(
  template: RestorableKiosk | null = null,
  change: (folder: string) => void = () => undefined,
  machine: Partial<KioskParts> = {}
): Promise<RestorableKiosk> {
  const ended: string[] = []
  const parts = { ...machine, endProgram: (how: 'close' | 'restart') => void ended.push(how) }
  const prepare = (folder: string): void => {
    if (template) {
      cpSync(template.kiosk.folder, folder, { recursive: true })
      return change(folder)
    }
    mkdirSync(join(folder, 'usb'))
    writeFileSync(join(folder, 'backup.key'), `${'b7'.repeat(31)}01`, { mode: 0o600 })
  }
  const store = { backupFolder: 'usb', backupKeyFile: 'backup.key' }
  const it: RestorableKiosk = {
    // whoever restores here signs in with the secret alone: the second factor has tests of its own
    kiosk: await runKiosk({ store, staff: { secondFactor: [] } }, parts, prepare),
    ended,
    backups: () =>
      readdirSync(usbOf(it.kiosk))
        .filter((name) => name.endsWith('.backup'))
        .sort((a, b) => numberOf(a) - numberOf(b)),
    does: (method, input) => it.kiosk.service.handle(method, input),
    async listed() {
      const { counter } = await it.does('show', {})
      if (counter?.view.step !== 'staffBackups') throw new Error(`at ${counter?.view.step ?? 'no counter'}`)
      return counter.view.backups
    },
    async opensList() {
      await it.does('openStaffSide', {})
      await it.does('signIn', { userName: 'admin', secret: SECRET, totp: null })
      await it.does('showMachine', {})
      await it.does('showBackups', {})
    },
    async orders(name, secret = SECRET) {
      const { counter } = await it.does('restoreBackup', { name, secret, totp: null })
      return counter?.failure ?? null
    },
    goesOn: () => it.kiosk.service.record(auditLine('program.secondStart', null, {})),
    async restarts() {
      it.kiosk = await it.kiosk.reopened()
    }
  }
  if (!template) await it.kiosk.until(() => it.backups().length === 1, MINUTE)
  return it
}

const numberOf = (name: string): number => Number(/-(\d+)\.backup$/.exec(name)?.[1])

/** The first people are given accounts, and a backup is made that knows them. */
export async function setUpStaff(it: RestorableKiosk): Promise<void> {
  const code = it.kiosk.logged.find(({ event }) => event === 'staff.set-up')?.extras['code']
  await it.does('openStaffSide', {})
  await it.does('setUpStaff', { code: String(code), people: null })
  await it.does('setUpStaff', { code: String(code), people })
  await it.does('signIn', { userName: 'admin', secret: SECRET, totp: null })
  await it.does('showMachine', {})
  it.kiosk.clock.advance(MINUTE)
  await it.does('tryMachine', { part: 'backup' })
  await it.does('signOut', {})
  if (it.backups().length !== 2) throw new Error('no backup was made by hand')
}
