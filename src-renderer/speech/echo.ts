import type { WordKey } from '@/i18n/catalogue'
import type { Words } from '@/i18n/screen-words'
import { aloud, writes, type Heard } from './controls'
import { nameOf } from './seen-words'

const signNames: Readonly<Record<string, WordKey>> = {
  ' ': 'keys.space',
  '@': 'keys.at',
  '.': 'keys.dot',
  '-': 'keys.hyphen',
  _: 'keys.underscore'
}

/** Keys of a plugged-in pad or keyboard that take something away. */
const ERASING: ReadonlySet<string> = new Set(['Backspace', 'Delete'])

/** What is heard when a sign was written or taken away by a key that was pressed; null: by nothing that is heard. */
export function echoOfPress(words: Words, button: Element | null): Heard | null {
  if (!button) return null
  const name = nameOf(button)
  return writes(button) ? { text: words('speech.sign'), privately: name } : aloud(name)
}

/** The same for a plugged-in keyboard or number pad. */
export function echoOfKey(words: Words, event: Pick<KeyboardEvent, 'key' | 'code'>): Heard | null {
  if (ERASING.has(event.key) || event.code === 'NumpadDecimal') return aloud(words('speech.erased'))
  if ([...event.key].length !== 1) return null
  const named = signNames[event.key]
  const capital = event.key !== event.key.toLowerCase()
  const name = named
    ? words(named)
    : capital
      ? words('keys.capital', { letter: event.key.toLowerCase() })
      : event.key
  return { text: words('speech.sign'), privately: name }
}
