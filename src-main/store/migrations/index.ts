import type { Migration } from 'kysely/migration'
import { directory0100 } from './0100-directory'
import { letters0200 } from './0200-letters'
import { recovery0300 } from './0300-recovery'
import { installation0310 } from './0310-installation'
import { cases0400 } from './0400-cases'
import { staff0410 } from './0410-staff'
import { hands0420 } from './0420-staff-hands'
import { audit0500 } from './0500-audit'
import { jobs0510 } from './0510-jobs'
import { caseCut0520 } from './0520-case-cut'
import { messages0600 } from './0600-messages'
import { recoveryCodes0610 } from './0610-recovery-codes'

/**
 * Every migration, in the order of its number. A migration that has been shipped is never edited and its number never
 * reused. Number on from the highest, whatever it is about (the next is 0620-…): a store refuses to open with a missing
 * migration whose name sorts before one that it has executed.
 */
export const migrations: Record<string, Migration> = {
  '0100-directory': directory0100,
  '0200-letters': letters0200,
  '0300-recovery': recovery0300,
  '0310-installation': installation0310,
  '0400-cases': cases0400,
  '0410-staff': staff0410,
  '0420-staff-hands': hands0420,
  '0500-audit': audit0500,
  '0510-jobs': jobs0510,
  '0520-case-cut': caseCut0520,
  '0600-messages': messages0600,
  '0610-recovery-codes': recoveryCodes0610
}
