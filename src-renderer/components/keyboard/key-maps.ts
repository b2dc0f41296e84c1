import type { WordKey } from '@/i18n/catalogue'

/** What a key does when it does not write. `accent` and `shift` change what the other keys write. */
export type KeyEffect = 'erase' | 'clear' | 'shift' | 'accent'

/** One key. `span` is its width in columns, of which a row has twenty. `spoken` where the sign has no name of its own. */
export type Key =
  | { readonly types: string; readonly span: number; readonly spoken?: WordKey }
  | { readonly does: KeyEffect; readonly span: number; readonly spoken: WordKey }

/**
 * A keyboard as data: rows of keys. Ten keys of two columns to a row: 10 × 15 mm and 9 × 3 mm still fit a 15.6" screen
 * standing upright (194 mm), which eleven would not.
 */
export type KeyMap = readonly (readonly Key[])[]

const signs: Readonly<Record<string, WordKey>> = {
  ' ': 'keys.space',
  '@': 'keys.at',
  '.': 'keys.dot',
  '-': 'keys.hyphen',
  _: 'keys.underscore',
  Ñ: 'keys.enye'
}

const key = (types: string, span = 2): Key => {
  const spoken = signs[types]
  return spoken ? { types, span, spoken } : { types, span }
}
const row = (types: string): Key[] => [...types].map((sign) => key(sign))
const effect = (does: KeyEffect, span: number): Key => ({ does, span, spoken: `keys.${does}` })

/**
 * Names and places. Capitals only: they are what is printed on the keys people know, and answers are judged without
 * case. The accent key turns the vowels into accented ones for one letter, so that nothing has to be held down.
 */
export const spanishMap: KeyMap = [
  row('1234567890'),
  row('QWERTYUIOP'),
  row('ASDFGHJKLÑ'),
  [...row('ZXCVBNM'), key('.'), key('-'), effect('accent', 2)],
  [effect('clear', 6), key(' ', 8), effect('erase', 6)]
]

/** Addresses: small letters as in a mailbox, the signs an address has, the endings most people have. */
export const emailMap: KeyMap = [
  row('1234567890'),
  row('qwertyuiop'),
  [...row('asdfghjkl'), key('_')],
  [...row('zxcvbnm'), key('-'), key('.'), key('@')],
  [key('@gmail.com', 5), key('@hotmail.com', 5), key('@outlook.com', 5), key('@yahoo.com', 5)],
  [effect('clear', 10), effect('erase', 10)]
]

/** Keys of IESS: letters of both cases and digits, nothing else (rule 6–15 alphanumeric). */
export const codeMap: KeyMap = [
  row('1234567890'),
  row('qwertyuiop'),
  row('asdfghjkl').map((each, place) => (place === 0 || place === 8 ? { ...each, span: 3 } : each)),
  [effect('shift', 3), ...row('zxcvbnm'), effect('erase', 3)]
]

/** A vowel with its accent; every other letter is left alone. */
export function accented(letter: string): string {
  const plain = 'AEIOUaeiou'
  const place = plain.indexOf(letter)
  return place < 0 ? letter : ([...'ÁÉÍÓÚáéíóú'][place] ?? letter)
}
