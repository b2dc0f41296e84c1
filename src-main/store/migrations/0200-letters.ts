import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The outbox: letters committed together with the change they tell of. */
export const letters0200: Migration = {
  async up(db) {
    await db.schema
      .createTable('letter')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('recipient', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('posted_at', 'integer', (column) => column.notNull())
      .addColumn('useful_until', 'integer')
      .addColumn('next_try_at', 'integer')
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('doubts', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('answer', 'text')
      .addColumn('settled_at', 'integer')
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema.createIndex('letter_due').on('letter').column('next_try_at').execute()
  }
}
