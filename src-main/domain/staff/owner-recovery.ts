import { fail, ok, type Result } from '../../contract/result'
import type { Instant } from '../clock'
import { handlersAfter } from './account-trust'
import type { Account } from './account'

/**
 * Whose hands a secret has gone through that the owner of the machine handed out on its command line: whoever runs the
 * machine, whatever their name.
 */
export const COMMAND_LINE = 'command-line'

/** Why the owner of the machine cannot give this account a new secret. */
export type RecoveryRefusal = 'account-ended' | 'not-an-administrator'

/**
 * The owner of the machine gives an administrator a new first secret and takes the authenticator off. The account counts
 * as handed out, like one whose secret another administrator renewed. Others than administrators are given theirs by one.
 */
export function recoveredByOwner(person: Account, now: Instant): Result<Account, RecoveryRefusal> {
  if (person.endedAt !== null) return fail('account-ended')
  if (person.role !== 'administrator') return fail('not-an-administrator')
  return ok({
    ...person,
    fresh: true,
    hasTotp: false,
    secretHandlers: handlersAfter(person.secretHandlers, { id: COMMAND_LINE, secretHandlers: [] }),
    handedAt: now
  })
}
