import { dirname } from 'node:path'
import { fail, ok, type Result } from '../../contract/result'
import { moveAnchor } from './rollback-guard'
import { newGeneration } from './checkpoint'
import { diskFailure, type StoreFailure } from './failure'
import type { FileHeader } from './file-header'
import { PART } from './file-names'
import type { Continued, EngineContext } from './engine-context'

/** What a restored store begins with. */
export interface Restored {
  readonly store: string
  readonly sequence: number
}

/**
 * Makes a store of an inspected image in a folder that must not be there yet. It is a new store with a name of its own:
 * the files of the one it came from no longer fit beside it, so that nobody can mix the two. The folder gets its name
 * last; an interrupted restore leaves only `<folder>.part`.
 */
export async function restoreImage(
  shop: EngineContext,
  source: { header: Pick<FileHeader, 'sequence' | 'chain'>; image: Uint8Array }
): Promise<Result<Restored, StoreFailure>> {
  const { disk, folder } = shop
  const { header, image } = source
  try {
    if (disk.list(folder).length > 0) return fail({ kind: 'exists', file: folder })
    const making = { ...shop, folder: folder + PART, anchorFolder: folder + PART }
    if (disk.list(making.folder).length > 0) return fail({ kind: 'exists', file: making.folder })
    disk.makeFolder(making.folder)
    const at: Continued = {
      store: Buffer.from(shop.random.bytes(16)).toString('hex'),
      generation: 1,
      reached: { sequence: header.sequence, chain: Buffer.from(header.chain, 'hex') }
    }
    const made = await newGeneration(making, at, image)
    if (!made.ok) return fail(made.failure.failure)
    made.value.close()
    const anchored = moveAnchor(making, at)
    if (!anchored.ok) return anchored
    disk.rename(making.folder, folder)
    disk.syncFolder(dirname(folder))
    return ok({ store: at.store, sequence: header.sequence })
  } catch (error) {
    return fail(diskFailure(error, 'restoring', folder))
  }
}
