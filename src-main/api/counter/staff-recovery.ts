import type { KeyedHashes } from '../../domain/keyed-hash'
import type { Instant } from '../../domain/clock'
import { owedBy } from '../../domain/staff/owed'
import { accountOf } from '../../staff/accounts'
import { recoveryMac } from '../../staff/recovery-mac'
import { drawTotpSecret } from '../../staff/totp'
import type { StaffRecord } from '../../store/staff-accounts'
import { replaceRecoveryCodes } from '../../store/staff-recovery-codes'
import type { Transaction } from '../../store/store'
import { recoveryCodesPdf } from '../papers/recovery-codes-pdf'
import { A6 } from '../papers/receipt-pdf'
import { simply, stepOver, turnAt, type ActFailure, type CounterSession } from './counter-session'

/** The secret of the authenticator that this person has to enrol before anything else; null: they need not. */
export function secretToEnrol({ parts }: CounterSession, staff: StaffRecord): string | null {
  const account = { ...accountOf(staff), fresh: false }
  return owedBy(account, parts.settings.staff.secondFactor) === 'second-factor'
    ? drawTotpSecret(parts.random)
    : null
}

/** Stores the codes that come with an authenticator, as keyed hashes; the ones before open nothing any more. */
export const storeRecoveryCodes = (
  tx: Transaction,
  hashes: KeyedHashes,
  staffId: string,
  codes: readonly string[],
  at: Instant
): Promise<void> =>
  replaceRecoveryCodes(
    tx,
    staffId,
    codes.map((code) => recoveryMac(hashes, staffId, code)),
    at
  )

/** They are noted down, and never shown again. */
export const keepRecoveryCodes = (session: CounterSession): Promise<ActFailure> =>
  simply(session, { kind: 'recoveryCodesKept' })

/** Prints the codes that stand on the screen. */
export async function printRecoveryCodes(session: CounterSession): Promise<ActFailure> {
  const here = turnAt(session, 'staffRecoveryCodes')
  if (!here) return stepOver
  const { print, clock, settings } = session.parts
  const pdf = await recoveryCodesPdf(here.codes, clock.now(), settings)
  const { widthMm, heightMm } = A6
  const taken = (await print?.({ name: 'codigos-de-recuperacion', pdf, widthMm, heightMm })) ?? false
  return taken ? null : { kind: 'not-printed' }
}
