import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What belongs to this installation itself: the secret that its keyed hashes are derived from. */
export const installation0310: Migration = {
  async up(db) {
    await db.schema
      .createTable('installation')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute()
  }
}
