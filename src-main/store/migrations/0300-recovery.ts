import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Codes out, and the marks that the limits count. */
export const recovery0300: Migration = {
  async up(db) {
    await db.schema
      .createTable('one_time_code')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('mac', 'text', (column) => column.notNull())
      .addColumn('issued_at', 'integer', (column) => column.notNull())
      .addColumn('expires_at', 'integer', (column) => column.notNull())
      .addColumn('wrong_tries', 'integer', (column) => column.notNull())
      .addColumn('closed_at', 'integer')
      .addColumn('closed_as', 'text')
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema
      .createIndex('one_time_code_subject')
      .on('one_time_code')
      .columns(['subject', 'purpose', 'issued_at'])
      .execute()
    await db.schema
      .createTable('limit_mark')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('rule', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema
      .createIndex('limit_mark_window')
      .on('limit_mark')
      .columns(['rule', 'subject', 'at'])
      .execute()
  }
}
