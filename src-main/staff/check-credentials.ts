import { MINUTE, type Clock } from '../domain/clock'
import type { Random } from '../domain/random'
import { decoyHash, type Hasher } from '../domain/hashing'
import type { KeyedHash } from '../domain/keyed-hash'
import { ALERT_AFTER, secondsToWait } from '../domain/staff/sign-in-wait'
import type { StaffPolicy } from '../contract/settings/staff-settings'
import { fail, ok, type Result } from '../contract/result'
import { clearMarks, mark, marksSince } from '../store/limit-marks'
import { findStaffByName, useTotpStep, type StaffRecord } from '../store/staff-accounts'
import { insertAlert } from '../store/staff-alerts'
import { about, type Store } from '../store/store'
import { totpStep } from './totp'

export interface SignInParts {
  store: Store
  clock: Clock
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
 * exists; wrong ones are counted per name, known or not, and make everybody who types it wait.
 */
export async function checkCredentials(
  parts: SignInParts,
  typed: Credentials
): Promise<Result<StaffRecord, SignInFailure>> {
  const { store, clock, hasher, policy } = parts
  const counted = { rule: 'secret-wrong', subject: parts.subjects(`officer ${typed.userName}`) } as const
  // no wait is longer than the longest: what is older than that has been waited for
  const since = clock.now() - policy.longestWaitMinutes * MINUTE
  const seconds = secondsToWait(await marksSince(store.read, { ...counted, since }), policy, clock.now())
  if (seconds !== null) return fail({ kind: 'wait', seconds })

  const known = await findStaffByName(store.read, typed.userName)
  const matches = await hasher.matches(typed.secret, known ?? decoyHash('scrypt-2026'))
  const step = known?.totp && typed.totp ? totpStep(known.totp, typed.totp, clock.now()) : null
  const right = known !== null && matches && (known.totp === null || step !== null)
  return store.commit(about.officer(counted.subject), async (tx, now) => {
    // a code that was used once is wrong the second time
    const taken = right && (step === null || (await useTotpStep(tx, known.id, step)))
    if (taken) {
      await clearMarks(tx, counted)
      return ok(known)
    }
    await mark(tx, { ...counted, id: parts.random.id(), at: now })
    const wrong = await marksSince(tx, { ...counted, since })
    if (wrong.length === ALERT_AFTER)
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
