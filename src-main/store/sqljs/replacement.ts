import { fail, ok, type Result } from '../../contract/result'
import { moveAnchor } from './rollback-guard'
import { writeBackup, type BackupMade } from './make-backup'
import { clearAway, newGeneration } from './checkpoint'
import type { StoreFailure } from './failure'
import type { KeyRing } from './key-ring'
import { TAG_BYTES } from './sealing'
import type { Continued, EngineContext } from './engine-context'

/** Where a copy of what is replaced is kept, and the keys that seal it. */
export interface Aside {
  readonly folder: string
  readonly keys: KeyRing
}

/** Why nothing was replaced. `settled`: the store is as it was and may go on; else only reopening can tell. */
export interface ReplacementFailure {
  readonly failure: StoreFailure
  readonly settled: boolean
}

/**
 * Puts another database image in the place of what a store holds. First a copy of the present state is written aside and
 * read back; then the image becomes the store's next generation, by the same one rename as a checkpoint: a power cut at
 * any moment leaves the one or the other, whole. The store keeps its name and counts on, and its chain goes on with a
 * tag that no earlier file has: files of before that are put back are older than the anchor, and refused as ever.
 */
export async function replaceContents(
  shop: EngineContext,
  at: Continued,
  images: { readonly present: Uint8Array; readonly next: Uint8Array },
  aside: Aside
): Promise<Result<BackupMade, ReplacementFailure>> {
  const kept = await writeBackup({ ...shop, ring: aside.keys }, aside.folder, at, images.present)
  if (!kept.ok) return fail({ failure: kept.failure, settled: true })
  const chain = Buffer.from(shop.random.bytes(TAG_BYTES))
  const next = {
    ...at,
    generation: at.generation + 1,
    reached: { sequence: at.reached.sequence + 1, chain }
  }
  const made = await newGeneration(shop, next, images.next)
  if (!made.ok) return made
  made.value.close()
  // a mark that does not move is only a weaker mark: the next opening moves it
  moveAnchor(shop, next)
  clearAway(shop, next.generation)
  return ok(kept.value)
}
