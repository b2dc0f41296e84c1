import type { Random } from '../../domain/random'
import type { Disk } from './disk'
import type { ChainEnd } from './journal'
import type { KeyRing } from './key-ring'

/** Where the store's files lie, and what is needed to read and write them. */
export interface EngineContext {
  readonly disk: Disk
  readonly folder: string
  /** Where the anchor lies: best on another medium than the store. */
  readonly anchorFolder: string
  readonly ring: KeyRing
  readonly random: Pick<Random, 'bytes'>
  /** ms since 1970, for the headers. */
  readonly now: () => number
}

/** A point in a store's life: what a new generation, or the anchor, stands for. */
export interface Continued {
  /** The store's identity. */
  readonly store: string
  readonly generation: number
  readonly reached: ChainEnd
}
