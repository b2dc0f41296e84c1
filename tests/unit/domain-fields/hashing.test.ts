import { scryptSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { decoyHash, scryptCosts, scryptNames } from '../../../src-main/domain/hashing'
import { scryptHasher } from '../../../src-main/platform/scrypt'
import { testRandom } from '../../support/test-random'

const hasher = scryptHasher(testRandom('hashing'))

describe('the table of costs', () => {
  it('is at least as strong as OWASP asks, but for the demo', () => {
    // Password Storage Cheat Sheet: N·p falls as memory falls, so that each pair costs an attacker the same
    const leastRounds: Record<number, number> = { [2 ** 17]: 1, [2 ** 16]: 2, [2 ** 15]: 3, [2 ** 14]: 5 }
    for (const name of scryptNames.filter((one) => one !== 'demo')) {
      const { N, r, p, keyLength } = scryptCosts[name]
      expect(p, name).toBeGreaterThanOrEqual(leastRounds[N] ?? Infinity)
      expect(r, name).toBeGreaterThanOrEqual(8)
      expect(keyLength, name).toBeGreaterThanOrEqual(32)
    }
  })
})

describe('a secret', () => {
  it.each(scryptNames)('hashed as %s is recognised, and no other is', async (name) => {
    const hashed = await hasher.hash('Nevado4821', name)
    expect(hashed.scrypt).toBe(name)
    expect(await hasher.matches('Nevado4821', hashed)).toBe(true)
    expect(await hasher.matches('nevado4821', hashed)).toBe(false)
    expect(await hasher.matches('', hashed)).toBe(false)
  })

  it('is hashed by scrypt as RFC 7914 has it', async () => {
    const hashed = await hasher.hash('Nevado4821', 'scrypt-2026')
    const { N, r, p, keyLength } = scryptCosts['scrypt-2026']
    const again = scryptSync('Nevado4821', Buffer.from(hashed.salt, 'hex'), keyLength, {
      N,
      r,
      p,
      maxmem: 2 ** 28
    })
    expect(hashed.hash).toBe(again.toString('hex'))
  })

  it('waits for its turn when more are hashed than there is room for, and gets it', async () => {
    const secrets = Array.from({ length: 9 }, (_, place) => `Nevado482${place}`)
    const hashed = await Promise.all(secrets.map((secret) => hasher.hash(secret, 'scrypt-2026-answer')))
    const matches = await Promise.all(
      secrets.map((secret, place) => hasher.matches(secret, hashed[place] ?? decoyHash('demo')))
    )
    expect(matches).toEqual(secrets.map(() => true))
  })

  it('has a salt of its own, of 128 bits, each time', async () => {
    const [one, other] = [await hasher.hash('Nevado4821', 'demo'), await hasher.hash('Nevado4821', 'demo')]
    expect(one.salt).toMatch(/^[0-9a-f]{32}$/)
    expect(other.salt).not.toBe(one.salt)
    expect(other.hash).not.toBe(one.hash)
  })

  it('never matches a decoy or a hash cut short', async () => {
    const hashed = await hasher.hash('Nevado4821', 'demo')
    expect(await hasher.matches('Nevado4821', decoyHash('demo'))).toBe(false)
    expect(await hasher.matches('Nevado4821', { ...hashed, hash: hashed.hash.slice(0, 16) })).toBe(false)
    expect(await hasher.matches('Nevado4821', { ...hashed, hash: '' })).toBe(false)
  })

  it.each(['scrypt-2099', 'toString', ''])(
    'hashed at an unknown cost («%s») is a bug, not a "no"',
    async (scrypt) => {
      const hashed = { ...(await hasher.hash('Nevado4821', 'demo')), scrypt }
      await expect(hasher.matches('Nevado4821', hashed)).rejects.toThrow('does not know')
    }
  )

  it('and a decoy have the same shape', async () => {
    const shape = ({ salt, hash, scrypt }: { salt: string; hash: string; scrypt: string }) => [
      salt.length,
      hash.length,
      scrypt
    ]
    expect(shape(decoyHash('demo'))).toEqual(shape(await hasher.hash('x', 'demo')))
  })
})
