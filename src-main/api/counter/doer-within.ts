import type { StaffAct } from '../../contract/staff/staff-powers'
import type { Officer } from '../../domain/case/actor'
import type { Instant } from '../../domain/clock'
import { isWithheld } from '../../domain/staff/account-trust'
import { may } from '../../domain/staff/roles'
import { officerWithin } from '../../staff/accounts'
import type { Transaction } from '../../store/store'
import type { CounterParts } from './counter-parts'

/**
 * Whoever of the staff does something, as the transaction finds them; null: their account has ended, or may not do it any
 * more, since the guard looked (`staff-guard.ts`).
 */
export async function doerWithin(
  tx: Transaction,
  { settings }: Pick<CounterParts, 'settings'>,
  staffId: string,
  act: StaffAct,
  now: Instant
): Promise<Officer | null> {
  const officer = await officerWithin(tx, staffId, now, settings.staff.handOutHours)
  return officer && may(officer.role, act) && !isWithheld(officer.trust, act) ? officer : null
}
