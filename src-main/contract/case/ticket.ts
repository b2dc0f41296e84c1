import { z } from 'zod'

/** Upper-case consonants only: no vowels, so no words, and nothing that looks or sounds like another (RFC 8628 §6.1). */
export const PAPER_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'

/** Letters that are written exactly, as main hands them out. Reason: `code.form`. */
export const exactMessages = (length: number) =>
  z.string().regex(new RegExp(`^[${PAPER_LETTERS}]{${length}}$`), 'code.form')

/** Number of a case as main writes it everywhere, shown 4-4: 20^8, 34.6 bits. Names the case; opens nothing by itself. */
export const ticket = exactMessages(8)
