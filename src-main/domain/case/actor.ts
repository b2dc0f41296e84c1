import type { AccountTrust } from '../../contract/staff/account-words'
import type { Role } from '../../contract/staff/staff-powers'

/** A member of staff, as far as the rules of a case need to know them. */
export interface Officer {
  id: string
  role: Role
  /** So that nobody acts on their own record. */
  cedula: string
  surnames: string
  /** Their own e-mail address, if the institution knows one. */
  address: string | null
  /** Whether the account is in their own hands, as it was when they acted. */
  trust: AccountTrust
  /** Through whose hands its secret may have gone. */
  secretHandlers: readonly string[]
}

/** Who did it. `old-channel`: somebody with the freeze code from a message to an address known before. */
export type Actor =
  { kind: 'member' } | { kind: 'old-channel' } | { kind: 'kiosk' } | { kind: 'staff'; officer: Officer }

/** How the actor is written in records. */
export function actorName(actor: Actor): string {
  return actor.kind === 'staff' ? actor.officer.id : actor.kind
}
