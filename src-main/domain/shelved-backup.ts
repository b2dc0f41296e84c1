import type { BackupState } from '../contract/staff/staff-views'
import type { Instant } from './clock'

/** A backup as it lies in the folder of the settings; only its head was read. */
export interface ShelvedBackup {
  name: string
  /** Null where its head cannot be trusted. */
  madeAt: Instant | null
  /** Size of the file. */
  bytes: number
  state: BackupState
}
