import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { fail, ok, type Result } from '../../contract/result'
import type { StoreFailure } from './failure'
import { fileKey, keyById, type KeyRing } from './key-ring'

/** Every file begins with one block of this size; what follows it is the file's matter. */
export const HEADER_BYTES = 4096
/** Raised when the layout of a file changes in a way that an older program must not touch. */
export const FORMAT = 1

const MAGIC = Buffer.from('VENTSTOR', 'latin1')
const MAC_BYTES = 32
const TEXT_AT = MAGIC.length + 4 + MAC_BYTES
const SQLITE_MAGIC = Buffer.from('SQLite format 3\0', 'latin1')

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`))
const whole = z.number().int().nonnegative()

const headerSchema = z.object({
  format: z.literal(FORMAT),
  kind: z.enum(['snapshot', 'journal', 'backup', 'anchor']),
  /** Which store: random, made when it was created or restored. */
  store: hex(16),
  /** Snapshot n and journal n belong together; a checkpoint makes n + 1. */
  generation: whole,
  /** Number of the last transaction contained in, or before, this file. */
  sequence: whole,
  /** Tag of that transaction's frame: the end of the chain so far. */
  chain: hex(16),
  /** What wrote it; see self-check.ts. */
  engine: z.string(),
  /** Bytes of the database image that follows; 0 where none does. */
  size: whole,
  /** When it was made, ms since 1970. For people; nothing is decided by it. */
  madeAt: whole,
  key: hex(8),
  salt: hex(16)
})

/** What a file says about itself, in clear and authenticated. */
export type FileHeader = z.infer<typeof headerSchema>
export type FileKind = FileHeader['kind']
/** What the caller knows of a new file's header; the rest is filled in when it is sealed. */
export type NewHeader = Omit<FileHeader, 'format' | 'key' | 'salt'>

/** A header that was written or checked, with the key that its file's matter is sealed with. */
export interface OpenedHeader {
  readonly header: FileHeader
  readonly key: KeyObject
}

function mac(ring: KeyRing, header: FileHeader, text: Buffer): Buffer | undefined {
  const key = keyById(ring, header.key)
  return (
    key &&
    createHmac('sha256', fileKey(key, `${header.kind} header`, Buffer.from(header.salt, 'hex')))
      .update(text)
      .digest()
  )
}

function matterKey(ring: KeyRing, header: FileHeader): KeyObject | undefined {
  const key = keyById(ring, header.key)
  return key && fileKey(key, header.kind, Buffer.from(header.salt, 'hex'))
}

/** The header block of a new file under the ring's current key. `salt`: 16 random bytes. */
export function writeHeader(
  ring: KeyRing,
  fields: NewHeader,
  salt: Uint8Array
): OpenedHeader & { block: Buffer } {
  const header: FileHeader = {
    format: FORMAT,
    ...fields,
    key: ring.current.id,
    salt: Buffer.from(salt).toString('hex')
  }
  const text = Buffer.from(JSON.stringify(header))
  const seal = mac(ring, header, text)
  const key = matterKey(ring, header)
  if (!seal || !key || TEXT_AT + text.length > HEADER_BYTES) throw new Error('a header that cannot be sealed')
  const block = Buffer.alloc(HEADER_BYTES)
  MAGIC.copy(block)
  block.writeUInt32BE(text.length, MAGIC.length)
  seal.copy(block, MAGIC.length + 4)
  text.copy(block, TEXT_AT)
  return { header, key, block }
}

function parse(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'))
  } catch {
    return undefined
  }
}

/** Reads and checks a header block. `file` is its name, for the failure. */
export function readHeader(
  ring: KeyRing,
  file: string,
  kind: FileKind,
  block: Buffer
): Result<OpenedHeader, StoreFailure> {
  const damaged = (detail: string) => fail({ kind: 'damaged' as const, file, detail })
  if (block.subarray(0, SQLITE_MAGIC.length).equals(SQLITE_MAGIC)) {
    return damaged('it is a database in clear text; the store is never kept like that')
  }
  if (block.length < HEADER_BYTES || !block.subarray(0, MAGIC.length).equals(MAGIC)) {
    return damaged('it does not begin like a file of the store')
  }
  const length = block.readUInt32BE(MAGIC.length)
  if (TEXT_AT + length > HEADER_BYTES) return damaged('its header has an impossible length')
  const text = block.subarray(TEXT_AT, TEXT_AT + length)
  const raw = parse(text)
  const format = z.object({ format: z.number() }).safeParse(raw)
  if (format.success && format.data.format !== FORMAT) {
    const found = `format ${format.data.format}`
    return fail({ kind: 'version-unknown', file, found, known: `format ${FORMAT}` })
  }
  const parsed = headerSchema.safeParse(raw)
  if (!parsed.success) return damaged('its header cannot be read')
  const header = parsed.data
  const expected = mac(ring, header, text)
  const key = matterKey(ring, header)
  if (!expected || !key) {
    const held = [ring.current.id, ...ring.earlier.map((one) => one.id)]
    return fail({ kind: 'key-wrong', file, wanted: header.key, held })
  }
  const stored = block.subarray(MAGIC.length + 4, TEXT_AT)
  if (!timingSafeEqual(expected, stored)) return damaged('its header was changed')
  if (header.kind !== kind) return damaged(`it is a ${header.kind}, where a ${kind} belongs`)
  return ok({ header, key })
}
