import type { Role } from '../contract/staff/staff-powers'
import type { Random } from '../domain/random'
import { MINUTE, type Instant } from '../domain/clock'
import { drawHandOut } from './new-secret'

/**
 * The one-time code of the first start, when nobody has an account. Twelve random letters: wrong ones are not counted, so
 * that nobody can shut out whoever reads it in the log.
 */
export interface SetUpCode {
  code: string
  /** Not taken any more after this. */
  until: Instant
}

export function drawSetUpCode(random: Random, now: Instant, minutes: number): SetUpCode {
  return { code: drawHandOut(random), until: now + minutes * MINUTE }
}

/** Whether the first people are one administrator and two officers: less, and nobody could work; more can be added. */
export function areFirstPeople(roles: readonly Role[]): boolean {
  return [...roles].sort().join() === 'administrator,officer,officer'
}
