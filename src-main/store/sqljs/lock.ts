import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../contract/result'
import { diskFailure, type StoreFailure } from './failure'
import { isAlive, processMarkSchema, thisProcess } from './process-mark'

/** Gives the lock back. */
export type Release = () => void
/** Takes the one writer's place in a folder, or says who has it. Never waits. */
export type Locker = (folder: string) => Promise<Result<Release, StoreFailure>>

/** `store.lock.7`, and the half-made `store.lock.7.<uuid>` that it is linked from. */
const NAME = /^store\.lock\.(\d+)(\.[0-9a-f-]{36})?$/

/** Rounds against others that start in the same moment; each lost one means that another got further. */
const ROUNDS = 20

interface Found {
  readonly number: number
  readonly file: string
  readonly half: boolean
  /** Process id of a holder that still runs; null if it is gone. */
  readonly holder: number | null
}

/**
 * The holder named in a lock file, if it still runs. A live holder's file is always whole (it is linked into place),
 * so one that cannot be understood was left by a power cut.
 */
function liveHolder(file: string): number | null {
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  try {
    const mark = processMarkSchema.parse(JSON.parse(text))
    return isAlive(mark) ? mark.pid : null
  } catch {
    return null
  }
}

function locksIn(folder: string): Found[] {
  const found: Found[] = []
  for (const name of fs.readdirSync(folder)) {
    const match = NAME.exec(name)
    if (!match) continue
    const file = join(folder, name)
    found.push({ number: Number(match[1]), file, half: match[2] !== undefined, holder: liveHolder(file) })
  }
  return found
}

function lockedBy({ file, holder }: Found): Result<never, StoreFailure> {
  return fail({ kind: 'locked', file, holder, detail: 'only one process may write' })
}

function removeIfThere(file: string): void {
  fs.rmSync(file, { force: true })
}

/** Creates the file with its content in one step; false if it is there. */
function claim(file: string): boolean {
  const half = `${file}.${randomUUID()}`
  fs.writeFileSync(half, JSON.stringify(thisProcess()), { mode: 0o600, flag: 'wx' })
  try {
    fs.linkSync(half, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    removeIfThere(half)
  }
}

/**
 * A lock file that outlives nobody. The lock of a process that is gone (kill -9, power cut) is not deleted and taken
 * again, where two starters could each delete what the other had just made: it is outnumbered by lock n + 1, a name
 * that only one can create. Whoever has created a lock looks around once more and steps back if another live one is
 * there: of two, at least the later sees the earlier.
 */
const fileLock: Locker = async (folder) => {
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = locksIn(folder).filter((one) => !one.half)
      const live = before.find((one) => one.holder !== null)
      if (live) return lockedBy(live)
      const mine = join(folder, `store.lock.${Math.max(0, ...before.map((one) => one.number)) + 1}`)
      if (!claim(mine)) continue
      const others = locksIn(folder).filter((one) => one.file !== mine)
      const rival = others.find((one) => !one.half && one.holder !== null)
      if (rival) {
        removeIfThere(mine)
        return lockedBy(rival)
      }
      for (const dead of others.filter((one) => one.holder === null)) removeIfThere(dead.file)
      return ok(() => removeIfThere(mine))
    }
    return fail({ kind: 'locked', file: folder, holder: null, detail: 'many processes want it at once' })
  } catch (error) {
    return fail(diskFailure(error, 'taking the lock', folder))
  }
}

/** Windows has no cheap way to tell a reused process id, but a named pipe has one owner and goes with its process. */
const pipeLock: Locker = (folder) =>
  new Promise((resolve) => {
    const id = createHash('sha256').update(fs.realpathSync.native(folder).toLowerCase()).digest('hex')
    const server = net.createServer((socket) => socket.destroy())
    server.once('error', () =>
      resolve(fail({ kind: 'locked', file: folder, holder: null, detail: 'another process has it open' }))
    )
    server.listen(`\\\\.\\pipe\\ventanilla-store-${id}`, () => {
      server.unref()
      resolve(ok(() => server.close()))
    })
  })

/** The lock of this system. */
export const systemLock: Locker = process.platform === 'win32' ? pipeLock : fileLock
