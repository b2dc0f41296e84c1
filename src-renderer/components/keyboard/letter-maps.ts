import { PAPER_LETTERS } from '@contract/case-words'
import type { Key, KeyMap } from './key-maps'

const keys = (signs: string): Key[] => [...signs].map((types) => ({ types, span: 2 }))
const correct: Key[] = [
  { does: 'clear', span: 10, spoken: 'keys.clear' },
  { does: 'erase', span: 10, spoken: 'keys.erase' }
]

/** Case numbers and codes on paper: the twenty letters they are made of, and nothing that could be mistaken for one. */
export const paperMap: KeyMap = [keys(PAPER_LETTERS.slice(0, 10)), keys(PAPER_LETTERS.slice(10)), correct]

/** User names of staff: small letters, digits, the dot. */
export const userNameMap: KeyMap = [
  keys('1234567890'),
  keys('qwertyuiop'),
  [...keys('asdfghjkl'), { types: '.', span: 2, spoken: 'keys.dot' }],
  [
    ...keys('zxcvbnm'),
    { does: 'clear', span: 3, spoken: 'keys.clear' },
    { does: 'erase', span: 3, spoken: 'keys.erase' }
  ]
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
