import { basename } from 'node:path'
import type { Disk, DiskFile } from '../../src-main/store/sqljs/disk'
import { realDisk } from '../../src-main/store/sqljs/real-disk'
import { errno } from './fake-disk'

/** What a disk can refuse. Everything but these goes to the real file system. */
export type DiskAct = 'write' | 'sync' | 'close'

/**
 * The real disk, which fails on command: the errno name that an act on a file ends with, or null. `grows`: the file needs
 * room that it does not have yet.
 */
export interface FailingDisk extends Disk {
  fails: (act: DiskAct, file: string, grows: boolean) => string | null
}

export function failingDisk(): FailingDisk {
  const disk: FailingDisk = {
    ...realDisk,
    fails: () => null,
    open: (path, how) => failing(realDisk.open(path, how), path),
    create: (path) => failing(realDisk.create(path), path)
  }
  function act(name: DiskAct, path: string, grows = false): void {
    const code = disk.fails(name, basename(path), grows)
    if (code !== null) throw errno(code)
  }
  function failing(file: DiskFile, path: string): DiskFile {
    return {
      write(bytes, position) {
        act('write', path, position + bytes.length > file.size())
        file.write(bytes, position)
      },
      sync() {
        act('sync', path)
        file.sync()
      },
      read: (length, position) => file.read(length, position),
      size: () => file.size(),
      truncate: (length) => file.truncate(length),
      close() {
        file.close()
        act('close', path)
      }
    }
  }
  return disk
}
