import type { Clock } from '../domain/clock'
import type { Hasher } from '../domain/hashing'
import type { Reader } from '../store/store'

/** What the local directory is made of. */
export interface LocalDirectoryParts {
  read: Reader
  hasher: Hasher
  clock: Clock
}
