import { join } from 'node:path'
import { fail, ok, type Result } from '../../contract/result'
import type { Disk, DiskFile } from './disk'
import { diskFailure, type StoreFailure } from './failure'
import { HEADER_BYTES, writeHeader, type NewHeader } from './file-header'
import { journalName, PART, snapshotName, survey } from './file-names'
import { Journal, RESERVE } from './journal'
import { ENGINE } from './self-check'
import { writeImage } from './snapshot'
import type { Continued, EngineContext } from './engine-context'

/** Why there is no new generation. `settled`: the files are as they were, and the earlier journal may go on. */
export interface CheckpointFailure {
  readonly failure: StoreFailure
  readonly settled: boolean
}

function quietly(act: () => void): void {
  try {
    act()
  } catch {
    // what is left behind is recognised and cleared away when the store is opened next
  }
}

async function complete<T>(disk: Disk, path: string, write: (file: DiskFile) => Promise<T> | T): Promise<T> {
  const file = disk.create(path)
  try {
    return await write(file)
  } finally {
    file.close()
  }
}

/**
 * Writes the image as the snapshot of a new generation with an empty journal behind it, and opens that journal.
 * Both are completed under temporary names first, so that a full disk is met while nothing depends on them. Then the
 * journal gets its name, then the snapshot: its name alone decides which generation counts, and its journal is there.
 */
export async function newGeneration(
  shop: EngineContext,
  from: Continued,
  image: Uint8Array
): Promise<Result<Journal, CheckpointFailure>> {
  const { disk, folder, ring, random } = shop
  const generation = from.generation
  const journalPath = join(folder, journalName(generation))
  const snapshotPath = join(folder, snapshotName(generation))
  const fields = (kind: NewHeader['kind']): NewHeader => ({
    kind,
    store: from.store,
    generation,
    sequence: from.reached.sequence,
    chain: from.reached.chain.toString('hex'),
    engine: ENGINE.name,
    size: 0,
    madeAt: shop.now()
  })
  let settled = true
  try {
    const head = writeHeader(ring, fields('journal'), random.bytes(16))
    await complete(disk, journalPath + PART, (file) => {
      file.write(Buffer.concat([head.block, Buffer.alloc(RESERVE)]), 0)
      file.sync()
    })
    await complete(disk, snapshotPath + PART, (file) =>
      writeImage(file, ring, random, fields('snapshot'), image)
    )
    disk.rename(journalPath + PART, journalPath)
    disk.syncFolder(folder)
    // from here on the new generation may count after a power cut, so the old journal must not go on
    settled = false
    disk.rename(snapshotPath + PART, snapshotPath)
    disk.syncFolder(folder)
    const file = disk.open(journalPath, 'write')
    return ok(new Journal(file, journalPath, head.key, random, from.reached, HEADER_BYTES))
  } catch (error) {
    const failure = diskFailure(error, 'making a new snapshot', snapshotPath)
    if (settled) {
      const made = [journalPath + PART, snapshotPath + PART, journalPath]
      for (const path of made) quietly(() => disk.remove(path))
    }
    return fail({ failure, settled })
  }
}

/** Removes what an earlier generation and interrupted work left. Failing is harmless: the next opening tries again. */
export function clearAway(shop: EngineContext, generation: number): void {
  const { disk, folder } = shop
  const found = survey(disk, folder)
  const names = [
    ...found.snapshots.filter((one) => one < generation).map(snapshotName),
    ...found.journals.filter((one) => one !== generation).map(journalName),
    ...found.parts
  ]
  for (const name of names) quietly(() => disk.remove(join(folder, name)))
  quietly(() => disk.syncFolder(folder))
}
