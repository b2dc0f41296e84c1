import { describe, expect, it } from 'vitest'
import { keyRulesSchema } from '../../../src-main/contract/key-policy'
import { judgeKey } from '../../../src-main/domain/key/policy'
import { loadFrequentKeys } from '../../../src-main/platform/frequent-keys'

const stranger = { cedula: '0961234564', givenNames: 'Sofía', surnames: 'Mina', birthDate: '1990-01-02' }

describe('the kept list of frequent keys', () => {
  it('is loaded once', async () => {
    expect(await loadFrequentKeys()).toBe(await loadFrequentKeys())
  })

  it('has tens of thousands of keys and our own words, all in lower case and without accents', async () => {
    const { keys, words } = await loadFrequentKeys()
    expect(keys.size).toBeGreaterThan(40_000)
    expect(words.size).toBeGreaterThan(50)
    expect([...words].filter((word) => !/^[a-z]+$/.test(word))).toEqual([])
    expect([...keys].filter((key) => key !== key.toLowerCase())).toEqual([])
  })

  it.each(['password', 'Iloveyou', 'Quito2026', 'iess2024', 'clave123', 'teamo1', 'Barcelona10', 'Miclave1'])(
    'refuses %s',
    async (key) => {
      const findings = judgeKey(key, keyRulesSchema.parse({}), stranger, await loadFrequentKeys())
      expect(findings).toEqual(['common'])
    }
  )
})
