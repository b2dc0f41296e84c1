import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fail, ok, type Result } from '../contract/result'
import type { AnchorBook, Signer } from '../domain/audit/anchor'
import { anchorFile } from '../platform/anchor-file'
import { auditSignerIn, auditSignerOf } from '../platform/audit-key'

/** Name of the credential in the unit: a PKCS #8 PEM of an Ed25519 key (`openssl genpkey -algorithm ed25519`). */
const AUDIT_CREDENTIAL = 'ventanilla-audit-key'

/**
 * The key that signs the record's anchors: what systemd hands to the service, else a file that only its owner may read.
 * A credential that is no such key is refused, in a sentence that does not show it: signing with another key instead
 * would look like a forgery.
 */
export function auditSigner(dataDir: string, credentials: string | undefined): Result<Signer, string> {
  const handed = credentials === undefined ? null : join(credentials, AUDIT_CREDENTIAL)
  if (handed === null || !existsSync(handed)) return ok(auditSignerIn(join(dataDir, 'keys', 'audit.key')))
  try {
    return ok(auditSignerOf(readFileSync(handed, 'utf8')))
  } catch {
    return fail(`the credential ${AUDIT_CREDENTIAL} is not an Ed25519 key in PEM (PKCS #8)`)
  }
}

/** The anchors' folder that the settings name, from where their file is; else one in the data folder. */
export function anchorsIn(
  named: string | null,
  { config, dataDir, chain }: { config: string | null; dataDir: string; chain: string }
): AnchorBook {
  const folder = named === null ? join(dataDir, 'anchors') : resolve(dirname(config ?? '.'), named)
  return anchorFile(folder, chain, { makeFolder: named === null })
}
