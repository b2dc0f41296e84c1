import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { z } from 'zod'
import type { settingsSchema } from '../../src-main/contract/settings'
import { importMembers } from '../../src-main/directory/csv-import'
import { storeKeyKeeper } from '../../src-main/app/store-keys'
import { systemRandom } from '../../src-main/platform/system-random'
import { systemClock } from '../../src-main/platform/system-clock'
import { scryptHasher } from '../../src-main/platform/scrypt'
import { openStore } from '../../src-main/store/open-store'
import { heldKeys } from '../../src-main/store/sqljs/keys/key-keeper'
import { seedDemoStaff } from '../../src-main/staff/demo-staff'
import { openEngine } from './sqljs-store'

/** Who works at the kiosk: nobody yet, as at the first start, or the invented staff of the demo. */
export type PreparedStaff = 'nobody' | 'demo'

/** A kiosk's data folder with the invented members in it, as it would be after the first start of a real kiosk. */
const templates: Partial<Record<PreparedStaff, Promise<string>>> = {}

async function makeTemplate(staff: PreparedStaff): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ventanilla-template-'))
  // it serves every test of this process, and nobody knows which one is the last
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const random = systemRandom()
  const keys = await heldKeys(storeKeyKeeper(join(dataDir, 'keys'), random, undefined))
  if (!keys.ok) throw new Error(keys.failure.kind)
  const engine = await openEngine({ folder: join(dataDir, 'store'), keys: keys.value })
  const store = await openStore(engine.dialect, systemClock())
  const csv = readFileSync(resolve('resources/demo/members.csv'), 'utf8')
  const costs = { key: 'demo', answer: 'demo' } as const
  const hasher = scryptHasher(random)
  await importMembers({ store, random, hasher, costs }, csv)
  if (staff === 'demo') await seedDemoStaff({ store, hasher, random, clock: systemClock() })
  await store.close()
  await engine.close()
  return dataDir
}

/** A fresh copy of that folder; everybody's secrets are hashed once for all copies. */
export async function preparedDataDir(staff: PreparedStaff = 'nobody'): Promise<string> {
  const template = (templates[staff] ??= makeTemplate(staff))
  const copy = mkdtempSync(join(tmpdir(), 'ventanilla-e2e-'))
  cpSync(await template, copy, { recursive: true })
  return copy
}

/** A data folder with nothing in it, as before the first start. */
export const emptyDataDir = (): string => mkdtempSync(join(tmpdir(), 'ventanilla-e2e-'))

/** Writes a members' file for a kiosk to take in; the answer is its path. */
export function membersFile(dataDir: string, lines: string): string {
  const path = join(dataDir, 'members.csv')
  writeFileSync(path, lines)
  return path
}

/** What a settings file may say, section by section. */
type SettingsFile = z.input<typeof settingsSchema>
export type SettingsChanges = { [S in keyof SettingsFile]?: Partial<SettingsFile[S]> }

/** Writes a settings file that sends mail to a server on this machine; the answer is its path. */
export function writeSettings(dataDir: string, mailPort: number, changes: SettingsChanges = {}): string {
  const path = join(dataDir, 'settings.json')
  const mail = {
    host: '127.0.0.1',
    port: mailPort,
    security: 'none',
    from: 'ventanilla@iess.example',
    ...changes.mail
  }
  // the staff of these stores are the demo's, who have no authenticators
  const staff = { secondFactor: [], ...changes.staff }
  writeFileSync(path, JSON.stringify({ ...changes, mail, staff }))
  return path
}
