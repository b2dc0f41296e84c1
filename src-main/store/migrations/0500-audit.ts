import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The audit record: append-only, refused by the engine itself and not only by our manners. */
export const audit0500: Migration = {
  async up(db) {
    await db.schema
      .createTable('audit')
      .addColumn('seq', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addColumn('event', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('subject', 'text')
      .addColumn('extras', 'text', (column) => column.notNull())
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema.createIndex('audit_subject').on('audit').columns(['subject', 'seq']).execute()
    for (const act of ['update', 'delete'])
      await sql`
        create trigger ${sql.raw(`audit_no_${act}`)} before ${sql.raw(act)} on audit
        begin select raise(abort, 'the audit record is append-only'); end`.execute(db)
  }
}
