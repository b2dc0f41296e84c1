import type { Instant } from './clock'

/**
 * Full years between an ISO date (yyyy-mm-dd) and `now`, by the calendar in UTC: a birthday may be told five hours early
 * in Ecuador, which harms nobody.
 */
export function ageAt(birthDate: string, now: Instant): number {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number)
  const today = new Date(now)
  const hadBirthday =
    today.getUTCMonth() + 1 > month || (today.getUTCMonth() + 1 === month && today.getUTCDate() >= day)
  return today.getUTCFullYear() - year - (hadBirthday ? 0 : 1)
}
