import { join } from 'node:path'
import { fail, ok, type Result } from '../../../contract/result'
import { readGuarded, type FileGuard } from './key-file'
import type { KeyFailure, KeyKeeper } from './key-keeper'
import { readKeyText } from './key-text'
import type { KeyRing } from '../key-ring'

/** Name of the credential in the unit: `LoadCredentialEncrypted=ventanilla-store-key:…`. */
export const CREDENTIAL = 'ventanilla-store-key'

/**
 * systemd keeps credentials in a memory-backed folder that only the service may enter, owned by root where it grants
 * access by ACL, and then shows the ACL's mask as the group's bits (systemd.exec(5), "Credentials").
 */
const BY_SYSTEMD: FileGuard = { forbidden: 0o007, own: false }

const FIXED = {
  kind: 'key-fixed',
  detail: 'the credential is made and changed by the administrator: put the new key on the first line'
} as const

/** The key that systemd hands the service ($CREDENTIALS_DIRECTORY). It is made, and rotated, outside. */
export class KeyCredential implements KeyKeeper {
  constructor(
    private readonly folder: string,
    private readonly name = CREDENTIAL
  ) {}

  async load(): Promise<Result<KeyRing | null, KeyFailure>> {
    const file = join(this.folder, this.name)
    const bytes = readGuarded(file, BY_SYSTEMD)
    if (!bytes.ok || bytes.value === null) return bytes.ok ? ok(null) : bytes
    const ring = readKeyText(bytes.value.toString('utf8'))
    return ring.ok ? ring : fail({ kind: 'key-unreadable', file, detail: ring.failure })
  }

  async create(): Promise<Result<KeyRing, KeyFailure>> {
    return fail(FIXED)
  }

  async rotate(): Promise<Result<KeyRing, KeyFailure>> {
    return fail(FIXED)
  }

  /** The earlier lines may stay until the administrator removes them: they open, but no longer seal. */
  async settle(): Promise<Result<KeyRing, KeyFailure>> {
    const held = await this.load()
    if (!held.ok) return held
    return held.value ? ok(held.value) : fail(FIXED)
  }
}
