import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyRulesSchema } from '../../../src-main/contract/key-policy'
import type { FrequentKeys } from '../../../src-main/domain/key/frequent'
import { judgeKey, type KeyContext } from '../../../src-main/domain/key/policy'

const rules = keyRulesSchema.parse({})
const member: KeyContext = {
  cedula: '1714307103',
  givenNames: 'María José',
  surnames: 'Ñauñay De la Cruz Paz',
  birthDate: '1980-03-05'
}
const frequent: FrequentKeys = { keys: new Set(['dragon', 'letmein']), words: new Set(['iess', 'ecuador']) }
const judge = (key: string, who: Partial<KeyContext> = {}) =>
  judgeKey(key, rules, { ...member, ...who }, frequent)

describe('a key that nobody guesses', () => {
  it.each(['Nevado4821', 'k7m9qr', 'tr0mb0n', 'Paz48Trigo', '8f3k2p9x1m4'])('%s is taken', (key) => {
    expect(judge(key)).toEqual([])
  })
})

describe('the cédula', () => {
  it.each(['1714307103', 'x171430x', '430710', 'ab307103cd'])('in %s is refused', (key) => {
    expect(judge(key)).toEqual(['cedula'])
  })

  it('is not seen in five digits, which chance may bring', () => {
    expect(judge('17143xyz')).toEqual([])
  })

  it('is found wherever six of its digits stand', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4 }), fc.stringMatching(/^[a-z]{0,4}$/), (at, before) =>
        judge(before + member.cedula.slice(at, at + 6) + 'q').includes('cedula')
      )
    )
  })
})

describe('the birth date', () => {
  it.each([
    '05031980',
    '19800305',
    '03051980',
    '050380',
    '800305',
    '030580',
    '531980',
    '5031980',
    'Luna050380',
    '5marzo1980',
    '05mar80',
    'Mar51980',
    '1980marzo05'
  ])('as %s is refused', (key) => {
    expect(judge(key)).toContain('birth-date')
  })

  it('of September is known by both its names', () => {
    expect(judge('9setiembre1975', { birthDate: '1975-09-09' })).toContain('birth-date')
    expect(judge('9septiembre1975', { birthDate: '1975-09-09' })).toContain('birth-date')
  })

  it.each(['06031980', 'trigo1980', 'trigo0503'])('is not seen in %s', (key) => {
    expect(judge(key)).not.toContain('birth-date')
  })

  it('is found in every order, for every day', () => {
    const days = fc.date({ min: new Date('1920-01-01'), max: new Date('2012-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('dmy', 'ymd', 'mdy'), (day, order) => {
        const birthDate = day.toISOString().slice(0, 10)
        const [year = '', month = '', date = ''] = birthDate.split('-')
        const parts: Record<string, string> = { d: date, m: month, y: year }
        return judge([...order].map((part) => parts[part]).join(''), { birthDate }).includes('birth-date')
      })
    )
  })
})

describe('the name', () => {
  it.each(['maria48', 'JOSE2744', 'naunay1', 'xCruzx44', 'mariajose'])('in %s is refused', (key) => {
    expect(judge(key)).toEqual(['name'])
  })

  it('of three messages is not looked for: it stands inside other words', () => {
    expect(judge('capaz472')).toEqual([])
  })
})

describe('a key that everybody tries', () => {
  it.each([
    ['dragon', 'on the list'],
    ['DRAGON', 'whatever its case'],
    ['Ecuador2026', 'a word of ours and a year'],
    ['123iess456', 'a word of ours between digits'],
    ['123456', 'counting'],
    ['987654', 'counting down'],
    ['67890123', 'counting over the ten'],
    ['111111', 'one sign'],
    ['aaa111', 'two signs'],
    ['abc123', 'two runs'],
    ['qwerty', 'a row of the keyboard'],
    ['asd123', 'a row and a run'],
    ['1qaz2wsx', 'the columns of the keyboard'],
    ['121212', 'a pair repeated'],
    ['abcabc', 'three repeated'],
    ['47224722', 'four digits twice'],
    ['19801982', 'two years']
  ])('%s is refused (%s)', (key) => {
    expect(judge(key)).toEqual(['common'])
  })

  it.each([['dragon7x'], ['ecuatro9'], ['123x456'], ['ab12cd'], ['47224723'], ['k7m9k7m9']])(
    '%s is none of these',
    (key) => {
      expect(judge(key)).toEqual([])
    }
  )
})

describe('all that is wrong', () => {
  it('is said at once, in the order of the catalogue', () => {
    expect(judge('maria-1714307103')).toEqual(['too-long', 'not-alphanumeric', 'cedula', 'name'])
    expect(judge('')).toEqual(['too-short'])
  })

  it('never depends on upper and lower case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{0,20}$/), (key) => {
        expect(judge(key.toUpperCase())).toEqual(judge(key.toLowerCase()))
      })
    )
  })
})
