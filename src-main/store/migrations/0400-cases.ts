import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The assisted case, the line of what happened to it, and the letters that tell of it. */
export const cases0400: Migration = {
  async up(db) {
    await db.schema
      .createTable('assisted_case')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('ticket', 'text', (column) => column.notNull().unique())
      .addColumn('cedula', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('mailbox', 'text')
      .addColumn('opened_at', 'integer', (column) => column.notNull())
      .addColumn('due_at', 'integer')
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute()
    // One open case per person, held by the engine: two kiosks asking at once cannot both win.
    await db.schema
      .createIndex('assisted_case_open')
      .on('assisted_case')
      .column('cedula')
      .unique()
      .where(
        sql.ref('state'),
        'in',
        sql`('opened', 'documents-checked', 'address-given', 'address-proved', 'approved', 'holding')`
      )
      .execute()
    await db.schema.createIndex('assisted_case_due').on('assisted_case').column('due_at').execute()
    await db.schema.createIndex('assisted_case_mailbox').on('assisted_case').column('mailbox').execute()
    await db.schema
      .createTable('case_event')
      .addColumn('case_id', 'text', (column) => column.notNull().references('assisted_case.id'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('kiosk', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('extras', 'text', (column) => column.notNull())
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('case_event_key', ['case_id', 'seq'])
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema
      .createIndex('case_event_actor')
      .on('case_event')
      .columns(['actor', 'kind', 'at'])
      .execute()
  }
}
