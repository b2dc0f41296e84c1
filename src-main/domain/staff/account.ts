import type { AuditLine } from '../../contract/audit-events'
import { auditLine } from '../../contract/audit-line'
import type { AccountRefusal, AccountTrust } from '../../contract/staff/account-words'
import type { AlertKind } from '../../contract/case/case-words'
import type { Role } from '../../contract/staff/staff-powers'
import { fail, ok, type Result } from '../../contract/result'
import type { Instant } from '../clock'
import { handlersAfter, type HandedOut } from './account-trust'

/** An account, as far as the rules about accounts need it. */
export interface Account extends HandedOut {
  id: string
  role: Role
  /** The secret was handed out and not yet replaced by one of their own. */
  fresh: boolean
  /** Has an authenticator app. */
  hasTotp: boolean
  endedAt: Instant | null
}

/** Who does it: their account, and how far it is in their own hands. */
export type Doer = Pick<Account, 'id' | 'role' | 'secretHandlers'> & { trust: AccountTrust }

/** What happens to somebody's account. */
export type AccountEvent =
  | { kind: 'added'; by: Doer }
  | { kind: 'ended'; by: Doer }
  | { kind: 'secretRenewed'; by: Doer }
  /** The authenticator was lost: without it the secret alone opens the account. */
  | { kind: 'totpReset'; by: Doer }
  /**
   * somebody of the office has the person before them, who has just typed the account's present secret. `supervisors`:
   * how many there are, beside this person, whose account is their own.
   */
  | { kind: 'confirmed'; by: Doer; supervisors: number }

/** The account of somebody who was just added: its first secret is handed out. */
export function addedAccount(person: Pick<Account, 'id' | 'role'>, by: Doer, now: Instant): Account {
  return {
    ...person,
    fresh: true,
    hasTotp: false,
    secretHandlers: handlersAfter([], by),
    handedAt: now,
    endedAt: null
  }
}

/** What an event does to an account; or why nothing happens. Powers and secrets were judged before. */
export function decideAccount(
  person: Account,
  event: Exclude<AccountEvent, { kind: 'added' }>,
  now: Instant
): Result<Account, AccountRefusal> {
  const { by } = event
  const own = by.id === person.id
  if (person.endedAt !== null) return fail('account-ended')
  switch (event.kind) {
    case 'ended':
      // the last administrator would lock everybody out
      return own ? fail('own-account') : ok({ ...person, endedAt: now })
    case 'secretRenewed':
      return ok({ ...person, fresh: true, ...(own ? {} : handedTo(person, by, now)) })
    case 'totpReset':
      if (own) return fail('own-account')
      return person.hasTotp
        ? ok({ ...person, hasTotp: false, ...handedTo(person, by, now) })
        : fail('nothing-to-reset')
    case 'confirmed':
      return confirmed(person, event)
  }
}

const handedTo = (person: Account, by: Doer, now: Instant): HandedOut => ({
  secretHandlers: handlersAfter(person.secretHandlers, by),
  handedAt: now
})

/**
 * A supervisor confirms; where there is none but perhaps this person, an officer does, so that an office of three can go
 * on. Never with an account that has not been confirmed itself, and never an administrator, who hands out.
 */
function confirmed(
  person: Account,
  { by, supervisors }: Extract<AccountEvent, { kind: 'confirmed' }>
): Result<Account, AccountRefusal> {
  if (by.id === person.id) return fail('own-account')
  if (by.trust !== 'own' || by.role === 'administrator') return fail('not-yours-to-confirm')
  if (by.role !== 'supervisor' && supervisors > 0) return fail('supervisor-needed')
  if (person.secretHandlers.length === 0) return fail('nothing-to-confirm')
  // the administrator who handed it out still knows this one
  if (person.fresh) return fail('still-handed-out')
  return ok({ ...person, secretHandlers: [], handedAt: null })
}

/** The line that an event leaves in the record, derived in this one place. */
export function accountAudit({ kind, by }: AccountEvent, after: Account): AuditLine {
  const extras = { by: by.id, officer: after.id }
  switch (kind) {
    case 'added':
      return auditLine('staff.added', null, { ...extras, role: after.role })
    case 'ended':
      return auditLine('staff.ended', null, extras)
    case 'secretRenewed':
      return auditLine('staff.secretRenewed', null, extras)
    case 'totpReset':
      return auditLine('staff.totpReset', null, extras)
    case 'confirmed':
      return auditLine('staff.confirmed', null, extras)
  }
}

/** What supervisors are told of it. Null: they did it themselves, or were asked to. */
export const accountAlert: Readonly<Record<AccountEvent['kind'], AlertKind | null>> = {
  added: 'staff-added',
  ended: 'staff-ended',
  secretRenewed: 'secret-renewed',
  totpReset: 'totp-reset',
  confirmed: null
}
