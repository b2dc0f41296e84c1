import { questionIds } from '../../contract/questions'
import type { KeyedHash } from '../keyed-hash'

export interface QuestionChoice {
  /** Catalogue ids of the member's enrolled questions; empty for nobody. */
  enrolled: readonly string[]
  cedula: string
  /** How many are asked, at most as many as the catalogue has. */
  ask: number
  hash: KeyedHash
}

/**
 * The questions that a cédula is asked: always the same ones, at every visit and after every failure, so that nobody
 * can draw again until an easy one comes (OWASP, Choosing and Using Security Questions). Where the member has too few
 * enrolled, or there is no member, the catalogue fills up: every choice a member can get, nobody can get too, and the
 * work is the same. `hash` must be the same at all kiosks that share a directory; else the questions of nobody differ
 * from one kiosk to the next, and those of a member do not.
 *
 * @returns catalogue ids, exactly `ask` of them, none twice
 */
export function pickQuestions({ enrolled, cedula, ask, hash }: QuestionChoice): string[] {
  return questionIds
    .map((id) => ({ id, real: Number(enrolled.includes(id)), rank: hash(`${cedula} ${id}`) }))
    .sort((a, b) => b.real - a.real || (a.rank < b.rank ? -1 : 1))
    .slice(0, ask)
    .map(({ id }) => id)
}
