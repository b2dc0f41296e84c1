import type { WordKey } from '@/i18n/catalogue'
import type { KeyMap } from '@/components/keyboard/key-maps'
import { emailMap, spanishMap } from '@/components/keyboard/key-maps'
import { paperMap, secondFactorMap, staffSecretMap, userNameMap } from '@/components/keyboard/letter-maps'
import { digits, spanishText } from '@/touch/entry'
import { addressSign, digitOrPaperLetter, paperLetter } from '@/touch/letter-entry'

/** What is typed in a field, and so with which keys. */
export type PadKind = 'digits' | 'user' | 'secret' | 'text' | 'email' | 'letters' | 'second' | 'open'

/** One field of a form of the staff side. */
export interface PadField {
  id: string
  label: WordKey
  kind: PadKind
  max: number
  /** May stay empty. */
  optional?: boolean
  /** Small words after the label of one that may; absent: "si tiene". */
  note?: WordKey
  /** What is wrong with what stands there, as words to show; null when it is good. */
  fault?: (value: string) => WordKey | null
}

const anySign = (character: string): string => (/^[\p{L}\p{N}\p{P}\p{S} ]$/u.test(character) ? character : '')
const userSign = (character: string): string => {
  const sign = character.toLowerCase()
  return /^[a-z0-9.]$/.test(sign) ? sign : ''
}

/** Keys and signs of each kind. `null`: the keypad of digits. */
export const padKinds: Readonly<
  Record<PadKind, { map: KeyMap | null; takes: (character: string) => string }>
> = {
  digits: { map: null, takes: digits },
  user: { map: userNameMap, takes: userSign },
  secret: { map: staffSecretMap, takes: anySign },
  text: { map: spanishMap, takes: spanishText },
  email: { map: emailMap, takes: addressSign },
  letters: { map: paperMap, takes: paperLetter },
  second: { map: secondFactorMap, takes: digitOrPaperLetter },
  open: { map: staffSecretMap, takes: anySign }
}

/** What is wrong with the form: the first field that is, and why. */
export function firstFault(
  fields: readonly PadField[],
  values: Readonly<Record<string, string>>
): { at: number; fault: WordKey | null } | null {
  for (const [at, field] of fields.entries()) {
    const value = (values[field.id] ?? '').trim()
    if (value === '') {
      if (!field.optional) return { at, fault: null }
      continue
    }
    const fault = field.fault?.(value) ?? null
    if (fault) return { at, fault }
  }
  return null
}
