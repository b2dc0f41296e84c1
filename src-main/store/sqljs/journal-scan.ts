import type { KeyObject } from 'node:crypto'
import { HEADER_BYTES } from './file-header'
import { BLOCK, readFrame, type Frame } from './frame'
import type { ChainEnd } from './journal'

/** What a journal holds. */
export interface JournalScan {
  /** The frames that continue the chain, in order. */
  readonly frames: Frame[]
  /** Where the next frame belongs. */
  readonly end: number
  readonly reached: ChainEnd
  /** Bytes of a transaction that was being written when the power went, from `end` on; null at a clean end. */
  readonly torn: Buffer | null
  /** Set if what follows `end` cannot be explained by a write cut short: then nothing may be cut off. */
  readonly damage: string | null
}

/** The unbroken frames from `from` on. */
function chainedFrames(key: KeyObject, bytes: Buffer, from: ChainEnd) {
  const frames: Frame[] = []
  let { sequence, chain } = from
  let end = HEADER_BYTES
  for (;;) {
    const frame = readFrame(key, bytes, end)
    // the tag of the frame before it says all: what was sealed behind that one has the next number
    if (!frame || !frame.previous.equals(chain)) break
    frames.push(frame)
    sequence = frame.sequence
    chain = frame.tag
    end += frame.span
  }
  return { frames, end, reached: { sequence, chain } }
}

/** Length of `bytes` without the zeros at its end. */
function lastUsed(bytes: Buffer): number {
  let length = bytes.length
  while (length > 0 && bytes[length - 1] === 0) length -= 1
  return length
}

/**
 * Reads a whole journal file. A frame is only begun when the one before is on the medium, so an unreadable frame with
 * an authentic one behind it was damaged later; an unreadable frame with nothing authentic behind it was never
 * acknowledged, or is the very last one and was damaged: from the file alone these two cannot be told apart.
 */
export function scanJournal(key: KeyObject, bytes: Buffer, from: ChainEnd): JournalScan {
  const { frames, end, reached } = chainedFrames(key, bytes, from)
  const used = lastUsed(bytes.subarray(end))
  const clean = { frames, end, reached, torn: null, damage: null }
  if (used === 0) return clean
  for (let offset = end; offset < end + used; offset += BLOCK) {
    const stray = readFrame(key, bytes, offset)
    if (stray) {
      const damage = `transaction ${reached.sequence + 1} is unreadable, but ${stray.sequence} follows it`
      return { ...clean, damage }
    }
  }
  return { ...clean, torn: Buffer.from(bytes.subarray(end, end + used)) }
}
