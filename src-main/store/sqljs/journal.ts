import type { KeyObject } from 'node:crypto'
import type { Random } from '../../domain/random'
import { fail, ok, type Result } from '../../contract/result'
import type { DiskFile } from './disk'
import { diskFailure, type StoreFailure } from './failure'
import { HEADER_BYTES } from './file-header'
import { BLOCK, frameSpan, writeFrame } from './frame'
import { SealPool } from './sealing'

/**
 * Bytes the journal grows by. Written as zeros and synced before they are needed: a full disk is met here, before
 * anything is promised, and a commit that overwrites needs no new blocks and no longer file (measured: half the time
 * of an appending fdatasync).
 */
export const RESERVE = 1024 * 1024

/** Where the chain of transactions stands. */
export interface ChainEnd {
  readonly sequence: number
  readonly chain: Buffer
}

/** The journal that commits are appended to. */
export class Journal {
  #end: number
  #reserved: number
  #sequence: number
  #chain: Buffer
  readonly #seals: SealPool

  constructor(
    private readonly file: DiskFile,
    private readonly name: string,
    key: KeyObject,
    random: Pick<Random, 'bytes'>,
    reached: ChainEnd,
    end: number
  ) {
    this.#seals = new SealPool(key, random)
    this.#sequence = reached.sequence
    this.#chain = reached.chain
    this.#end = end
    this.#reserved = file.size() - (file.size() % BLOCK)
  }

  /** The last transaction that is in it or before it. */
  get reached(): ChainEnd {
    return { sequence: this.#sequence, chain: this.#chain }
  }

  /** Bytes of frames in it. */
  get size(): number {
    return this.#end - HEADER_BYTES
  }

  /**
   * Makes sure a frame with a payload of this length fits. The answer says whether the file had to grow. Refused:
   * the file is as long as before and nothing was lost.
   */
  reserve(payloadLength: number): Result<boolean, StoreFailure> {
    const needed = this.#end + frameSpan(payloadLength)
    if (needed <= this.#reserved) return ok(false)
    const generous = Math.ceil((needed - this.#reserved) / RESERVE) * RESERVE
    const grown = this.#grow(generous)
    // on a nearly full disk a single frame may still fit
    const result = grown.ok ? grown : this.#grow(needed - this.#reserved)
    return result.ok ? ok(true) : result
  }

  #grow(length: number): Result<void, StoreFailure> {
    try {
      this.file.write(Buffer.alloc(length), this.#reserved)
      this.file.sync()
      this.#reserved += length
      return ok()
    } catch (error) {
      const failure = diskFailure(error, 'making room in the journal', this.name)
      try {
        this.file.truncate(this.#reserved)
      } catch {
        // zeros behind the reserve change nothing that is read
      }
      return fail(failure)
    }
  }

  /**
   * Appends one transaction and returns when it is on the medium. Refused: whether it is there is not known, and
   * nothing may be appended to this file any more (a failed fsync tells its error once, then forgets it).
   */
  append(payload: Buffer): Result<void, StoreFailure> {
    const sequence = this.#sequence + 1
    const { bytes, tag } = writeFrame(this.#seals.take(), sequence, this.#chain, payload)
    try {
      this.file.write(bytes, this.#end)
      this.file.sync()
    } catch (error) {
      const cause = diskFailure(error, 'writing a transaction', this.name)
      this.#wipe(bytes.length)
      return fail({ kind: 'outcome-unknown', cause })
    }
    this.#sequence = sequence
    this.#chain = tag
    this.#end += bytes.length
    return ok()
  }

  /** The caller was told "unknown"; "it did not happen" is the answer we would rather find when reopening. */
  #wipe(length: number): void {
    try {
      this.file.write(Buffer.alloc(length), this.#end)
      this.file.sync()
    } catch {
      // then reopening finds either nothing, a torn tail or the whole transaction: all three are allowed
    }
  }

  close(): void {
    this.file.close()
  }
}
