import type { Migration } from 'kysely/migration'
import { recovery0300 } from './0300-recovery'
import { audit0500 } from './0500-audit'

/**
 * Every migration, in the order of its number. A migration that has been shipped is never edited and its number never
 * reused.
 */
export const migrations: Record<string, Migration> = {
  '0300-recovery': recovery0300,
  '0500-audit': audit0500
}
