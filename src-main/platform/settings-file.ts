import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSettings, type Settings, type SettingsProblem } from '../contract/settings'

/** Names of the credentials in the unit: `LoadCredentialEncrypted=ventanilla-smtp-password:…`. */
const PORTAL_TOKEN = 'ventanilla-portal-token'
const MAIL_PASSWORD = 'ventanilla-smtp-password'

/**
 * Reads the configuration file. A file that is missing or wrong is an answer, not an exception.
 * @param credentials systemd's $CREDENTIALS_DIRECTORY: where the mail password and the portal's token are, unless the file says them in clear
 */
export async function readSettings(
  path: string,
  credentials: string | undefined
): Promise<{ settings: Settings } | { problem: SettingsProblem }> {
  try {
    const read = parseSettings(await readFile(path, 'utf8'))
    if ('problem' in read) return read
    return await withMailPassword(await withPortalToken(read.settings, credentials), credentials)
  } catch (error) {
    return { problem: { field: '(file)', reason: error instanceof Error ? error.message : 'cannot be read' } }
  }
}

/** A portal may know its kiosks by a token; one that is on the institution's own network may do without. */
async function withPortalToken(settings: Settings, credentials: string | undefined): Promise<Settings> {
  const { portal } = settings
  if (portal.answersUrl === null || portal.token !== null || !credentials) return settings
  return { ...settings, portal: { ...portal, token: await readCredential(credentials, PORTAL_TOKEN) } }
}

/** An account at the mail server needs its password from somewhere. */
async function withMailPassword(
  settings: Settings,
  credentials: string | undefined
): Promise<{ settings: Settings } | { problem: SettingsProblem }> {
  const { mail } = settings
  if (mail.user === null || mail.password !== null) return { settings }
  const handed = credentials && (await readCredential(credentials, MAIL_PASSWORD))
  return handed
    ? { settings: { ...settings, mail: { ...mail, password: handed } } }
    : { problem: { field: 'mail.password', reason: `not given, and no credential ${MAIL_PASSWORD}` } }
}

/** The credential's text without its last line break; null where the service was not handed one. */
async function readCredential(folder: string, name: string): Promise<string | null> {
  try {
    return (await readFile(join(folder, name), 'utf8')).replace(/\r?\n$/, '')
  } catch {
    return null
  }
}
