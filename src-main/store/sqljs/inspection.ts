import { fail, ok, type Result } from '../../contract/result'
import { readAnchor } from './rollback-guard'
import type { Connection } from './connection'
import { diskFailure, type StoreFailure } from './failure'
import type { FileHeader } from './file-header'
import { replay } from './replay'
import { readImage } from './snapshot'
import { unsoundness } from './soundness'
import type { Connect } from './sqljs-build'
import { readStore, type StoreOnDisk } from './store-on-disk'
import type { EngineContext } from './engine-context'

/** Times the files are read again when a running kiosk has just made a checkpoint under our eyes. */
const ATTEMPTS = 5

/** A store or backup that was read, checked and repeated without touching it. */
export interface Inspected {
  readonly file: string
  readonly header: FileHeader
  readonly sequence: number
  readonly chain: string
  /** Transactions in the journal, beyond the snapshot. */
  readonly journal: number
  /** Bytes behind the last whole transaction: one under way, or a torn one. */
  readonly tail: number
  readonly connection: Connection
}

/**
 * Reads the store in a folder, also while a kiosk is writing it: frames are authentic or they do not count.
 * `heedAnchor` false takes what is there, although it may be an older copy: for restoring when that is all there is.
 */
export function inspectStore(
  shop: EngineContext,
  connect: Connect,
  heedAnchor = true
): Result<Inspected, StoreFailure> {
  let read: Result<StoreOnDisk | null, StoreFailure> = ok(null)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const mark = heedAnchor ? readAnchor(shop) : ok(null)
    if (!mark.ok) return mark
    read = readStore(shop, mark.value, heedAnchor)
    if (read.ok || read.failure.kind !== 'io' || read.failure.code !== 'ENOENT') break
  }
  if (!read.ok) return read
  if (!read.value) return fail({ kind: 'missing', file: shop.folder })
  const { snapshot: header, image, journalFile: file, scan } = read.value
  const connection = connect(image)
  const replayed = replay(connection, scan.frames, file)
  const sound = replayed.ok ? soundOr(connection, file) : replayed
  if (!sound.ok) {
    connection.close()
    return sound
  }
  return ok({
    file,
    header,
    sequence: scan.reached.sequence,
    chain: scan.reached.chain.toString('hex'),
    journal: scan.frames.length,
    tail: scan.torn?.length ?? 0,
    connection
  })
}

/** Reads a backup file. */
export function inspectBackup(
  shop: EngineContext,
  connect: Connect,
  file: string
): Result<Inspected, StoreFailure> {
  try {
    const handle = shop.disk.open(file, 'read')
    const read = readImage(handle, file, 'backup', shop.ring)
    handle.close()
    if (!read.ok) return read
    const { header, image } = read.value
    const connection = connect(image)
    const sound = soundOr(connection, file)
    if (!sound.ok) {
      connection.close()
      return sound
    }
    return ok({
      file,
      header,
      sequence: header.sequence,
      chain: header.chain,
      journal: 0,
      tail: 0,
      connection
    })
  } catch (error) {
    return fail(diskFailure(error, 'reading the backup', file))
  }
}

function soundOr(connection: Connection, file: string): Result<void, StoreFailure> {
  const [trouble] = unsoundness(connection)
  return trouble === undefined ? ok() : fail({ kind: 'damaged', file, detail: trouble })
}
