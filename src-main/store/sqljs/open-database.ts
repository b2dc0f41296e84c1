import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../contract/result'
import { moveAnchor, readAnchor } from './rollback-guard'
import { clearAway, newGeneration } from './checkpoint'
import type { Connection } from './connection'
import { diskFailure, type StoreFailure } from './failure'
import { PART, tornName } from './file-names'
import { Journal } from './journal'
import { TAG_BYTES } from './sealing'
import { replay } from './replay'
import { ENGINE } from './self-check'
import type { Connect } from './sqljs-build'
import { readStore, type StoreOnDisk } from './store-on-disk'
import type { Continued, EngineContext } from './engine-context'

/** What opening a store found and did: for the log and the staff side. */
export interface OpeningReport {
  /** There was no store. */
  readonly created: boolean
  /** Transactions repeated from the journal: the program had not been closed properly. */
  readonly replayed: number
  /** Bytes of a transaction that was never acknowledged, and where they were put for inspection. */
  readonly torn: { readonly file: string; readonly bytes: number } | null
  /** Number of the last transaction. */
  readonly sequence: number
  /** Everything was put into a new snapshot (after a replay, under a new key, by a new sql.js). */
  readonly checkpointed: boolean
}

/** An opened store, before it takes its first transaction. */
export interface Opened {
  readonly at: Continued
  readonly connection: Connection
  readonly journal: Journal
  readonly report: OpeningReport
  /** Set if it can only be read: the work of opening could not be written down. */
  readonly trouble: StoreFailure | null
}

/** Opens what is there or makes what is not; see engine.ts. */
export async function openStore(
  shop: EngineContext,
  connect: Connect,
  mayCreate: boolean
): Promise<Result<Opened, StoreFailure>> {
  const mark = readAnchor(shop)
  if (!mark.ok) return mark
  const found = readStore(shop, mark.value)
  if (!found.ok) return found
  if (found.value) return reopen(shop, connect, found.value)
  return mayCreate ? create(shop, connect) : fail({ kind: 'missing', file: shop.folder })
}

/** The anchor comes first: from then on a missing snapshot is an interrupted making, not an empty folder. */
async function create(shop: EngineContext, connect: Connect): Promise<Result<Opened, StoreFailure>> {
  const store = randomUUID().replaceAll('-', '')
  const at = { store, generation: 1, reached: { sequence: 0, chain: Buffer.alloc(TAG_BYTES) } }
  const anchored = moveAnchor(shop, at)
  if (!anchored.ok) return anchored
  return closedUnlessOpened(connect(), async (connection) => {
    const made = await newGeneration(shop, at, connection.image())
    if (!made.ok) return fail(made.failure.failure)
    clearAway(shop, at.generation)
    const report = { created: true, replayed: 0, torn: null, sequence: 0, checkpointed: false }
    return ok({ at, connection, journal: made.value, report, trouble: null })
  })
}

function reopen(
  shop: EngineContext,
  connect: Connect,
  found: StoreOnDisk
): Promise<Result<Opened, StoreFailure>> {
  const { snapshot, scan, journalFile } = found
  return closedUnlessOpened(connect(found.image), async (connection) => {
    const replayed = replay(connection, scan.frames, journalFile)
    if (!replayed.ok) return replayed
    const at = { store: snapshot.store, generation: snapshot.generation, reached: scan.reached }
    return settle(shop, found, connection, at)
  })
}

/** An opening that fails, or throws, leaves no database behind in the memory that sql.js never gives back. */
async function closedUnlessOpened(
  connection: Connection,
  open: (connection: Connection) => Promise<Result<Opened, StoreFailure>>
): Promise<Result<Opened, StoreFailure>> {
  let isOpen = false
  try {
    const opened = await open(connection)
    isOpen = opened.ok
    return opened
  } finally {
    if (!isOpen) connection.close()
  }
}

/**
 * Puts in order what a crash, a new key or a new sql.js left: the torn tail into a file of its own, everything else
 * into a new snapshot. New files also because after a failed fsync the system may show, but not have, what we read.
 * If that cannot be written the store can still be read, and says so.
 */
async function settle(
  shop: EngineContext,
  found: StoreOnDisk,
  connection: Connection,
  at: Continued
): Promise<Result<Opened, StoreFailure>> {
  const { snapshot, scan, journalFile } = found
  const report = { created: false, replayed: scan.frames.length, sequence: at.reached.sequence }
  const asItWas = (
    trouble: StoreFailure | null,
    torn: OpeningReport['torn']
  ): Result<Opened, StoreFailure> => {
    try {
      const file = shop.disk.open(journalFile, trouble ? 'read' : 'write')
      const journal = new Journal(file, journalFile, found.journalKey, shop.random, at.reached, scan.end)
      return ok({ at, connection, journal, report: { ...report, torn, checkpointed: false }, trouble })
    } catch (error) {
      return fail(diskFailure(error, 'opening the journal', journalFile))
    }
  }
  const kept = keepTorn(shop, at, scan.torn)
  if (!kept.ok) return asItWas(kept.failure, null)
  const current =
    scan.frames.length === 0 &&
    scan.torn === null &&
    snapshot.key === shop.ring.current.id &&
    snapshot.engine === ENGINE.name
  if (current) {
    clearAway(shop, at.generation)
    const anchored = moveAnchor(shop, at)
    return asItWas(anchored.ok ? null : anchored.failure, kept.value)
  }
  const next = { ...at, generation: at.generation + 1 }
  const made = await newGeneration(shop, next, connection.image())
  if (!made.ok) return asItWas(made.failure.failure, kept.value)
  const anchored = moveAnchor(shop, next)
  clearAway(shop, next.generation)
  return ok({
    at: next,
    connection,
    journal: made.value,
    report: { ...report, torn: kept.value, checkpointed: true },
    trouble: anchored.ok ? null : anchored.failure
  })
}

function keepTorn(
  shop: EngineContext,
  at: Continued,
  torn: Buffer | null
): Result<OpeningReport['torn'], StoreFailure> {
  if (!torn) return ok(null)
  const { disk, folder } = shop
  const path = join(folder, tornName(at.generation, at.reached.sequence))
  try {
    const file = disk.create(path + PART)
    try {
      file.write(torn, 0)
      file.sync()
    } finally {
      file.close()
    }
    disk.rename(path + PART, path)
    disk.syncFolder(folder)
    return ok({ file: path, bytes: torn.length })
  } catch (error) {
    return fail(diskFailure(error, 'keeping the torn tail', path))
  }
}
