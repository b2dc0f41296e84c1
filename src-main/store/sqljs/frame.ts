import type { KeyObject } from 'node:crypto'
import { NONCE_BYTES, TAG_BYTES, unseal, type Seal } from './sealing'

/**
 * A frame starts on a block of its own, so that a torn write of one frame can never reach into an earlier one: 4096 is
 * the sector size of current disks and the page size of the systems this runs on.
 */
export const BLOCK = 4096

const MAGIC = 0x56464d31 // "VFM1"
const LENGTH_AT = 4
const SEQUENCE_AT = 8
const NONCE_AT = 16
const PREVIOUS_AT = NONCE_AT + NONCE_BYTES
const HEAD = PREVIOUS_AT + TAG_BYTES

/** One committed transaction in the journal. */
export interface Frame {
  readonly sequence: number
  /** Tag of the frame before it: the chain. */
  readonly previous: Buffer
  readonly payload: Buffer
  readonly tag: Buffer
  /** Bytes it takes in the file, a multiple of BLOCK. */
  readonly span: number
}

/** Bytes that a frame with a payload of this length takes. */
export function frameSpan(payloadLength: number): number {
  return Math.ceil((HEAD + payloadLength + TAG_BYTES) / BLOCK) * BLOCK
}

/**
 * The frame, filled up with zeros to whole blocks:
 * magic 4 | payload length 4 | sequence 8 | nonce 12 | tag of the previous frame 16 || sealed payload || tag 16.
 * The nonce is random and not the sequence, because a sequence number is used again after a refused frame.
 */
export function writeFrame(
  seal: Seal,
  sequence: number,
  previous: Buffer,
  payload: Buffer
): { bytes: Buffer; tag: Buffer } {
  const bytes = Buffer.alloc(frameSpan(payload.length))
  bytes.writeUInt32BE(MAGIC, 0)
  bytes.writeUInt32BE(payload.length, LENGTH_AT)
  bytes.writeUIntBE(sequence, SEQUENCE_AT + 2, 6)
  bytes.set(seal.nonce, NONCE_AT)
  bytes.set(previous, PREVIOUS_AT)
  const { sealed, tag } = seal.close(bytes.subarray(0, HEAD), payload)
  bytes.set(sealed, HEAD)
  bytes.set(tag, HEAD + sealed.length)
  return { bytes, tag }
}

/** The authentic frame that starts at `offset`, whatever its place in the chain; null where there is none. */
export function readFrame(key: KeyObject, bytes: Buffer, offset: number): Frame | null {
  if (offset + HEAD + TAG_BYTES > bytes.length || bytes.readUInt32BE(offset) !== MAGIC) return null
  const head = bytes.subarray(offset, offset + HEAD)
  const length = head.readUInt32BE(LENGTH_AT)
  const end = offset + HEAD + length
  if (end + TAG_BYTES > bytes.length) return null
  const tag = bytes.subarray(end, end + TAG_BYTES)
  const nonce = head.subarray(NONCE_AT, PREVIOUS_AT)
  const payload = unseal(key, nonce, head, bytes.subarray(offset + HEAD, end), tag)
  if (!payload) return null
  return {
    sequence: head.readUIntBE(SEQUENCE_AT + 2, 6),
    previous: head.subarray(PREVIOUS_AT, HEAD),
    payload,
    tag,
    span: frameSpan(length)
  }
}
