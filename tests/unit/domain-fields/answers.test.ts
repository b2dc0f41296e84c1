import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseAnswer } from '../../../src-main/domain/recovery/answers'

describe('an answer', () => {
  it.each([
    ['Escuela Nº 3, «Simón Bolívar»', 'escuela n 3 simon bolivar'],
    ['  PÍLLARO ', 'pillaro'],
    ['La Ñata', 'la nata'],
    ['Núñez', 'NUNEZ'],
    ['San  Andrés', 'sanandres'],
    ['don Efraín.', 'Don Efrain'],
    ['Av. 10-de-Agosto', 'av 10 de agosto'],
    ['O’Brien', "O'Brien"],
    ['José', 'José']
  ])('%s is the same as %s', (one, other) => {
    expect(normaliseAnswer(one)).toBe(normaliseAnswer(other))
  })

  it.each([
    ['Luna', 'Lima'],
    ['1985', '1986'],
    ['Escuela 3', 'Escuela 4']
  ])('%s is not %s', (one, other) => {
    expect(normaliseAnswer(one)).not.toBe(normaliseAnswer(other))
  })

  it('of signs only is nothing', () => {
    expect(normaliseAnswer(' ¿?… -')).toBe('')
  })

  it('once normal stays as it is, and holds letters and digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const normal = normaliseAnswer(typed)
        expect(normaliseAnswer(normal)).toBe(normal)
        expect(normal).toMatch(/^[\p{Letter}\p{Number}]*$/u)
      })
    )
  })

  it('may have spaces and signs anywhere', () => {
    const signs = fc.constantFrom(' ', '-', '.', ',', '  ', '«', '!')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-zñáé0-9]{1,4}$/), signs)), (pieces) => {
        const plain = pieces.map(([word]) => word).join('')
        return normaliseAnswer(pieces.flat().join('')) === normaliseAnswer(plain)
      })
    )
  })
})
