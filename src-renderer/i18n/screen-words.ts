import type { Locale } from '@contract/locale'
import { createI18n, useI18n } from 'vue-i18n'
import type { Catalogue, WordKey } from './catalogue'
import { en } from './en'
import { es } from './es'
import { qu } from './qu'

/** Every language of the contract has a catalogue, or this does not compile. Which are offered is a setting. */
export const catalogues = { es, en, qu } satisfies Record<Locale, Catalogue>
export type Language = Locale

/** How each language calls itself: a person finds their own language without reading another (no flags). */
export const languageNames: Readonly<Record<Language, string>> = {
  es: 'Español',
  en: 'English',
  // until a native speaker has reviewed it
  qu: 'Kichwa (borrador)'
}

/**
 * The texts. vue-i18n 11 reads messages with an interpreter, not with `new Function`, so a CSP without `unsafe-eval`
 * holds; a key without a text would throw in tests rather than show its name to a person.
 */
export const createWords = () =>
  createI18n({ legacy: false, locale: 'es', fallbackLocale: 'es', messages: { ...catalogues } })

/** Values of the placeholders. `n` also chooses between singular and plural. */
export type Values = Readonly<Record<string, string | number>>
export type Words = (key: WordKey, values?: Values) => string

/** The words of the present language, as a function that takes only keys that exist. */
export function useWords(): Words {
  const { t } = useI18n()
  return (key, values = {}) => {
    const count = values['n']
    return typeof count === 'number' ? t(key, { ...values }, count) : t(key, { ...values })
  }
}
