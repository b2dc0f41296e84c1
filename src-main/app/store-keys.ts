import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../contract/result'
import type { Random } from '../domain/random'
import type { KeyRing } from '../store/sqljs/key-ring'
import { KeyCredential } from '../store/sqljs/keys/key-credential'
import { KeyFile } from '../store/sqljs/keys/key-file'
import { heldKeys, type KeyFailure, type KeyKeeper, type KeySealer } from '../store/sqljs/keys/key-keeper'

export interface StoreKeyParts {
  /** Folder of the key files. */
  folder: string
  /** The store's folder: a key is made only where there is no store yet. */
  store: string
  random: Random
  /** systemd's $CREDENTIALS_DIRECTORY, where it started the program. */
  credentials: string | undefined
  /** The OS keyring; null where there is none that keeps a secret. Asked only when it is needed. */
  keyring: () => KeySealer | null
  demo: boolean
}

/** Who keeps the store's key. */
export type KeySource = 'credential' | 'keyring' | 'file'

export interface StoreKeys {
  ring: KeyRing
  keeper: KeyKeeper
  source: KeySource
}

/**
 * The store's keys, in this order: what systemd hands to the service; a file sealed by the OS keyring; a file that only
 * its owner may read. The first start makes the key with the best of the last two that there is; from then on the key is
 * where it was made, and what is lost is not made anew. The demo's invented people are kept with a plain file: a keyring
 * may ask for a password.
 */
export async function storeKeys(parts: StoreKeyParts): Promise<Result<StoreKeys, KeyFailure>> {
  const { folder, store, random, credentials, keyring, demo } = parts
  if (credentials !== undefined) {
    const keeper = new KeyCredential(credentials)
    const handed = await keeper.load()
    if (!handed.ok) return handed
    if (handed.value) return ok({ ring: handed.value, keeper, source: 'credential' })
  }
  const isSealed = existsSync(sealedKeyFile(folder))
  const plain = (): Promise<Result<StoreKeys, KeyFailure>> =>
    held('file', storeKeyKeeper(folder, random, undefined), store)
  if (demo || (!isSealed && existsSync(plainKeyFile(folder)))) return plain()
  const sealer = keyring()
  if (sealer) return held('keyring', storeKeyKeeper(folder, random, sealer), store)
  return isSealed ? lost(sealedKeyFile(folder), 'the OS keyring that sealed it is not there') : plain()
}

const plainKeyFile = (folder: string): string => join(folder, 'store.key')
const sealedKeyFile = (folder: string): string => join(folder, 'store.key.sealed')

/** The key file in a folder: sealed where there is a keyring, else for its owner's eyes only. */
export function storeKeyKeeper(
  folder: string,
  random: Pick<Random, 'bytes'>,
  sealer: KeySealer | undefined
): KeyKeeper {
  return sealer
    ? new KeyFile(sealedKeyFile(folder), random, sealer)
    : new KeyFile(plainKeyFile(folder), random)
}

async function held(
  source: KeySource,
  keeper: KeyKeeper,
  store: string
): Promise<Result<StoreKeys, KeyFailure>> {
  const known = await keeper.load()
  if (!known.ok) return known
  if (known.value === null && isUsed(store)) return lost(store, 'the key of this store is not there')
  const ring = await heldKeys(keeper)
  return ring.ok ? ok({ ring: ring.value, keeper, source }) : ring
}

const lost = (file: string, detail: string): Result<never, KeyFailure> =>
  fail({ kind: 'key-unreadable', file, detail })

/** Whether there is, or was, a store: a lock file alone is none. */
function isUsed(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('store.lock'))
}
