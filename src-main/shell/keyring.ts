import { safeStorage } from 'electron'

/** Linux: the backends that keep a secret. `basic_text` is a password that stands in Chromium's source. */
const KEEPING: ReadonlySet<string> = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])

/** Seals a text so that only this user of this machine opens it. */
export interface Keyring {
  seal(clear: string): Buffer
  /** null: this keyring did not seal it. */
  open(sealed: Buffer): string | null
}

/**
 * The keyring of the operating system, through Electron's safeStorage; null where there is none that keeps a secret.
 * After `ready` only; it may ask whoever is at the machine to unlock it.
 */
export function keyring(): Keyring | null {
  if (!safeStorage.isEncryptionAvailable()) return null
  if (process.platform === 'linux' && !KEEPING.has(backend())) return null
  return {
    seal: (clear) => safeStorage.encryptString(clear),
    open(sealed) {
      try {
        return safeStorage.decryptString(sealed)
      } catch {
        return null
      }
    }
  }
}

/** The backend in use; an Electron that cannot tell has none that we would trust. */
function backend(): string {
  const { getSelectedStorageBackend } = safeStorage as Partial<typeof safeStorage>
  return getSelectedStorageBackend?.call(safeStorage) ?? 'unknown'
}
