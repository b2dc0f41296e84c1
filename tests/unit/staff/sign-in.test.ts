import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { staffSettingsSchema } from '../../../src-main/contract/settings/staff-settings'
import { MINUTE, SECOND } from '../../../src-main/domain/clock'
import { secondsToWait, waitUntil } from '../../../src-main/domain/staff/sign-in-wait'
import { findingOf } from '../../../src-main/domain/staff/staff-secret'
import { loadFrequentKeys } from '../../../src-main/platform/frequent-keys'
import { drawTotpSecret, totpStep, totpUri } from '../../../src-main/staff/totp'
import { areFirstPeople } from '../../../src-main/staff/set-up'
import { testRandom } from '../../support/test-random'

const policy = staffSettingsSchema.parse({})
const wrong = (count: number, last = 0) => Array.from({ length: count }, () => last)

describe('wrong secrets', () => {
  it('cost nothing for the first two, then a wait that doubles', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6].map((count) => (waitUntil(wrong(count), policy) ?? 0) / SECOND)
    expect(waits).toEqual([0, 0, 0, 15, 30, 60, 120])
  })

  it('never cost more than the longest wait', () => {
    expect(waitUntil(wrong(500), policy)).toBe(policy.longestWaitMinutes * MINUTE)
  })

  it('cost more time, not less, when the clock is set back', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(1e7), fc.nat(1e7), (count, now, back) => {
        const typed = wrong(count, 1e8)
        const later = secondsToWait(typed, policy, 1e8 + now) ?? 0
        expect(secondsToWait(typed, policy, 1e8 + now - back) ?? 0).toBeGreaterThanOrEqual(later)
      })
    )
  })
})

describe('a new secret', async () => {
  const frequent = await loadFrequentKeys()
  const person = { userName: 'ana.p', givenNames: 'Ana María', surnames: 'Peña Loor', cedula: '1712345675' }
  it.each([
    ['12345678', 'common'],
    ['aaaaaaaa', 'common'],
    ['Contraseña', 'common'],
    ['MiPena2026', 'own-name'],
    ['xx1712345675', 'own-name'],
    ['ANA.P-2026', 'own-name']
  ])('%s is refused: %s', (secret, reason) => {
    expect(findingOf(secret, person, false, frequent)).toBe(reason)
  })

  it('is another one than before', () => {
    expect(findingOf('Lluvia-2041', person, true, frequent)).toBe('same')
    expect(findingOf('Lluvia-2041', person, false, frequent)).toBeNull()
  })
})

describe('an authenticator app', () => {
  // RFC 6238 appendix B, SHA-1, secret "12345678901234567890"; six digits are the last six of eight
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924']
  ])('at %s s shows %s', (seconds, code) => {
    expect(totpStep(secret, code, seconds * SECOND)).toBe(Math.floor(seconds / 30))
  })

  it('is one step early or late, no more', () => {
    expect(totpStep(secret, '287082', (59 + 30) * SECOND)).toBe(1)
    expect(totpStep(secret, '287082', (59 + 60) * SECOND)).toBeNull()
    expect(totpStep(secret, '000000', 59 * SECOND)).toBeNull()
  })

  it('is given a secret of 160 bits', () => {
    const drawn = drawTotpSecret(testRandom('totp'))
    expect(drawn).toMatch(/^[A-Z2-7]{32}$/)
    expect(totpUri(drawn, 'ana')).toContain('otpauth://totp/Ventanilla:ana')
  })
})

describe('the first people', () => {
  it('are one administrator and two officers', () => {
    expect(areFirstPeople(['officer', 'administrator', 'officer'])).toBe(true)
    expect(areFirstPeople(['officer', 'officer', 'officer'])).toBe(false)
    expect(areFirstPeople(['administrator', 'administrator', 'officer'])).toBe(false)
  })
})
