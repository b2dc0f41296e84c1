import type { CasePolicy } from '../../contract/case/protocol'
import type { CaseRefusal, CaseState } from '../../contract/case/case-words'
import type { StaffAct } from '../../contract/staff/staff-powers'
import { fail, ok, type Result } from '../../contract/result'
import type { Officer } from './actor'
import type { CaseEffect } from './case-effect'
import type { CaseFacts } from './case-facts'
import type { AssistedCase } from './case-state'
import type { Instant } from '../clock'
import { may } from '../staff/roles'
import { isWithheld, shareAHandler } from '../staff/account-trust'

/** A decision: the case as it is now, and what is done with it. Or why nothing happens. */
export type CaseStep = Result<{ next: AssistedCase; effects: readonly CaseEffect[] }, CaseRefusal>

/** What every decision is made from, beside the case and the event. */
export interface Circumstances {
  facts: CaseFacts
  now: Instant
  policy: CasePolicy
}

export const to = (next: AssistedCase, ...effects: CaseEffect[]): CaseStep => ok({ next, effects })
export const no = (refusal: CaseRefusal): CaseStep => fail(refusal)

/** Why this officer may not do this to this case; null when they may. */
export function objection(value: AssistedCase, officer: Officer, act: StaffAct): CaseRefusal | null {
  if (!may(officer.role, act)) return 'not-allowed'
  // a person with two accounts is still the same person
  if (officer.cedula === value.cedula) return 'own-record'
  return isWithheld(officer.trust, act) ? 'secret-handed-out' : null
}

/** Whether one administrator may hold this officer's account and that of an officer who acted before. */
export const isOfSameHand = (value: AssistedCase, officer: Officer): boolean =>
  shareAHandler(value.secretHandlers, officer.secretHandlers)

/** The hands behind the case when this officer has acted too. */
export const withHandlersOf = (value: AssistedCase, officer: Officer): string[] => [
  ...new Set([...value.secretHandlers, ...officer.secretHandlers])
]

export const isIn = (value: AssistedCase, states: readonly CaseState[]): boolean =>
  states.includes(value.state)
