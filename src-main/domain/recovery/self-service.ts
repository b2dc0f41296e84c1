import { ageAt } from '../age'
import type { Instant } from '../clock'

/** Age from which a person exercises their own data rights (LOPDP arts. 21 and 24). */
const OWN_RIGHTS_AGE = 15

/**
 * Whether a confirmed member may go on alone at the kiosk. Somebody recorded as deceased, or under 15, is served by an
 * officer; the screen says only that an officer will help, because whoever types a cédula must not learn of a death or an age.
 *
 * @param birthDate ISO date, yyyy-mm-dd
 */
export function mayServeAlone(member: { deceased: boolean; birthDate: string }, now: Instant): boolean {
  return !member.deceased && ageAt(member.birthDate, now) >= OWN_RIGHTS_AGE
}
