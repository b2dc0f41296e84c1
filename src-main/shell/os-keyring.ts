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
  if (process.platform === 'linux' && !keepsASecret()) return null
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

/** What Chromium begins a sealed text with where the key is a keyring's; `v10` is the password in its source. */
const BY_KEYRING = 'v11'

/** Whether the backend in use keeps a secret. Electron before 26 does not name it, but what it seals does. */
function keepsASecret(): boolean {
  const { getSelectedStorageBackend } = safeStorage as Partial<typeof safeStorage>
  if (getSelectedStorageBackend) return KEEPING.has(getSelectedStorageBackend.call(safeStorage))
  return safeStorage.encryptString('a look').subarray(0, BY_KEYRING.length).toString() === BY_KEYRING
}
