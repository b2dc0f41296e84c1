import type { Dispatcher } from '../../src-main/api/terminal/dispatcher'
import type { AuditLine } from '../../src-main/contract/audit-events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { Screen } from '../../src-main/contract/screen-views'
import { openKiosk } from '../../src-main/app/kiosk'
import type { Kiosk, KioskParts } from '../../src-main/app/kiosk-parts'
import { failingDisk, type FailingDisk } from './failing-disk'
import { testClock, type TestClock } from './test-clock'

/** The kiosk as the program opens it, without Electron, on a folder of the test's own. */
export interface RunningKiosk {
  service: AnsweringKiosk
  clock: TestClock
  disk: FailingDisk
  folder: string
  /** Where the store lies. */
  store: string
  /** Every screen that main pushed by itself, oldest first. */
  pushed: Screen[]
  logged: { event: string; extras: Readonly<Record<string, string | number | boolean | null>> }[]
  events(): string[]
  /** Begins a visit and goes on to the screen that asks for the cédula. */
  walkUp(): Promise<Screen>
  show(): Promise<Screen>
  /** Lets time pass in steps until the condition holds. */
  until(condition: () => boolean | Promise<boolean>, step: number): Promise<void>
  /** Closes it, and opens it again on the same folder. */
  reopened(parts?: Partial<KioskParts>): Promise<RunningKiosk>
  close(): Promise<void>
  remove(): Promise<void>
}

export type KioskSettings = Record<string, Record<string, unknown>>

/** Nobody listens at this port, and the outbox worker lives with that. */
const NOBODY_LISTENS = 9

/** Opens a kiosk with the settings written to a file, and waits for its first screen. `prepare` has the folder before. */
export async function runKiosk(
  settings: KioskSettings = {},
  parts: Partial<KioskParts> = {},
  prepare: (folder: string) => void = () => undefined
): Promise<RunningKiosk> {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-kiosk-'))
  const mail = { host: '127.0.0.1', port: NOBODY_LISTENS, security: 'none', from: 'ventanilla@iess.example' }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ mail, ...settings }))
  prepare(folder)
  return open(folder, testClock(undefined, { realUnder: 1000 }), failingDisk(), parts)
}

/** A kiosk that is spoken to as the window does it. */
export interface AnsweringKiosk {
  handle: Dispatcher['handle']
  record: (line: AuditLine) => Promise<void>
  wipe: () => Promise<void>
  close: () => Promise<void>
}

export const answering = (kiosk: Kiosk): AnsweringKiosk => ({
  handle: async (method, input) => (await kiosk.service()).dispatcher.handle(method, input),
  record: async (line) => (await kiosk.service()).record(line),
  wipe: async () => (await kiosk.service()).dispatcher.wipe(),
  close: () => kiosk.close()
})

async function open(
  folder: string,
  clock: TestClock,
  disk: FailingDisk,
  parts: Partial<KioskParts>
): Promise<RunningKiosk> {
  const pushed: Screen[] = []
  const logged: RunningKiosk['logged'] = []
  const service = answering(
    openKiosk({
      config: join(folder, 'settings.json'),
      dataDir: folder,
      version: '0.0.0',
      clock,
      log: { write: (event, extras = {}) => void logged.push({ event, extras }) },
      keyring: () => null,
      credentials: undefined,
      openDemoInbox: () => undefined,
      demoMessageCame: () => undefined,
      onScreen: (screen) => void pushed.push(screen),
      disk,
      ...parts
    })
  )
  const show = (): Promise<Screen> => service.handle('show', {})
  await show()
  return {
    service,
    clock,
    disk,
    folder,
    store: join(folder, 'store'),
    pushed,
    logged,
    events: () => logged.map(({ event }) => event),
    show,
    async walkUp() {
      await service.handle('begin', { locale: 'es' })
      return service.handle('acceptNotice', {})
    },
    async until(condition, step) {
      await vi.waitFor(
        async () => {
          if (await condition()) return
          clock.advance(step)
          throw new Error('not yet')
        },
        { timeout: 20_000, interval: 20 }
      )
    },
    async reopened(changed = {}) {
      await service.close()
      return open(folder, clock, disk, { ...parts, ...changed })
    },
    close: () => service.close(),
    async remove() {
      disk.fails = () => null
      await service.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
