import { ok, type Result } from '../../../contract/result'
import type { KeyRing } from '../key-ring'

/** Why there is no key. Plain data; never the key or a part of it. */
export type KeyFailure =
  /** Others than the owner may read the file. `mode` in octal, e.g. 644. */
  | { readonly kind: 'key-exposed'; readonly file: string; readonly mode: string }
  /** It is not a key file, is somebody else's, or the keyring does not open it. */
  | { readonly kind: 'key-unreadable'; readonly file: string; readonly detail: string }
  /** A key is there already; another one would make the store unreadable. */
  | { readonly kind: 'key-exists'; readonly file: string }
  /** This source hands out a key that somebody else makes and changes. */
  | { readonly kind: 'key-fixed'; readonly detail: string }

/**
 * Where the store's key lives: a file of 0600, a systemd credential, the OS keyring. How a key is changed stands in
 * rotation.ts.
 */
export interface KeyKeeper {
  /** The keys, the current one first; null where none was made yet. */
  load(): Promise<Result<KeyRing | null, KeyFailure>>
  /** Makes the first key. */
  create(): Promise<Result<KeyRing, KeyFailure>>
  /** Puts a new key in front and keeps the others. */
  rotate(): Promise<Result<KeyRing, KeyFailure>>
  /** Forgets all but the current one: when nothing is sealed with them any more. */
  settle(): Promise<Result<KeyRing, KeyFailure>>
}

/** Seals the key file with the OS keyring (Electron's safeStorage, handed in by the shell). */
export interface KeySealer {
  seal(clear: string): Buffer
  /** null: this keyring did not seal it. */
  open(sealed: Buffer): string | null
}

/** The keys, made at the first start. */
export async function heldKeys(keeper: KeyKeeper): Promise<Result<KeyRing, KeyFailure>> {
  const held = await keeper.load()
  if (!held.ok) return held
  return held.value ? ok(held.value) : keeper.create()
}

/** The failure in one English sentence, for the log and the out-of-service screen. */
export function describeKeyFailure(failure: KeyFailure): string {
  switch (failure.kind) {
    case 'key-exposed':
      return `others may read the key file ${failure.file} (mode ${failure.mode}); chmod 600, and rotate the key`
    case 'key-unreadable':
      return `the key file ${failure.file} cannot be used: ${failure.detail}`
    case 'key-exists':
      return `${failure.file} holds a key already`
    case 'key-fixed':
      return failure.detail
  }
}
