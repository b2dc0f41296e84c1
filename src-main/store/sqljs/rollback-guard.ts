import { join } from 'node:path'
import { fail, ok, type Result } from '../../contract/result'
import { readAll } from './disk'
import { diskFailure, type StoreFailure } from './failure'
import { readHeader, writeHeader, type FileHeader } from './file-header'
import { ANCHOR, PART } from './file-names'
import type { Continued, EngineContext } from './engine-context'

/** The mark, or null where there is none. */
export function readAnchor(shop: EngineContext): Result<FileHeader | null, StoreFailure> {
  const file = join(shop.anchorFolder, ANCHOR)
  try {
    if (!shop.disk.list(shop.anchorFolder).includes(ANCHOR)) return ok(null)
    const opened = readHeader(shop.ring, file, 'anchor', readAll(shop.disk, file))
    return opened.ok ? ok(opened.value.header) : opened
  } catch (error) {
    return fail(diskFailure(error, 'reading the anchor', file))
  }
}

/**
 * Moves the high-water mark, durably and at once: a small sealed file that says how far the store had come. It moves
 * when the store is opened, checkpointed and closed and whenever the journal grows (every 256 small transactions),
 * never ahead of the disk.
 *
 * It detects an older snapshot and journal put back beside it, a store of another kiosk, and a journal cut off before
 * the mark. It cannot detect transactions lost after the mark, nor a copy of everything, anchor included: against that
 * it may lie elsewhere (`anchorFolder`), and the daily signed anchor of the audit chain leaves the machine altogether.
 */
export function moveAnchor(shop: EngineContext, at: Continued): Result<void, StoreFailure> {
  const { disk, anchorFolder } = shop
  const path = join(anchorFolder, ANCHOR)
  try {
    const { block } = writeHeader(
      shop.ring,
      {
        kind: 'anchor',
        store: at.store,
        generation: at.generation,
        sequence: at.reached.sequence,
        chain: at.reached.chain.toString('hex'),
        engine: '',
        size: 0,
        madeAt: shop.now()
      },
      shop.random.bytes(16)
    )
    disk.makeFolder(anchorFolder)
    const file = disk.create(path + PART)
    try {
      file.write(block, 0)
      file.sync()
    } finally {
      file.close()
    }
    disk.rename(path + PART, path)
    disk.syncFolder(anchorFolder)
    return ok()
  } catch (error) {
    return fail(diskFailure(error, 'moving the anchor', path))
  }
}
