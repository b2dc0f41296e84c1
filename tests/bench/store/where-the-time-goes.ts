import type { Disk, DiskFile } from '../../../src-main/store/sqljs/disk'
import { realDisk } from '../../../src-main/store/sqljs/real-disk'
import { median, timed } from './numbers'
import { ours } from './stores'

const COMMITS = 1500
const WARM_UP = 500

/** Milliseconds of one commit through Kysely, medians. */
export interface Shares {
  readonly whole: number
  /** Waiting for the medium. */
  readonly sync: number
  /** Handing 4,096 bytes to the system. */
  readonly write: number
  /** Kysely, SQLite, writing the record and sealing it. */
  readonly rest: number
}

/** Commits on a disk that looks at the clock. */
export async function measureShares(folder: string, image: Buffer): Promise<Shares> {
  const spent = { write: 0, sync: 0 }
  const watched = (act: 'write' | 'sync', work: () => void) => {
    const start = performance.now()
    work()
    spent[act] += performance.now() - start
  }
  const file = (real: DiskFile): DiskFile => ({
    write: (bytes, position) => watched('write', () => real.write(bytes, position)),
    sync: () => watched('sync', () => real.sync()),
    read: (length, position) => real.read(length, position),
    size: () => real.size(),
    truncate: (length) => real.truncate(length),
    close: () => real.close()
  })
  const disk: Disk = {
    ...realDisk,
    open: (path, how) => file(realDisk.open(path, how)),
    create: (path) => file(realDisk.create(path))
  }
  const store = await ours(folder, image, { disk })
  const taken: { whole: number; write: number; sync: number }[] = []
  for (let seq = 0; seq < COMMITS; seq += 1) {
    spent.write = 0
    spent.sync = 0
    const whole = await timed(() => store.commit(4e9 + seq))
    if (seq >= WARM_UP) taken.push({ whole, ...spent })
  }
  await store.close()
  return {
    whole: median(taken.map((one) => one.whole)),
    sync: median(taken.map((one) => one.sync)),
    write: median(taken.map((one) => one.write)),
    rest: median(taken.map((one) => one.whole - one.sync - one.write))
  }
}
