import type { Ref } from 'vue'
import { useTypist } from './typing'

/** The rule of one field: what may be written in it, and when it is full. */
export interface EntryRule {
  /** Longest value, in characters; what is typed beyond it is not taken. */
  max: number
  /** A character as it goes into the field, or '' when it does not belong there. */
  takes: (character: string) => string
}

/** What keypad, keyboard and a plugged-in keyboard do to the field. */
export interface Entry {
  type: (characters: string) => void
  erase: () => void
  clear: () => void
}

export const digits = (character: string): string => (/^\d$/.test(character) ? character : '')
export const alphanumeric = (character: string): string => (/^[A-Za-z0-9]$/.test(character) ? character : '')
/** Letters of a name or a place, in capitals as on the keys. */
export const spanishText = (character: string): string =>
  /^[\p{L}\d .,'-]$/u.test(character) ? character.toLocaleUpperCase('es') : ''

/**
 * One field that is written at its end and corrected from its end: nobody has to place a caret. `touched` runs at every
 * change, so that words about the earlier value go away; `enter` is the Enter key of a plugged-in keyboard.
 */
export function useEntry(
  value: Ref<string>,
  rule: EntryRule,
  on: { touched: () => void; enter: () => void }
): Entry {
  const set = (next: string): void => {
    if (next === value.value) return
    value.value = next
    on.touched()
  }
  const entry: Entry = {
    type: (characters) => {
      const taken = [...characters].map(rule.takes).join('')
      if (value.value.length + taken.length <= rule.max) set(value.value + taken)
    },
    erase: () => set([...value.value].slice(0, -1).join('')),
    clear: () => set('')
  }
  useTypist({ character: entry.type, erase: entry.erase, enter: on.enter })
  return entry
}
