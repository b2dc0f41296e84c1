import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { parseSettings } from '../../src-main/contract/settings'
import { readSettings } from '../../src-main/platform/settings-file'

const mail = { host: 'smtp.example.net', from: 'ventanilla@iess.example', user: 'ventanilla' }
const PASSWORD = 'correo-Guayusa-5520'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ventanilla-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What the program reads of a settings file, and of a folder of credentials if one is handed over. */
function read(settings: object, credentials?: string): ReturnType<typeof readSettings> {
  const path = join(folder, 'settings.json')
  writeFileSync(path, JSON.stringify(settings))
  return readSettings(path, credentials)
}

it('a mail password in clear text is not taken unless the file says so', async () => {
  expect(await read({ mail: { ...mail, password: PASSWORD } })).toMatchObject({
    problem: { field: 'mail.password' }
  })
  expect(await read({ mail: { ...mail, password: PASSWORD, passwordInClear: true } })).toMatchObject({
    settings: { mail: { password: PASSWORD } }
  })
})

it('the mail password comes from the credential that systemd hands over', async () => {
  writeFileSync(join(folder, 'ventanilla-smtp-password'), `${PASSWORD}\n`, { mode: 0o400 })
  expect(await read({ mail }, folder)).toMatchObject({ settings: { mail: { password: PASSWORD } } })
})

it('the token of the portal comes from the credential that systemd hands over; one in clear has to be meant', async () => {
  const { user: _user, ...open } = mail
  const portal = { memberUrl: 'https://portal.example/v', answersUrl: 'https://portal.example/a' }
  expect(await read({ mail: open, portal: { ...portal, token: PASSWORD } })).toMatchObject({
    problem: { field: 'portal.token' }
  })
  expect(await read({ mail: open, portal })).toMatchObject({ settings: { portal: { token: null } } })
  writeFileSync(join(folder, 'ventanilla-portal-token'), `${PASSWORD}\n`, { mode: 0o400 })
  expect(await read({ mail: open, portal }, folder)).toMatchObject({
    settings: { portal: { token: PASSWORD } }
  })
})

it('an account without a password anywhere is told, and no sign-in is tried with an empty one', async () => {
  expect(await read({ mail })).toMatchObject({ problem: { field: 'mail.password' } })
  expect(await read({ mail }, join(folder, 'none'))).toMatchObject({ problem: { field: 'mail.password' } })
})

it('what is said of a broken file quotes nothing of it', () => {
  const broken = parseSettings(`{"mail": {"password": "${PASSWORD}" "user": "x"}}`)
  expect(broken).toMatchObject({ problem: { field: '(file)', reason: 'not JSON: see character 45' } })
  expect(JSON.stringify(parseSettings(`{"mail": {"password": ${PASSWORD}}}`))).not.toContain('Guayusa')
  const wrong = parseSettings(
    JSON.stringify({ mail: { ...mail, password: [PASSWORD], passwordInClear: true } })
  )
  expect(JSON.stringify(wrong)).not.toContain(PASSWORD)
})
