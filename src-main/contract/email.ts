import { z } from 'zod'

/** An address as typed on the kiosk. Length limits of RFC 5321 §4.5.3.1. Reason: `email.form`. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'email.form')
  .pipe(z.email('email.form').refine((address) => address.indexOf('@') <= 64, 'email.form'))

/**
 * What of an address may be shown to somebody who has proved who they are: first and last letter of the mailbox, first
 * letter of the domain and its ending: `m•••••a@g••••.com`. The number of dots is fixed, so that the length is not told;
 * a mailbox of one or two letters shows only the first.
 */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  const mailbox = address.slice(0, at)
  const domain = address.slice(at + 1)
  const dot = domain.indexOf('.')
  const host = dot > 0 ? domain.slice(0, dot) : domain
  const ending = dot > 0 ? domain.slice(dot) : ''
  const last = mailbox.length > 2 ? mailbox.slice(-1) : ''
  return `${mailbox.slice(0, 1)}•••••${last}@${host.slice(0, 1)}••••${ending}`
}
