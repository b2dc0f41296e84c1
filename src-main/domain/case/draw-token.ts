import { PAPER_LETTERS } from '../../contract/case/case-words'
import type { Chance } from '../random'

/** `length` letters of base-20, evenly spread: a ticket or freeze code (8: 34.6 bits), a code on paper (10: 43 bits). */
export function drawLetters(chance: Chance, length: number): string {
  return Array.from({ length }, () => PAPER_LETTERS[chance.below(PAPER_LETTERS.length)] ?? 'B').join('')
}
