import type { Instant } from '../clock'

/** Age from which a person exercises their own data rights (LOPDP arts. 21 and 24). */
const OWN_RIGHTS_AGE = 15

/**
 * Whether a confirmed member may go on alone at the kiosk. Somebody recorded as deceased, or under 15, is served by an
 * officer; the screen says only that an officer will help (domain facts §6, cases 7 and 32).
 *
 * @param birthDate ISO date, yyyy-mm-dd
 */
export function mayServeAlone(member: { deceased: boolean; birthDate: string }, now: Instant): boolean {
  return !member.deceased && ageOn(member.birthDate, now) >= OWN_RIGHTS_AGE
}

/** Full years at `now`, by the calendar in UTC. */
export function ageOn(birthDate: string, now: Instant): number {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number)
  const today = new Date(now)
  const hadBirthday =
    today.getUTCMonth() + 1 > month || (today.getUTCMonth() + 1 === month && today.getUTCDate() >= day)
  return today.getUTCFullYear() - year - (hadBirthday ? 0 : 1)
}
