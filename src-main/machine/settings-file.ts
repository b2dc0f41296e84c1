import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSettings, type Settings, type SettingsProblem } from '../contract/settings'

/** Name of the mail password's credential in the unit: `LoadCredentialEncrypted=ventanilla-smtp-password:…`. */
const MAIL_PASSWORD = 'ventanilla-smtp-password'

/**
 * Reads the configuration file. A file that is missing or wrong is an answer, not an exception.
 * @param credentials systemd's $CREDENTIALS_DIRECTORY: where the mail password is, unless the file says it in clear
 */
export async function readSettings(
  path: string,
  credentials: string | undefined
): Promise<{ settings: Settings } | { problem: SettingsProblem }> {
  try {
    const read = parseSettings(await readFile(path, 'utf8'))
    return 'problem' in read ? read : await withMailPassword(read.settings, credentials)
  } catch (error) {
    return { problem: { field: '(file)', reason: error instanceof Error ? error.message : 'cannot be read' } }
  }
}

/** An account at the mail server needs its password from somewhere. */
async function withMailPassword(
  settings: Settings,
  credentials: string | undefined
): Promise<{ settings: Settings } | { problem: SettingsProblem }> {
  const { mail } = settings
  if (mail.user === null || mail.password !== null) return { settings }
  const handed = credentials && (await readCredential(credentials))
  return handed
    ? { settings: { ...settings, mail: { ...mail, password: handed } } }
    : { problem: { field: 'mail.password', reason: `not given, and no credential ${MAIL_PASSWORD}` } }
}

/** The credential's text without its last line break; null where the service was not handed one. */
async function readCredential(folder: string): Promise<string | null> {
  try {
    return (await readFile(join(folder, MAIL_PASSWORD), 'utf8')).replace(/\r?\n$/, '')
  } catch {
    return null
  }
}
