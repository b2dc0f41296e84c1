import { NotStored, WrongStatement } from '../store'

/**
 * Why the store could not do what it was asked. Plain data: it can be logged as it is (no file holds a secret in its
 * name) and shown on the out-of-service screen.
 */
export type StoreFailure =
  /** No key of the ring opens the file. Nothing was written. `wanted` and `held` are fingerprints, not keys. */
  | { readonly kind: 'key-wrong'; readonly file: string; readonly wanted: string; readonly held: string[] }
  /** Another process holds the store. `holder` is its process id, where it is known. */
  | {
      readonly kind: 'locked'
      readonly file: string
      readonly holder: number | null
      readonly detail: string
    }
  /** A file is not what was written: changed, cut in the middle, swapped for another store's, or in clear text. */
  | { readonly kind: 'damaged'; readonly file: string; readonly detail: string }
  /** What lies in the folder ends before a point that the anchor saw on disk: an older copy was put back. */
  | {
      readonly kind: 'older-snapshot'
      readonly file: string
      readonly reached: number
      readonly expected: number
    }
  /** Written by a version of the format or of sql.js whose journal this build must not replay. */
  | {
      readonly kind: 'version-unknown'
      readonly file: string
      readonly found: string
      readonly known: string
    }
  /** There is no store here, and the caller said that there must be one. */
  | { readonly kind: 'missing'; readonly file: string }
  /** There is something already, where something new was to be made. */
  | { readonly kind: 'exists'; readonly file: string }
  /** No room. The transaction was refused before anything was promised; nothing acknowledged is touched. */
  | { readonly kind: 'disk-full'; readonly act: string; readonly file: string }
  /** The file system said no. `code` is its errno name, e.g. EIO or EACCES. */
  | { readonly kind: 'io'; readonly act: string; readonly file: string; readonly code: string }
  /** The frame may or may not be on disk. Memory was rolled back; only reopening can tell. Never retried. */
  | { readonly kind: 'outcome-unknown'; readonly cause: StoreFailure }
  /** The store answers reads only since an earlier failure. */
  | { readonly kind: 'read-only'; readonly because: StoreFailure }
  /** The store was closed. */
  | { readonly kind: 'closed' }

/** A store failure on its way through Kysely, which knows only exceptions. */
export class StoreRefusal extends NotStored {
  override readonly name = 'StoreRefusal'
  constructor(readonly failure: StoreFailure) {
    super(describe(failure))
  }
}

/** SQL that the journal could not repeat faithfully, or a transaction used wrongly: a bug, found before it costs data. */
export class SqlRefused extends WrongStatement {
  override readonly name = 'SqlRefused'
}

/** The failure in one English sentence, for the log and the command line. */
export function describe(failure: StoreFailure): string {
  switch (failure.kind) {
    case 'key-wrong':
      return `${failure.file} was sealed with key ${failure.wanted}; held: ${failure.held.join(', ')}`
    case 'locked':
      return `the store is in use${failure.holder === null ? '' : ` by process ${failure.holder}`}: ${failure.detail} (${failure.file})`
    case 'damaged':
      return `${failure.file} is damaged: ${failure.detail}`
    case 'older-snapshot':
      return `${failure.file} ends at transaction ${failure.reached}, but ${failure.expected} was on disk before: an older copy was put back`
    case 'version-unknown':
      return `${failure.file} was written by ${failure.found}; this program knows ${failure.known}`
    case 'missing':
      return `there is no store in ${failure.file}`
    case 'exists':
      return `there is something already in ${failure.file}; nothing is overwritten`
    case 'disk-full':
      return `no space left: ${failure.act} (${failure.file})`
    case 'io':
      return `${failure.code}: ${failure.act} (${failure.file})`
    case 'outcome-unknown':
      return `it is not known whether the transaction reached the disk: ${describe(failure.cause)}`
    case 'read-only':
      return `the store only answers reads: ${describe(failure.because)}`
    case 'closed':
      return 'the store is closed'
  }
}

/** Errno names that mean "no room": the disk, the user's quota, or the largest file the file system takes. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** A file system error as a failure; anything else is a bug and goes on as it came. */
export function diskFailure(error: unknown, act: string, file: string): StoreFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code !== 'string') throw error
  return NO_ROOM.has(code) ? { kind: 'disk-full', act, file } : { kind: 'io', act, file, code }
}
