import type { Happened } from './event'
import type { AssistedCase } from './case-state'
import { type CaseStep, type Circumstances, no, to } from './step'
import { isVerified } from './verification'
import { HOUR } from '../clock'

/** The member typed the new address, or said that there is no mailbox at all and was given a code on paper. */
export function addressGiven(
  value: AssistedCase,
  event: Happened<'addressGiven'>,
  { now, policy }: Circumstances
): CaseStep {
  const { place, path, verification } = event
  // a corrected address is given while the first one waits for its code
  const act = value.state === 'address-given' ? 'prove-address' : 'give-address'
  if (!isVerified(value, { verification, act, kiosk: place.kiosk }, now, policy.verificationMinutes))
    return no('verification-missing')
  const complete =
    path === 'paper' ? event.paperMac !== null : event.address !== null && event.reader !== null
  if (!complete) return no('answers-incomplete')
  return to({
    ...value,
    state: 'address-given',
    expiresAt: now + policy.waitsHours * HOUR,
    address: {
      path,
      address: path === 'paper' ? null : event.address,
      reader: path === 'paper' ? null : event.reader,
      warnings: event.warnings,
      otherMembers: path === 'paper' ? 0 : event.otherMembers,
      paperMac: path === 'paper' ? event.paperMac : null,
      paperTriesLeft: path === 'paper' ? policy.paperTries : 0,
      givenAt: now,
      provedAt: null,
      place
    },
    verification: {
      id: event.verificationId,
      act: 'prove-address',
      kiosk: place.kiosk,
      officers: value.verification?.officers ?? [],
      at: now
    }
  })
}

/** A code was typed back. Wrong tries of a code by mail are counted with the code; those of a paper one here. */
export function codeTyped(
  value: AssistedCase,
  event: Happened<'codeTyped'>,
  { now, policy }: Circumstances
): CaseStep {
  const { address } = value
  if (!address) return no('wrong-state')
  const { verification, place } = event
  if (
    !isVerified(
      value,
      { verification, act: 'prove-address', kiosk: place.kiosk },
      now,
      policy.verificationMinutes
    )
  )
    return no('verification-missing')
  if (!event.matches) {
    if (address.path !== 'paper') return no('code-wrong')
    // a right code on paper (43 bits) is taken whatever was typed before
    if (address.paperTriesLeft === 0) return no('code-used-up')
    return to({ ...value, address: { ...address, paperTriesLeft: address.paperTriesLeft - 1 } })
  }
  return to({
    ...value,
    state: 'address-proved',
    expiresAt: now + policy.waitsHours * HOUR,
    address: { ...address, provedAt: now },
    verification: null
  })
}
