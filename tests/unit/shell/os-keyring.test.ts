import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keyring } from '../../../src-main/shell/os-keyring'

const safeStorage = vi.hoisted(() => ({
  isEncryptionAvailable: vi.fn(() => true),
  mark: 'v11',
  getSelectedStorageBackend: undefined as (() => string) | undefined,
  encryptString: (clear: string) => Buffer.from(`${safeStorage.mark}sealed ${clear}`),
  decryptString: (sealed: Buffer) => {
    const [mark, clear] = sealed.toString().split('sealed ')
    if (mark !== 'v11' || clear === undefined) throw new Error('Error while decrypting the ciphertext')
    return clear
  }
}))
vi.mock('electron', () => ({ safeStorage }))

const on = (platform: NodeJS.Platform): void =>
  void vi.spyOn(process, 'platform', 'get').mockReturnValue(platform)

beforeEach(() => {
  safeStorage.isEncryptionAvailable.mockReturnValue(true)
  safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret'
  safeStorage.mark = 'v11'
  on('linux')
})
afterEach(() => void vi.restoreAllMocks())

describe('the keyring of the operating system', () => {
  it('is none where Electron has none', () => {
    safeStorage.isEncryptionAvailable.mockReturnValue(false)
    expect(keyring()).toBeNull()
  })

  it.each(['basic_text', 'unknown', 'something_new'])('is none where the backend is %s', (backend) => {
    safeStorage.getSelectedStorageBackend = () => backend
    expect(keyring()).toBeNull()
  })

  it('is none where an older Electron cannot tell the backend, and seals with the password of everybody', () => {
    safeStorage.getSelectedStorageBackend = undefined
    safeStorage.mark = 'v10'
    expect(keyring()).toBeNull()
    safeStorage.mark = ''
    expect(keyring()).toBeNull()
  })

  it('is one where an older Electron cannot tell the backend, but seals with the key of a keyring', () => {
    safeStorage.getSelectedStorageBackend = undefined
    expect(keyring()).not.toBeNull()
  })

  it.each(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])('seals and opens with %s', (backend) => {
    safeStorage.getSelectedStorageBackend = () => backend
    const ring = keyring()
    expect(ring?.open(ring.seal('a key'))).toBe('a key')
  })

  it.each(['win32', 'darwin'] as const)('needs no backend on %s', (platform) => {
    on(platform)
    safeStorage.getSelectedStorageBackend = undefined
    expect(keyring()).not.toBeNull()
  })

  it('does not open what it did not seal', () => {
    expect(keyring()?.open(Buffer.from('something else'))).toBeNull()
  })
})
