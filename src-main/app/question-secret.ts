import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../contract/result'

/** Name of the credential in the unit: the same 64 hex digits at every kiosk of the institution. */
const QUESTION_CREDENTIAL = 'ventanilla-question-secret'

/**
 * What the questions of a cédula are drawn with. Kiosks that share it ask a cédula the same, whoever it belongs to. With
 * secrets of their own they ask a stranger differently and a member, whose few questions are given, alike: whoever compares
 * two kiosks learns who is a member. Null: this kiosk has been given none.
 *
 * @param credentials systemd's $CREDENTIALS_DIRECTORY
 */
export function questionSecret(credentials: string | undefined): Result<Uint8Array | null, string> {
  const handed = credentials === undefined ? null : join(credentials, QUESTION_CREDENTIAL)
  if (handed === null || !existsSync(handed)) return ok(null)
  const text = readFileSync(handed, 'utf8').trim()
  return /^[0-9a-f]{64}$/i.test(text)
    ? ok(Buffer.from(text, 'hex'))
    : fail(`the credential ${QUESTION_CREDENTIAL} is not 64 hex digits`)
}
