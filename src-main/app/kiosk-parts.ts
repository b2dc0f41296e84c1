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

/** What the machine hands to the kiosk. */
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
