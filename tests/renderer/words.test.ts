import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../src-main/contract/settings'
import { catalogues, languageNames, type Language } from '@/i18n/screen-words'
import { usedWords } from '../support/used-words'

/** Every text of a catalogue by its name, as `welcome.title`. */
function textsOf(catalogue: object, prefix = ''): [name: string, text: string][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : textsOf(value as object, `${prefix}${key}.`)
  )
}
const spanish = textsOf(catalogues.es)
const others = (Object.keys(catalogues) as Language[]).filter((language) => language !== 'es')
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted()

describe('the words', () => {
  it('are all used: a text that nobody can read is not kept', () => {
    const isUsed = usedWords()
    expect(spanish.map(([name]) => name).filter((name) => !isUsed(name))).toEqual([])
  })

  it('are never empty', () => {
    for (const catalogue of Object.values(catalogues))
      expect(textsOf(catalogue).filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

describe.each(others)('the words in %s', (language) => {
  const theirs = new Map(textsOf(catalogues[language]))

  it('have the same names', () => {
    expect([...theirs.keys()].toSorted()).toEqual(spanish.map(([name]) => name).toSorted())
  })

  it.each(spanish.filter(([, text]) => /[{|]/.test(text)))(
    'say the same values and numbers: %s',
    (name, text) => {
      const translated = theirs.get(name) ?? ''
      expect(placeholders(translated)).toEqual(placeholders(text))
      expect(translated.split(' | ')).toHaveLength(text.split(' | ').length)
    }
  )
})

describe('Kichwa', () => {
  it('is a draft: off unless the settings name it, and called one where it can be chosen', () => {
    const { kiosk } = settingsSchema.parse({ mail: { host: 'localhost', from: 'ventanilla@iess.example' } })
    expect(kiosk.locales).toEqual(['es', 'en'])
    expect(languageNames.qu).toContain('borrador')
  })
})
