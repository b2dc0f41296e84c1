import { MINUTE, type Instant } from '../domain/clock'
import type { Random } from '../domain/random'
import { decoyHash, type Hasher } from '../domain/hashing'
import type { KeyedHash } from '../domain/keyed-hash'
import { ALERT_AFTER, secondsToWait } from '../domain/staff/sign-in-wait'
import type { StaffPolicy } from '../contract/settings/staff-settings'
import { fail, ok, type Result } from '../contract/result'
import { clearMarks, mark, marksSince } from '../store/limit-marks'
import { findStaffByName, useTotpStep, type StaffRecord } from '../store/staff-accounts'
import { insertAlert } from '../store/staff-alerts'
import { about, type Store, type Transaction } from '../store/store'
import { totpStep } from './totp'

export interface SignInParts {
  store: Store
  random: Random
  hasher: Hasher
  /** Pseudonym under which wrong secrets are counted. */
  subjects: KeyedHash
  policy: StaffPolicy
}

/** What somebody typed to show that they are this member of staff. */
export interface Credentials {
  userName: string
  secret: string
  totp: string | null
}

export type SignInFailure = { kind: 'wrong' } | { kind: 'wait'; seconds: number }

/**
 * Whether name, secret and (where enrolled) authenticator code belong together. One scrypt whether or not the name
 * exists; wrong ones are counted per name, known or not, and make everybody who types it wait. A try counts as wrong
 * before the hashing, and the right one takes all of them back: however many are typed at once, no more are judged than
 * the wait lets through.
 */
export async function checkCredentials(
  parts: SignInParts,
  typed: Credentials
): Promise<Result<StaffRecord, SignInFailure>> {
  const { store, hasher } = parts
  const name = { rule: 'secret-wrong', subject: parts.subjects(`officer ${typed.userName}`) } as const
  const begun = await store.commit(about.officer(name.subject), (tx, now) =>
    begin(tx, parts, name, typed, now)
  )
  if (!begun.ok) return begun
  const { known, tries } = begun.value
  const matches = await hasher.matches(typed.secret, known ?? decoyHash('scrypt-2026'))
  return store.commit(about.officer(name.subject), async (tx, now) => {
    if (known && matches && (await isStillTrue(tx, known, typed, now))) {
      await clearMarks(tx, name)
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

/** Counts the try as a wrong one and tells which in a row it is; or how long nobody is judged under this name. */
async function begin(
  tx: Transaction,
  { policy, random }: SignInParts,
  name: Name,
  typed: Credentials,
  now: Instant
): Promise<Result<{ known: StaffRecord | null; tries: number }, SignInFailure>> {
  // no wait is longer than the longest: what is older than that has been waited for
  const wrong = await marksSince(tx, { ...name, since: now - policy.longestWaitMinutes * MINUTE })
  const seconds = secondsToWait(wrong, policy, now)
  if (seconds !== null) return fail({ kind: 'wait', seconds })
  await mark(tx, { ...name, id: random.id(), at: now })
  return ok({ known: await findStaffByName(tx, typed.userName), tries: wrong.length + 1 })
}

/** Whether the account is still the one that was hashed for, and its authenticator's code has not been used before. */
async function isStillTrue(
  tx: Transaction,
  known: StaffRecord,
  typed: Credentials,
  now: Instant
): Promise<boolean> {
  const present = await findStaffByName(tx, typed.userName)
  if (present?.id !== known.id || present.hash !== known.hash || present.totp !== known.totp) return false
  if (present.totp === null) return true
  const step = typed.totp ? totpStep(present.totp, typed.totp, now) : null
  return step !== null && (await useTotpStep(tx, known.id, step))
}
