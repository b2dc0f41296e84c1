import fs from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Disk, DiskFile } from './disk'

/** Files of the store are nobody else's business. */
const OWNER_ONLY = 0o600

class RealFile implements DiskFile {
  constructor(private readonly fd: number) {}

  write(bytes: Uint8Array, position: number): void {
    let done = fs.writeSync(this.fd, bytes, 0, bytes.length, position)
    while (done < bytes.length) {
      done += fs.writeSync(this.fd, bytes, done, bytes.length - done, position + done)
    }
  }

  read(length: number, position: number): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    let done = 0
    while (done < length) {
      const got = fs.readSync(this.fd, bytes, done, length - done, position + done)
      if (got === 0) break
      done += got
    }
    return bytes.subarray(0, done)
  }

  size(): number {
    return fs.fstatSync(this.fd).size
  }

  truncate(length: number): void {
    fs.ftruncateSync(this.fd, length)
  }

  sync(): void {
    // a changed length is part of what fdatasync makes durable; times are not, and are not needed
    fs.fdatasyncSync(this.fd)
  }

  close(): void {
    fs.closeSync(this.fd)
  }
}

function syncFolder(folder: string): void {
  // Windows has no handle on a folder to flush; NTFS journals names itself
  if (process.platform === 'win32') return
  const fd = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(fd)
  } finally {
    fs.closeSync(fd)
  }
}

function makeFolder(folder: string): void {
  const highest = fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (highest === undefined) return
  // a new folder is an entry in the one above it: without this a power cut could take it away with all it holds
  for (let made = resolve(folder); made.length >= resolve(highest).length; made = dirname(made)) {
    syncFolder(dirname(made))
  }
}

/** The machine's own file system. */
export const realDisk: Disk = {
  makeFolder,
  list(folder) {
    return fs.existsSync(folder) ? fs.readdirSync(folder) : []
  },
  open(path, how) {
    return new RealFile(fs.openSync(path, how === 'read' ? 'r' : 'r+'))
  },
  create(path) {
    return new RealFile(fs.openSync(path, 'w+', OWNER_ONLY))
  },
  rename(from, to) {
    fs.renameSync(from, to)
  },
  remove(path) {
    fs.unlinkSync(path)
  },
  syncFolder
}
