import type { Dialect } from 'kysely'
import type { Result } from '../../contract/result'
import type { StoreFailure } from './failure'
import type { KeyRing } from './key-ring'
import type { BackupMade } from './make-backup'
import type { OpeningReport } from './open-database'
import type { Aside } from './replacement'
import type { StateListener, StoreState } from './store-state'

/** The open store. Everything but `dialect` waits for its turn behind a transaction under way. */
export interface Engine {
  /** For `new Kysely({ dialect })`: the only way to run SQL. */
  readonly dialect: Dialect
  /** What opening found and did. */
  readonly opened: OpeningReport
  state(): StoreState
  /** Why it is not `open`; null while it is. */
  because(): StoreFailure | null
  /** Whether it may become `open` again by itself; if not, only reopening can tell what is on the disk. */
  mayHeal(): boolean
  /** Tells of every change of state from now on, with its reason. */
  onState(listener: StateListener): void
  /** After `disk-full`: looks whether there is room again. For a timer behind the out-of-service screen. */
  tryAgain(): Promise<StoreState>
  /** Bytes of transactions since the last checkpoint. */
  journalSize(): number
  /** Writes a new snapshot and starts an empty journal. For quiet moments: the database is copied in one go. */
  checkpoint(): Promise<Result<void, StoreFailure>>
  /** Writes a verified, sealed copy of this moment into another folder. `keys`: another ring to seal it with. */
  backup(folder: string, keys?: KeyRing): Promise<Result<BackupMade, StoreFailure>>
  /** Removes all but the newest `keep` backups of this store from a folder. Answers how many were removed. */
  clearOldBackups(folder: string, keep: number): Result<number, StoreFailure>
  /**
   * Puts another database image in the place of all it holds, keeping a copy of the present state aside, and closes: what
   * is there now is found by opening it anew. Refused: it holds what it held, and is closed only if that is not known.
   */
  replaceWith(image: Uint8Array, aside: Aside): Promise<Result<BackupMade, StoreFailure>>
  /** Seals everything anew under another ring's current key. */
  rekey(keys: KeyRing): Promise<Result<void, StoreFailure>>
  /** Checkpoints where there is something to, and gives the lock back. Safe to call twice. */
  close(): Promise<Result<void, StoreFailure>>
}
