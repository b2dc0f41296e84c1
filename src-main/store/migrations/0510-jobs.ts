import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** When each of the app's own jobs last ran, so that a restart neither repeats nor forgets one. */
export const jobs0510: Migration = {
  async up(db) {
    await db.schema
      .createTable('job_run')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema.createIndex('limit_mark_at').on('limit_mark').column('at').execute()
    await db.schema.createIndex('one_time_code_issued').on('one_time_code').column('issued_at').execute()
  }
}
