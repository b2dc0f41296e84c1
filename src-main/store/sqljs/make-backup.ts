import { join } from 'node:path'
import { fail, ok, type Result } from '../../contract/result'
import type { Disk } from './disk'
import { diskFailure, type StoreFailure } from './failure'
import { PART } from './file-names'
import { ENGINE } from './self-check'
import { checkImage, writeImage } from './snapshot'
import type { Continued, EngineContext } from './engine-context'

/** A finished backup. */
export interface BackupMade {
  readonly file: string
  /** Bytes of the database in it. */
  readonly size: number
  /** Number of the last transaction in it. */
  readonly sequence: number
}

const nameOf = (store: string) => `ventanilla-${store.slice(0, 8)}-`

/** The name says which store and how far: a copy is never overwritten by a later one. */
const backupName = (at: Continued) => `${nameOf(at.store)}${at.reached.sequence}.backup`

/**
 * Writes the image as one sealed file into a folder (another disk, a USB stick) and reads it back before it gets its
 * name: what is called a backup has been opened once.
 */
export async function writeBackup(
  shop: EngineContext,
  folder: string,
  at: Continued,
  image: Uint8Array
): Promise<Result<BackupMade, StoreFailure>> {
  const { disk } = shop
  const path = join(folder, backupName(at))
  try {
    disk.makeFolder(folder)
    const sound = await writeAndReadBack(shop, path, at, image)
    if (!sound.ok) {
      removeHalf(disk, path + PART)
      return sound
    }
    disk.rename(path + PART, path)
    disk.syncFolder(folder)
    return ok({ file: path, size: image.length, sequence: at.reached.sequence })
  } catch (error) {
    const failure = diskFailure(error, 'writing the backup', path)
    removeHalf(disk, path + PART)
    return fail(failure)
  }
}

async function writeAndReadBack(
  { disk, ring, random, now }: EngineContext,
  path: string,
  at: Continued,
  image: Uint8Array
): Promise<Result<void, StoreFailure>> {
  const file = disk.create(path + PART)
  const fields = {
    kind: 'backup',
    store: at.store,
    generation: at.generation,
    sequence: at.reached.sequence,
    chain: at.reached.chain.toString('hex'),
    engine: ENGINE.name,
    size: image.length,
    madeAt: now()
  } as const
  try {
    await writeImage(file, ring, random, fields, image)
    return await checkImage(file, path, ring)
  } finally {
    file.close()
  }
}

/** A full medium keeps no half copy; one that cannot even remove it keeps it until the next backup. */
function removeHalf(disk: Disk, path: string): void {
  try {
    disk.remove(path)
  } catch (error) {
    diskFailure(error, 'removing a half backup', path)
  }
}

/**
 * Removes all but the newest `keep` backups of a store, and what an interrupted one left. Backups of other stores in the
 * same folder are somebody else's. Answers how many backups were removed.
 */
export function clearOldBackups(
  disk: Disk,
  folder: string,
  store: string,
  keep: number
): Result<number, StoreFailure> {
  try {
    const ours = disk.list(folder).filter((name) => name.startsWith(nameOf(store)))
    const reached = (name: string) => Number(/-(\d+)\.backup$/.exec(name)?.[1] ?? -1)
    const backups = ours.filter((name) => reached(name) >= 0).sort((a, b) => reached(b) - reached(a))
    const old = backups.slice(keep)
    for (const name of [...old, ...ours.filter((one) => one.endsWith(PART))]) disk.remove(join(folder, name))
    return ok(old.length)
  } catch (error) {
    return fail(diskFailure(error, 'removing old backups', folder))
  }
}
