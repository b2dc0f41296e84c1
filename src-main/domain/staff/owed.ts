import type { Role } from '../../contract/staff/staff-powers'
import type { StaffTurn } from '../counter/turn-state'
import type { Account } from './account'

/** What somebody has to do right after the sign-in, before anything else. */
export type Owed = 'own-secret' | 'second-factor'

/**
 * What this account still owes; null: nothing. As long as something is owed, no act of staff is done but that one and
 * signing out.
 *
 * @param secondFactor settings `staff.secondFactor`: the roles that have to have one
 */
export function owedBy(
  { fresh, role, hasTotp }: Pick<Account, 'fresh' | 'role' | 'hasTotp'>,
  secondFactor: readonly Role[]
): Owed | null {
  if (fresh) return 'own-secret'
  return !hasTotp && secondFactor.includes(role) ? 'second-factor' : null
}

/** The steps at which somebody signed in does what is owed, and nothing else. Total: a new step says which it is. */
const isOwing: Readonly<Record<StaffTurn['step'], boolean>> = {
  staffOwnSecret: true,
  staffEnrol: true,
  // shown once: whoever goes on has noted them down
  staffRecoveryCodes: true,
  staffTotp: false,
  staffQueue: false,
  staffCase: false,
  staffDocuments: false,
  staffReview: false,
  staffDecision: false,
  staffAlerts: false,
  staffDossier: false,
  staffPeople: false,
  staffAwaiting: false,
  staffMachine: false,
  staffBackups: false
}

/** Whether every other act has to wait at this step. */
export const owesFirst = ({ step }: Readonly<StaffTurn>): boolean => isOwing[step]
