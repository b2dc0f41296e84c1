/** An open file. Positions and lengths in bytes. Every method throws Node's errors (`code`: ENOSPC, EIO, …). */
export interface DiskFile {
  /** Writes all of `bytes` at `position`; a short write is carried on until done or failed. */
  write(bytes: Uint8Array, position: number): void
  /** Reads at most `length` bytes; fewer at the end of the file. */
  read(length: number, position: number): Buffer
  size(): number
  truncate(length: number): void
  /** Returns when what was written is on the medium. A failure must never be tried again on the same file. */
  sync(): void
  close(): void
}

/**
 * The few things the store asks of a file system. One door, so that the tests can put a disk behind it that loses,
 * reorders and refuses. Synchronous: a commit is two calls, and handing them to another thread costs more than they do.
 */
export interface Disk {
  /** Makes the folder, durably and readable by its owner only, if it is not there. */
  makeFolder(folder: string): void
  /** Names in the folder, unordered; none if it is not there. */
  list(folder: string): string[]
  /** Opens an existing file. */
  open(path: string, how: 'read' | 'write'): DiskFile
  /** Opens an empty file, readable by its owner only, emptying what was there. */
  create(path: string): DiskFile
  /** Replaces `to` if it is there. Durable only after `syncFolder`. */
  rename(from: string, to: string): void
  remove(path: string): void
  /** Makes creations, renames and removals in the folder durable. */
  syncFolder(folder: string): void
}

/** The whole file. */
export function readAll(disk: Disk, path: string): Buffer {
  const file = disk.open(path, 'read')
  try {
    return file.read(file.size(), 0)
  } finally {
    file.close()
  }
}
