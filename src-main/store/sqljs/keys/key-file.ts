import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { dirname } from 'node:path'
import type { Random } from '../../../domain/random'
import { fail, ok, type Result } from '../../../contract/result'
import type { KeyFailure, KeyKeeper, KeySealer } from './key-keeper'
import { readKeyText, writeKeyText } from './key-text'
import { KEY_BYTES, keyRing, type KeyRing } from '../key-ring'
import { realDisk } from '../real-disk'

/** Who may read a key file. */
export interface FileGuard {
  /** Permission bits of which none may be set. */
  readonly forbidden: number
  /** Whether it must belong to the user that runs the program; an administrator may use anybody's. */
  readonly own: boolean
}

/** Its owner alone, as ssh wants its private keys. */
const OWNER_ONLY: FileGuard = { forbidden: 0o077, own: true }

function unreadable(file: string, detail: string): Result<never, KeyFailure> {
  return fail({ kind: 'key-unreadable', file, detail })
}

function withCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}

/** The bytes of a key file, if only those may read it who should; null if there is none. Windows has no such bits. */
export function readGuarded(file: string, guard: FileGuard): Result<Buffer | null, KeyFailure> {
  let fd: number
  try {
    // the check and the reading are of one open file: what lies under the name may change in between
    fd = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0))
  } catch (error) {
    const code = withCode(error)
    return code === 'ENOENT' ? ok(null) : unreadable(file, code)
  }
  try {
    const { mode, uid } = fs.fstatSync(fd)
    if ((mode & fs.constants.S_IFMT) !== fs.constants.S_IFREG) return unreadable(file, 'it is not a file')
    if (process.platform !== 'win32') {
      if ((mode & guard.forbidden) !== 0) {
        return fail({ kind: 'key-exposed', file, mode: (mode & 0o777).toString(8) })
      }
      const user = process.getuid?.()
      if (guard.own && user !== 0 && uid !== user) return unreadable(file, 'it belongs to another user')
    }
    return ok(fs.readFileSync(fd))
  } finally {
    fs.closeSync(fd)
  }
}

/** Writes a file durably under a name that appears with its whole content, or fails with EEXIST (`replace` false). */
function writeGuarded(file: string, bytes: Buffer, replace: boolean): void {
  const part = `${file}.${randomUUID()}.part`
  realDisk.makeFolder(dirname(file))
  const made = realDisk.create(part)
  try {
    made.write(bytes, 0)
    made.sync()
  } finally {
    made.close()
  }
  if (replace) realDisk.rename(part, file)
  else {
    try {
      fs.linkSync(part, file)
    } finally {
      realDisk.remove(part)
    }
  }
  realDisk.syncFolder(dirname(file))
}

/**
 * Keys in a file that only its owner may read. With a sealer the file holds what the OS keyring has sealed, so that a
 * stolen disk or a copied file does not open the store; without one, the file itself is the secret.
 */
export class KeyFile implements KeyKeeper {
  constructor(
    private readonly file: string,
    private readonly random: Pick<Random, 'bytes'>,
    private readonly sealer?: KeySealer
  ) {}

  async load(): Promise<Result<KeyRing | null, KeyFailure>> {
    const bytes = readGuarded(this.file, OWNER_ONLY)
    if (!bytes.ok || bytes.value === null) return bytes.ok ? ok(null) : bytes
    const text = this.sealer ? this.sealer.open(bytes.value) : bytes.value.toString('utf8')
    if (text === null) return unreadable(this.file, 'this keyring did not seal it')
    const ring = readKeyText(text)
    return ring.ok ? ring : unreadable(this.file, ring.failure)
  }

  async create(): Promise<Result<KeyRing, KeyFailure>> {
    const ring = this.#ring([])
    return this.#save(ring, false)
  }

  async rotate(): Promise<Result<KeyRing, KeyFailure>> {
    const held = await this.#held()
    if (!held.ok) return held
    return this.#save(
      this.#ring([held.value.current.bytes, ...held.value.earlier.map((key) => key.bytes)]),
      true
    )
  }

  async settle(): Promise<Result<KeyRing, KeyFailure>> {
    const held = await this.#held()
    if (!held.ok) return held
    return this.#save({ current: held.value.current, earlier: [] }, true)
  }

  async #held(): Promise<Result<KeyRing, KeyFailure>> {
    const held = await this.load()
    if (!held.ok) return held
    return held.value ? ok(held.value) : unreadable(this.file, 'there is no key yet')
  }

  #ring(earlier: Buffer[]): KeyRing {
    const ring = keyRing(Buffer.from(this.random.bytes(KEY_BYTES)), earlier)
    if (!ring.ok) throw new Error(`the generator made no key: ${ring.failure}`)
    return ring.value
  }

  #save(ring: KeyRing, replace: boolean): Result<KeyRing, KeyFailure> {
    const text = writeKeyText(ring)
    try {
      writeGuarded(this.file, this.sealer ? this.sealer.seal(text) : Buffer.from(text), replace)
      return ok(ring)
    } catch (error) {
      const code = withCode(error)
      return code === 'EEXIST' ? fail({ kind: 'key-exists', file: this.file }) : unreadable(this.file, code)
    }
  }
}
