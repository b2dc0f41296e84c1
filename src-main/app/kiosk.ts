import type { Input, Output } from '../contract/api'
import type { AuditLine } from '../contract/audit-events'
import type { DemoLetter } from '../contract/demo-inbox'
import type { MethodName } from '../contract/method-names'
import type { Screen } from '../contract/screen-views'
import type { Clock } from '../domain/clock'
import type { PressedKey } from '../domain/voice'
import type { Log } from '../platform/log'
import type { Disk } from '../store/sqljs/disk'
import type { KeySealer } from '../store/sqljs/keys/key-keeper'
import { supervise } from './supervisor'
import { openService } from './open-service'
import type { StoreTrouble } from './store-watch'

export interface KioskParts {
  /** Path of the settings file; null: demo mode. */
  config: string | null
  dataDir: string
  version: string
  clock: Clock
  log: Log
  /** The OS keyring; null where there is none that keeps a secret. */
  keyring: () => KeySealer | null
  /** systemd's $CREDENTIALS_DIRECTORY, where it started the program. */
  credentials: string | undefined
  openDemoInbox: () => void
  demoLetterCame: () => void
  /** Staff have closed the kiosk, or have it start anew. */
  endProgram?: (how: 'close' | 'restart') => void
  onScreen: (screen: Screen) => void
  /** Absent: the machine's own disk. */
  disk?: Disk
}

/** The kiosk as the window sees it: it always answers, if only with what is wrong. */
export interface KioskService {
  handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** The window has started over: nothing of the last person may be shown. */
  wipe(): Promise<void>
  /** Writes a line of the kiosk itself to the record, where there is one. Waits until the app is open. */
  record(line: AuditLine): Promise<void>
  demoLetters(): DemoLetter[]
  /** A key went down. True: it is the voice's own and must not reach the page. */
  pressed(key: PressedKey): boolean
  isClosed(): boolean
  close(): Promise<void>
}

/** What serves behind the window: the app, or a screen that says why there is none. */
export type Service = Omit<KioskService, 'isClosed'>

/**
 * Starts opening at once; every question waits until it is open. Never rejects for what the world can cause. A store that
 * was lost, or could not be opened for something that passes, is opened again by itself.
 */
export function openKiosk(parts: KioskParts): KioskService {
  let present: Service | null = null
  let closed = false
  let closing: Promise<void> | null = null
  const troubled = (error: unknown): void =>
    parts.log.write('kiosk.close', { reason: error instanceof Error ? error.message : 'unknown' })
  const serving = supervise<Service, StoreTrouble>({
    clock: parts.clock,
    troubled,
    open: async (lost, before) => (present = await openService(parts, lost, before)),
    renewed: (service) => void service.handle('show', {}).then(parts.onScreen)
  })
  return {
    handle: async (method, input) => (await serving.now()).handle(method, input),
    wipe: async () => (await serving.now()).wipe(),
    record: async (line) => (await serving.now()).record(line),
    demoLetters: () => present?.demoLetters() ?? [],
    pressed(key) {
      if (present) return present.pressed(key)
      // somebody was quicker than the app: they are not asked to press again
      void serving.now().then((service) => service.pressed(key))
      return false
    },
    isClosed: () => closed,
    /** Once: whoever asks again waits for the same end. An app that does not close in order is closed all the same. */
    close: () => (closing ??= serving.close().then(() => void (closed = true)))
  }
}
