import { randomBytes } from 'node:crypto'
import type { Random } from '../../domain/random'
import { fail, ok, type Result } from '../../contract/result'
import type { Disk } from './disk'
import { diskFailure, type StoreFailure } from './failure'
import type { KeyRing } from './key-ring'
import { systemLock, type Locker } from './lock'
import { openStore } from './open-database'
import { realDisk } from './real-disk'
import { RunningStore } from './running-store'
import { checkedSqlJs } from './sqljs-build'
import { StoreHealth, type StateListener } from './store-state'
import type { EngineContext } from './engine-context'
import type { Engine } from './running-engine'

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
  /** Tells of every change of state after opening, with its reason. */
  readonly onState?: StateListener
  readonly disk?: Disk
  readonly lock?: Locker
  readonly random?: Pick<Random, 'bytes'>
  /** ms since 1970; only written into file headers, for people. */
  readonly now?: () => number
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
  const storeState = new StoreHealth(options.onState)
  const opened = await openStore(shop, connect.value, options.mayCreate ?? true)
  if (!opened.ok) {
    locked.value()
    return opened
  }
  return ok(
    new RunningStore(shop, opened.value, storeState, locked.value, options.journalBound ?? JOURNAL_BOUND)
  )
}
