import { z } from 'zod'

/**
 * An address as typed on the kiosk. Length limits of RFC 5321 §4.5.3.1. Lower case: the standard lets a mailbox tell
 * cases apart, no provider does, and a kiosk's keyboard starts with a capital. Reason: `email.form`.
 */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'email.form')
  .pipe(z.email('email.form').refine((address) => address.indexOf('@') <= 64, 'email.form'))

/** The ending of a domain that many share: `com`, or under a country `com.ec`. Anything longer would tell the domain. */
const SHARED_ENDING = /\.(?:(?:com|org|net|gob|gov|edu|fin|mil|info|med)\.[a-z]{2}|[a-z0-9-]+)$/i

/**
 * What of an address may be shown to somebody who has answered the questions: first and last message of the mailbox,
 * first letter of the domain and its ending: `m•••••a@g••••.com`. The number of dots is fixed, so that no length is
 * told; a mailbox of one or two letters shows only the first.
 */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  const mailbox = address.slice(0, at)
  const domain = address.slice(at + 1)
  const ending = SHARED_ENDING.exec(domain)?.[0] ?? ''
  const last = mailbox.length > 2 ? mailbox.slice(-1) : ''
  return `${mailbox.slice(0, 1)}•••••${last}@${domain.slice(0, 1)}••••${ending}`
}
