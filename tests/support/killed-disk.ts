import type { Disk, DiskFile } from '../../src-main/store/sqljs/disk'
import { realDisk } from '../../src-main/store/sqljs/real-disk'

/** The program was killed here: nobody may treat it as a failure of the disk. */
export class Killed extends Error {
  override readonly name = 'Killed'
}

/** The real disk up to its act number `last` that changes something; from then on every act throws. */
export function killedDisk(last: number): Disk {
  let acts = 0
  const alive = (): void => {
    if (acts >= last) throw new Killed('killed')
    acts += 1
  }
  const guarded = (file: DiskFile): DiskFile => ({
    write(bytes, position) {
      alive()
      file.write(bytes, position)
    },
    sync() {
      alive()
      file.sync()
    },
    truncate(length) {
      alive()
      file.truncate(length)
    },
    read: (length, position) => file.read(length, position),
    size: () => file.size(),
    close: () => file.close()
  })
  return {
    makeFolder(folder) {
      alive()
      realDisk.makeFolder(folder)
    },
    list: (folder) => realDisk.list(folder),
    open: (path, how) => guarded(realDisk.open(path, how)),
    create(path) {
      alive()
      return guarded(realDisk.create(path))
    },
    rename(from, to) {
      alive()
      realDisk.rename(from, to)
    },
    remove(path) {
      alive()
      realDisk.remove(path)
    },
    syncFolder(folder) {
      alive()
      realDisk.syncFolder(folder)
    }
  }
}
