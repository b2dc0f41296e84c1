import type { Random } from '../../domain/random'
import { fail, ok, type Result } from '../../contract/result'
import type { DiskFile } from './disk'
import type { StoreFailure } from './failure'
import {
  HEADER_BYTES,
  readHeader,
  writeHeader,
  type FileHeader,
  type NewHeader,
  type OpenedHeader
} from './file-header'
import type { KeyRing } from './key-ring'
import { NONCE_BYTES, Seal, TAG_BYTES, unseal } from './sealing'

/** Bytes of image per sealed chunk: small enough to seal between two touches, large enough to cost no calls. */
const CHUNK = 1024 * 1024
/** Chunks between two syncs, so that the last one does not stall on a hundred megabytes at once. */
const CHUNKS_PER_SYNC = 8

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Which chunk of how many: a chunk cannot be moved, dropped or added. The file's own key keeps out other files'. */
function chunkContext(index: number, size: number): Buffer {
  const context = Buffer.alloc(12)
  context.writeUInt32BE(index, 0)
  context.writeUIntBE(size, 6, 6)
  return context
}

/**
 * Writes a whole database image, sealed, into an empty file, and syncs it. Lets the event loop turn between chunks.
 * Throws the file's errors.
 */
export async function writeImage(
  file: DiskFile,
  ring: KeyRing,
  random: Pick<Random, 'bytes'>,
  fields: NewHeader,
  image: Uint8Array
): Promise<FileHeader> {
  const { header, key, block } = writeHeader(ring, { ...fields, size: image.length }, random.bytes(16))
  file.write(block, 0)
  let position = HEADER_BYTES
  for (let index = 0; index * CHUNK < image.length; index += 1) {
    const clear = image.subarray(index * CHUNK, (index + 1) * CHUNK)
    const nonce = random.bytes(NONCE_BYTES)
    const { sealed, tag } = new Seal(key, nonce).close(chunkContext(index, image.length), clear)
    const chunk = Buffer.concat([nonce, sealed, tag])
    file.write(chunk, position)
    position += chunk.length
    if (index % CHUNKS_PER_SYNC === CHUNKS_PER_SYNC - 1) file.sync()
    await nextTurn()
  }
  file.sync()
  return header
}

/** A file with an image, whose head and length were checked. */
interface OpenedFile extends OpenedHeader {
  readonly file: DiskFile
  readonly name: string
  readonly chunks: number
}

function openImage(
  file: DiskFile,
  name: string,
  kind: 'snapshot' | 'backup',
  ring: KeyRing
): Result<OpenedFile, StoreFailure> {
  const opened = readHeader(ring, name, kind, file.read(HEADER_BYTES, 0))
  if (!opened.ok) return opened
  const { size } = opened.value.header
  const chunks = Math.ceil(size / CHUNK)
  if (file.size() !== HEADER_BYTES + size + chunks * (NONCE_BYTES + TAG_BYTES)) {
    return fail({ kind: 'damaged', file: name, detail: 'it is shorter or longer than it was written' })
  }
  return ok({ ...opened.value, file, name, chunks })
}

function openChunk(
  { file, name, header, key, chunks }: OpenedFile,
  index: number
): Result<Buffer, StoreFailure> {
  const position = HEADER_BYTES + index * (NONCE_BYTES + CHUNK + TAG_BYTES)
  const length = Math.min(CHUNK, header.size - index * CHUNK)
  const chunk = file.read(NONCE_BYTES + length + TAG_BYTES, position)
  const nonce = chunk.subarray(0, NONCE_BYTES)
  const sealed = chunk.subarray(NONCE_BYTES, NONCE_BYTES + length)
  const tag = chunk.subarray(NONCE_BYTES + length)
  const clear = unseal(key, nonce, chunkContext(index, header.size), sealed, tag)
  if (clear) return ok(clear)
  return fail({ kind: 'damaged', file: name, detail: `piece ${index + 1} of ${chunks} was changed` })
}

/** A checked image. */
export interface OpenedImage {
  readonly header: FileHeader
  readonly image: Buffer
}

/** Reads and checks a whole snapshot or backup. `name` is for the failure. Throws the file's errors. */
export function readImage(
  file: DiskFile,
  name: string,
  kind: 'snapshot' | 'backup',
  ring: KeyRing
): Result<OpenedImage, StoreFailure> {
  const opened = openImage(file, name, kind, ring)
  if (!opened.ok) return opened
  const { header, chunks } = opened.value
  const image = Buffer.allocUnsafe(header.size)
  for (let index = 0; index < chunks; index += 1) {
    const clear = openChunk(opened.value, index)
    if (!clear.ok) return clear
    clear.value.copy(image, index * CHUNK)
  }
  return ok({ header, image })
}

/** Checks a whole backup without keeping it, and lets the event loop turn between chunks. Throws the file's errors. */
export async function checkImage(
  file: DiskFile,
  name: string,
  ring: KeyRing
): Promise<Result<void, StoreFailure>> {
  const opened = openImage(file, name, 'backup', ring)
  if (!opened.ok) return opened
  for (let index = 0; index < opened.value.chunks; index += 1) {
    const clear = openChunk(opened.value, index)
    if (!clear.ok) return clear
    await nextTurn()
  }
  return ok()
}
