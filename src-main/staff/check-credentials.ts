import { MINUTE, type Instant } from '../domain/clock'
import type { Random } from '../domain/random'
import { auditLine } from '../contract/audit-line'
import { decoyHash, type Hasher } from '../domain/hashing'
import type { KeyedHashes } from '../domain/keyed-hash'
import { isRecoveryCode } from '../domain/staff/recovery-codes'
import { ALERT_AFTER, secondsToWait } from '../domain/staff/sign-in-wait'
import type { StaffPolicy } from '../contract/settings/staff-settings'
import { fail, ok, type Result } from '../contract/result'
import { appendAudit, type AuditSeal } from '../store/audit-record'
import { clearMarks, mark, marksSince } from '../store/limit-marks'
import { findStaffByName, useTotpStep, type StaffRecord } from '../store/staff-accounts'
import { insertAlert } from '../store/staff-alerts'
import { isOpenRecoveryCode, useRecoveryCode } from '../store/staff-recovery-codes'
import { about, type Store, type Transaction } from '../store/store'
import { recoveryMac } from './recovery-mac'
import { totpStep } from './totp'

export interface SignInParts {
  store: Store
  random: Random
  hasher: Hasher
  /** `subjects`: pseudonym under which wrong secrets are counted; `recoveryCodes`: how those are stored. */
  hashes: KeyedHashes
  seal: AuditSeal
  policy: StaffPolicy
}

/** What somebody typed to show that they are this member of staff. */
export interface Credentials {
  userName: string
  secret: string
  /** The code of the authenticator, or a recovery code in its place. */
  totp: string | null
}

export type SignInFailure = { kind: 'wrong' } | { kind: 'wait'; seconds: number }

/**
 * Whether name, secret and (where enrolled) authenticator code belong together. One scrypt whether or not the name
 * exists; wrong ones are counted per name, known or not, and make everybody who types it wait. A try counts as wrong
 * before the hashing, and the right one takes all of them back: however many are typed at once, no more are judged than
 * the wait lets through.
 *
 * A right recovery code is always taken: what was typed without one keeps nobody waiting who has it. Wrong secrets beside
 * a right code are counted by themselves, so that a paper that was found does not help to guess the secret.
 */
export async function checkCredentials(
  parts: SignInParts,
  typed: Credentials
): Promise<Result<StaffRecord, SignInFailure>> {
  const { store, hasher } = parts
  const { subject: who } = nameOf(parts, typed, false)
  const begun = await store.commit(about.officer(who), (tx, now) => begin(tx, parts, typed, now))
  if (!begun.ok) return begun
  const { known, tries } = begun.value
  const matches = await hasher.matches(typed.secret, known ?? decoyHash('scrypt-2026'))
  return store.commit([about.officer(who), about.chain(parts.seal.chain)], async (tx, now) => {
    if (known && matches && (await isStillTrue(tx, parts, known, typed, now))) {
      await clearMarks(tx, nameOf(parts, typed, false))
      await clearMarks(tx, nameOf(parts, typed, true))
      return ok(known)
    }
    if (tries === ALERT_AFTER)
      await insertAlert(tx, {
        id: parts.random.id(),
        at: now,
        kind: 'wrong-secrets',
        caseId: null,
        officers: known ? [known.id] : [],
        detail: null
      })
    return fail({ kind: 'wrong' })
  })
}

type Name = { rule: 'secret-wrong'; subject: string }

/** Under which name a wrong secret is counted: beside a right recovery code, or without one. */
const nameOf = ({ hashes }: SignInParts, { userName }: Credentials, withCode: boolean): Name => ({
  rule: 'secret-wrong',
  subject: hashes.subjects(`officer ${userName}${withCode ? ' with a recovery code' : ''}`)
})

/** Counts the try as a wrong one and tells which in a row it is; or how long nobody is judged under this name. */
async function begin(
  tx: Transaction,
  parts: SignInParts,
  typed: Credentials,
  now: Instant
): Promise<Result<{ known: StaffRecord | null; tries: number }, SignInFailure>> {
  const { policy, random } = parts
  const known = await findStaffByName(tx, typed.userName)
  const mac = macOf(parts, known, typed)
  const name = nameOf(
    parts,
    typed,
    known !== null && mac !== null && (await isOpenRecoveryCode(tx, known.id, mac))
  )
  // no wait is longer than the longest: what is older than that has been waited for
  const wrong = await marksSince(tx, { ...name, since: now - policy.longestWaitMinutes * MINUTE })
  const seconds = secondsToWait(wrong, policy, now)
  if (seconds !== null) return fail({ kind: 'wait', seconds })
  await mark(tx, { ...name, id: random.id(), at: now })
  return ok({ known, tries: wrong.length + 1 })
}

/** What was typed as a recovery code, as it would be stored; null: it was none. */
const macOf = ({ hashes }: SignInParts, known: StaffRecord | null, { totp }: Credentials): string | null =>
  known && totp !== null && isRecoveryCode(totp) ? recoveryMac(hashes, known.id, totp) : null

/** Whether the account is still the one that was hashed for, and its second factor was shown. */
async function isStillTrue(
  tx: Transaction,
  parts: SignInParts,
  known: StaffRecord,
  typed: Credentials,
  now: Instant
): Promise<boolean> {
  const present = await findStaffByName(tx, typed.userName)
  if (present?.id !== known.id || present.hash !== known.hash || present.totp !== known.totp) return false
  if (present.totp === null) return true
  const mac = macOf(parts, present, typed)
  if (mac !== null) return recovers(tx, parts, present, mac, now)
  const step = typed.totp ? totpStep(present.totp, typed.totp, now) : null
  return step !== null && (await useTotpStep(tx, known.id, step))
}

/** Uses a recovery code up: in the record, and told to supervisors. */
async function recovers(
  tx: Transaction,
  { random, seal }: SignInParts,
  { id }: StaffRecord,
  mac: string,
  at: Instant
): Promise<boolean> {
  const left = await useRecoveryCode(tx, id, mac, at)
  if (left === null) return false
  await appendAudit(tx, [auditLine('staff.recoveryCodeUsed', null, { officer: id, left })], at, seal)
  await insertAlert(tx, {
    id: random.id(),
    at,
    kind: 'recovery-code-used',
    caseId: null,
    officers: [id],
    detail: null
  })
  return true
}
