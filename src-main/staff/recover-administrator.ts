import { auditLine } from '../contract/audit-line'
import { fail, ok, type Result } from '../contract/result'
import type { Settings } from '../contract/settings'
import type { Hasher } from '../domain/hashing'
import type { Random } from '../domain/random'
import { recoveredByOwner, type RecoveryRefusal } from '../domain/staff/owner-recovery'
import { appendAudit, type AuditSeal } from '../store/audit-record'
import { queueMessage } from '../store/message-outbox'
import {
  allStaff,
  findStaffByName,
  putStaffAccount,
  putStaffSecret,
  putStaffTotp
} from '../store/staff-accounts'
import { insertAlert } from '../store/staff-alerts'
import { about, theInstallation, type Store } from '../store/store'
import { accountOf } from './accounts'
import { handedOutSecret } from './new-secret'

export interface RecoverParts {
  store: Store
  seal: AuditSeal
  settings: Pick<Settings, 'kiosk' | 'audit'>
  hasher: Hasher
  random: Random
}

/**
 * Gives the administrator of this name a first secret to be replaced at the sign-in, and takes authenticator and recovery
 * codes off. In the same transaction the record has its line, supervisors their alert, and everybody of the staff who has
 * an address, whoever audits and whoever is told of alerts their message.
 *
 * @returns the secret, and how many will be told by message
 */
export async function recoverAdministrator(
  { store, seal, settings, hasher, random }: RecoverParts,
  userName: string
): Promise<Result<{ secret: string; told: number }, RecoveryRefusal | 'nobody'>> {
  const { secret, hashed } = await handedOutSecret(hasher, random)
  return store.commit([about.chain(seal.chain), theInstallation], async (tx, at) => {
    const record = await findStaffByName(tx, userName)
    if (!record) return fail('nobody')
    const recovered = recoveredByOwner(accountOf(record), at)
    if (!recovered.ok) return recovered
    const { id } = record
    await putStaffSecret(tx, id, hashed, true)
    await putStaffTotp(tx, id, null)
    await putStaffAccount(tx, recovered.value)
    await appendAudit(tx, [auditLine('staff.recoveredByOwner', null, { officer: id })], at, seal)
    const alert = { kind: 'recovered-by-owner', caseId: null, officers: [id], detail: null } as const
    await insertAlert(tx, { id: random.id(), at, ...alert })
    const { office, name: kiosk } = settings.kiosk
    const { anchorMailTo, alertMailTo } = settings.audit
    const staff = (await allStaff(tx)).filter(({ ended_at }) => ended_at === null)
    const recipients = new Set(
      [...staff.map(({ address }) => address), anchorMailTo, alertMailTo].filter((each) => each !== null)
    )
    for (const recipient of recipients) {
      const content = { kind: 'recovered-by-owner', userName, office, kiosk, at } as const
      await queueMessage(tx, { id: random.id(), recipient, locale: 'es', content, usefulUntil: null }, at)
    }
    return ok({ secret, told: recipients.size })
  })
}
