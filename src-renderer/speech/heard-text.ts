import type { Words } from '@/i18n/screen-words'

/**
 * A text of the screen as it is said: the dots of a masked address and the signs of an address by their names, a case
 * number and the reference of a telephone letter by letter. An engine would skip the first and make a word of the second.
 */
export function heardText(words: Words, text: string): string {
  return text
    .replace(/\S*[•@]\S*\.\S+/g, (address) => address.replace(/\./g, ` ${words('speech.dot')} `))
    .replace(/•+/g, ` ${words('speech.masked')} `)
    .replace(/@/g, ` ${words('speech.at')} `)
    .replace(/\b[0-9a-hjkmnp-tv-z]{26}\b/g, (ref) => [...ref].join(' '))
    .replace(/\b[BCDFGHJKLMNPQRSTVWXZ]{4}\b/g, (group) => [...group].join(' '))
    .replace(/\s+/g, ' ')
    .trim()
}
