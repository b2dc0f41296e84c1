import type { Dispatcher } from '../api/terminal/dispatcher'
import type { AuditLine } from '../contract/audit-events'
import type { DemoMessage } from '../contract/demo-inbox'
import type { Screen } from '../contract/screen-views'
import type { Clock } from '../domain/clock'
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
  demoMessageCame: () => void
  /** Staff have closed the kiosk, or have it start anew. */
  endProgram?: (how: 'close' | 'restart') => void
  onScreen: (screen: Screen) => void
  /** Absent: the machine's own disk. */
  disk?: Disk
}

/** What serves: the app, or a screen that says why there is none. */
export interface Service {
  dispatcher: Pick<Dispatcher, 'handle' | 'wipe' | 'pressed'>
  /** Writes a line of the kiosk itself to the record, where there is one. */
  record(line: AuditLine): Promise<void>
  demoMessages(): DemoMessage[]
  close(): Promise<void>
}

/** The kiosk: something serves at every time, if only with what is wrong. */
export interface Kiosk {
  /** What serves now; whoever asks while it is being opened waits for it. */
  service(): Promise<Service>
  /** The same, where it is open already. */
  present(): Service | null
  close(): Promise<void>
}
