import { randomBytes } from 'node:crypto'
import type { Dialect } from 'kysely'
import type { Random } from '../../domain/random'
import { fail, ok, type Result } from '../../contract/result'
import type { Disk } from './disk'
import { diskFailure, type StoreFailure } from './failure'
import type { KeyRing } from './key-ring'
import { systemLock, type Locker } from './lock'
import { openStore, type OpeningReport } from './open-database'
import { realDisk } from './real-disk'
import { RunningStore } from './running-store'
import { checkedSqlJs } from './sqljs-build'
import { Standing, type StateListener, type StoreState } from './store-state'
import type { EngineContext } from './engine-context'
import type { BackupMade } from './make-backup'
import type { Aside } from './replacement'

/** Bytes of journal after which a checkpoint is made even in the middle of the day: 8,192 small transactions. */
const JOURNAL_BOUND = 32 * 1024 * 1024

export interface EngineOptions {
  /** Where the store lies; made if it is not there. */
  readonly folder: string
  /** The key that seals and those that may still open; see key-ring.ts. */
  readonly keys: KeyRing
  /** The bytes of sql.js's sql-wasm.wasm. */
  readonly wasm: Uint8Array
  /** false: refuse (`missing`) where no store exists, e.g. because its key has existed for long. Default true. */
  readonly mayCreate?: boolean
  /** Where the anchor lies; default the folder itself. On another medium it detects more (anchor.ts). */
  readonly anchorFolder?: string
  /** Bytes of journal that force a checkpoint. */
  readonly journalBound?: number
  /** ActFailure of every change of state after opening, with its reason. */
  readonly onState?: StateListener
  readonly disk?: Disk
  readonly lock?: Locker
  readonly random?: Pick<Random, 'bytes'>
  /** ms since 1970; only written into file headers, for people. */
  readonly now?: () => number
}

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

const systemRandom: Pick<Random, 'bytes'> = { bytes: (count) => randomBytes(count) }

/**
 * Opens the store in a folder, or makes it: takes the lock, checks sql.js, reads snapshot and journal, repeats the
 * transactions, and puts them into a new snapshot. Refused: nothing in the folder was changed.
 */
export async function openSqlJsEngine(options: EngineOptions): Promise<Result<Engine, StoreFailure>> {
  const disk = options.disk ?? realDisk
  const shop: EngineContext = {
    disk,
    folder: options.folder,
    anchorFolder: options.anchorFolder ?? options.folder,
    ring: options.keys,
    random: options.random ?? systemRandom,
    now: options.now ?? Date.now
  }
  const connect = await checkedSqlJs(options.wasm)
  if (!connect.ok) return connect
  try {
    disk.makeFolder(options.folder)
  } catch (error) {
    return fail(diskFailure(error, 'making the folder', options.folder))
  }
  const locked = await (options.lock ?? systemLock)(options.folder)
  if (!locked.ok) return locked
  const standing = new Standing(options.onState)
  const opened = await openStore(shop, connect.value, options.mayCreate ?? true)
  if (!opened.ok) {
    locked.value()
    return opened
  }
  return ok(
    new RunningStore(shop, opened.value, standing, locked.value, options.journalBound ?? JOURNAL_BOUND)
  )
}
