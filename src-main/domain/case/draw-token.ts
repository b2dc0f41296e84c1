import { PAPER_LETTERS } from '../../contract/case/ticket'
import type { Random } from '../random'

/** `length` letters of base-20, evenly spread: a ticket or freeze code (8: 34.6 bits), a code on paper (10: 43 bits). */
export function drawLetters(random: Random, length: number): string {
  return Array.from({ length }, () => PAPER_LETTERS[random.below(PAPER_LETTERS.length)] ?? 'B').join('')
}
