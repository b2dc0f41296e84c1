import { PAPER_LETTERS } from '@contract/case/ticket'
import type { Key, KeyMap } from './key-maps'

const keys = (signs: string, span = 2): Key[] => [...signs].map((types) => ({ types, span }))
const correct: Key[] = [
  { does: 'clear', span: 10, spoken: 'keys.clear' },
  { does: 'erase', span: 10, spoken: 'keys.erase' }
]

/** Case numbers and codes on paper: the twenty letters they are made of, and nothing that could be mistaken for one. */
export const paperMap: KeyMap = [
  ...[0, 5, 10, 15].map((from) => keys(PAPER_LETTERS.slice(from, from + 5), 4)),
  correct
]

/** The code of an authenticator, or a recovery code in its place: digits, and the letters that codes are made of. */
export const secondFactorMap: KeyMap = [
  keys('12345', 4),
  keys('67890', 4),
  ...[0, 10].map((from) => keys(PAPER_LETTERS.slice(from, from + 10))),
  correct
]

/** User names of staff: small letters, digits, the dot. */
export const userNameMap: KeyMap = [
  keys('1234567890'),
  keys('qwertyuiop'),
  [...keys('asdfghjkl'), { types: '.', span: 2, spoken: 'keys.dot' }],
  [...keys('zxcvbnm'), { does: 'erase', span: 6, spoken: 'keys.erase' }]
]

/** Secrets of staff: every kind of sign is allowed (NIST SP 800-63B), these can be touched. */
export const staffSecretMap: KeyMap = [
  keys('1234567890'),
  keys('qwertyuiop'),
  [...keys('asdfghjkl'), { types: '-', span: 2, spoken: 'keys.hyphen' }],
  [
    { does: 'shift', span: 3, spoken: 'keys.shift' },
    ...keys('zxcvbnm'),
    { does: 'erase', span: 3, spoken: 'keys.erase' }
  ],
  [...keys('.,_@#*!?'), { types: ' ', span: 2, spoken: 'keys.space' }, { types: '+', span: 2 }]
]
