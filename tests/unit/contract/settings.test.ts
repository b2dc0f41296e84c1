import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseSettings, settingsSchema } from '../../../src-main/contract/settings'
import { settingsReference } from '../../support/settings-reference'

const mail = { host: 'smtp.example.net', from: 'ventanilla@iess.example' }
const problemOf = (settings: unknown) => {
  const read = parseSettings(JSON.stringify(settings))
  return 'problem' in read ? read.problem : null
}

describe('the settings file', () => {
  it('needs nothing but a mail server and a sender', () => {
    expect(problemOf({ mail })).toBeNull()
  })
  it.each([
    ['a field out of its limits', { mail, code: { minutes: 60 } }, 'code.minutes'],
    ['a field of another kind', { mail, kiosk: { screenInches: 'big' } }, 'kiosk.screenInches'],
    ['a field that does not exist', { mail, code: { minuts: 9 } }, 'code'],
    ['a missing sender', { mail: { host: 'smtp.example.net' } }, 'mail.from'],
    ['a password in clear without saying so', { mail: { ...mail, password: 'x' } }, 'mail.password'],
    ['a token in clear without saying so', { mail, portal: { token: 'x' } }, 'portal.token'],
    ['half a portal', { mail, portal: { memberUrl: 'https://portal.iess.example/v' } }, 'portal'],
    ['a portal in clear text', { mail, portal: { answersUrl: 'http://127.0.0.1/v' } }, 'portal.answersUrl'],
    ['a shortest key longer than the longest', { mail, key: { minLength: 20 } }, 'key.minLength']
  ])('names the field of %s', (_name, settings, field) => {
    expect(problemOf(settings)).toMatchObject({ field, reason: expect.stringMatching(/.{5}/) })
  })
  it('says that a file is not JSON', () => {
    expect(parseSettings('{')).toMatchObject({ problem: { field: '(file)' } })
  })
  it('has an example that holds', () => {
    const example = readFileSync(resolve('resources/settings/settings.example.json'), 'utf8')
    expect(parseSettings(example)).toHaveProperty('settings')
  })
  it('has a reference page that says what the schema says', async () => {
    await expect(settingsReference()).toMatchFileSnapshot(resolve('resources/settings/SETTINGS.md'))
  })
  it('explains every field', () => {
    expect(settingsReference()).not.toMatch(/\): *$/m)
  })
  it('defaults to what the law and the standards ask for', () => {
    const { code, idle, questions } = settingsSchema.parse({ mail })
    expect(code).toMatchObject({ minutes: 10, tries: 5, resendSeconds: 60, perDay: 5 })
    expect(idle).toEqual({ seconds: 60, warningSeconds: 30, easyFactor: 3 })
    expect(questions).toMatchObject({ ask: 2, failuresBeforeClosing: 5, closingHours: 24 })
  })
})
