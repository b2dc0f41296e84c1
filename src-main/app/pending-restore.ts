import { join } from 'node:path'
import { Kysely } from 'kysely'
import { fail, ok, type Result } from '../contract/result'
import type { Log } from '../platform/log'
import { lastLine } from '../store/audit-record'
import { keptAuditChain } from '../store/audit-chain-id'
import { noteRestored, putRestoreNote, restoreNote, type RestoreOrder } from '../store/restore-note'
import type { Tables } from '../store/schema'
import type { Disk } from '../store/sqljs/disk'
import type { Engine } from '../store/sqljs/running-engine'
import type { StoreFailure } from '../store/sqljs/failure'
import type { Inspected } from '../store/sqljs/inspection'
import type { KeyRing } from '../store/sqljs/key-ring'
import { checkBackup, unfit, type Unfit } from './backup-check'
import { backupFolder, backupShop, type BackupPlace } from './backup-place'

export interface OrderedRestoreParts extends BackupPlace {
  disk: Disk
  log: Log
  /** Where what is replaced is kept. */
  asideFolder: string
}

/** What became of an order: there was none, or it was refused and noted, or the store was replaced and is closed now. */
export type Restoring = 'none' | 'refused' | 'replaced'

/**
 * Carries out the restore that was ordered in a store, if one was: before anything else is done with it. The backup is
 * verified once more; whatever is wrong leaves the store as it is, with a note that says so in its next record. The
 * failure is one after which the store cannot go on as it is open now.
 */
export async function carryOutRestore(
  engine: Engine,
  parts: OrderedRestoreParts
): Promise<Result<Restoring, StoreFailure>> {
  const db = new Kysely<Tables>({ dialect: engine.dialect })
  const order = await orderIn(db)
  if (order === null) return ok('none')
  const { log } = parts
  const chosen = await chosenBackup(db, order, parts)
  const replaced = chosen.ok ? await replace(engine, db, order, chosen.value, parts) : chosen
  if (replaced.ok) {
    log.write('store.restored', { backup: order.backup, aside: replaced.value })
    return ok('replaced')
  }
  const { why, reason } = replaced.failure
  log.write('store.not-restored', { backup: order.backup, reason })
  const because = engine.because()
  if (because) return fail(because)
  await db.transaction().execute((tx) => putRestoreNote(tx, { state: 'failed', by: order.by, why, reason }))
  return ok('refused')
}

async function orderIn(db: Kysely<Tables>): Promise<RestoreOrder | null> {
  const tables = await db.introspection.getTables()
  if (!tables.some(({ name }) => name === 'installation')) return null
  const note = await restoreNote(db)
  return note?.state === 'ordered' ? note : null
}

interface Chosen {
  inspected: Inspected
  keys: KeyRing
  auditChain: string
}

async function chosenBackup(
  db: Kysely<Tables>,
  order: RestoreOrder,
  parts: OrderedRestoreParts
): Promise<Result<Chosen, Unfit>> {
  const folder = backupFolder(parts)
  if (folder === null) return fail({ why: 'gone', reason: 'the settings name no folder of backups any more' })
  const shop = await backupShop(parts, folder)
  if (!shop.ok) return fail({ why: 'key', reason: shop.failure })
  const auditChain = await keptAuditChain(db)
  if (auditChain === null) throw new Error('a store in which a restore was ordered has no chain of lines')
  const file = join(folder, order.backup)
  const inspected = await checkBackup(shop.value, file, auditChain)
  if (!inspected.ok) return inspected
  const { connection, header } = inspected.value
  if (header.store !== order.store || header.sequence !== order.sequence || header.chain !== order.chain) {
    connection.close()
    return fail({ why: 'damaged', reason: `${file} is another backup than the one that was chosen` })
  }
  return ok({ inspected: inspected.value, keys: shop.value.ring, auditChain })
}

async function replace(
  engine: Engine,
  db: Kysely<Tables>,
  { by }: RestoreOrder,
  { inspected, keys, auditChain }: Chosen,
  { asideFolder }: OrderedRestoreParts
): Promise<Result<string, Unfit>> {
  const { connection, sequence } = inspected
  try {
    const end = await lastLine(db, auditChain)
    const aside = end && { line: end.seq, hash: end.hash }
    noteRestored(connection, { by, transaction: sequence, aside })
    const replaced = await engine.replaceWith(connection.image(), { folder: asideFolder, keys })
    return replaced.ok ? ok(replaced.value.file) : fail(unfit(replaced.failure))
  } finally {
    connection.close()
  }
}
