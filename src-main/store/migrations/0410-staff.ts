import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Staff, alerts, who approved what together, and fraud cases. */
export const staff0410: Migration = {
  async up(db) {
    await db.schema
      .createTable('staff')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('user_name', 'text', (column) => column.notNull().unique())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('given_names', 'text', (column) => column.notNull())
      .addColumn('surnames', 'text', (column) => column.notNull())
      // one account a person: two would make one person two officers
      .addColumn('cedula', 'text', (column) => column.notNull().unique())
      .addColumn('address', 'text')
      .addColumn('salt', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('scrypt', 'text', (column) => column.notNull())
      .addColumn('fresh', 'integer', (column) => column.notNull())
      .addColumn('totp', 'text')
      .addColumn('totp_step', 'integer')
      .addColumn('added_at', 'integer', (column) => column.notNull())
      .addColumn('ended_at', 'integer')
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema
      .createTable('staff_alert')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('case_id', 'text', (column) => column.references('assisted_case.id'))
      .addColumn('officers', 'text', (column) => column.notNull())
      .addColumn('detail', 'text')
      .addColumn('answered_at', 'integer')
      .addColumn('answered_by', 'text')
      .addColumn('answer', 'text')
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema.createIndex('staff_alert_open').on('staff_alert').columns(['answered_at', 'at']).execute()
    await db.schema
      .createTable('case_pair')
      .addColumn('case_id', 'text', (column) => column.primaryKey().notNull().references('assisted_case.id'))
      .addColumn('first', 'text', (column) => column.notNull())
      .addColumn('second', 'text', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema.createIndex('case_pair_first').on('case_pair').columns(['first', 'at']).execute()
    await db.schema.createIndex('case_pair_second').on('case_pair').columns(['second', 'at']).execute()
    await db.schema
      .createTable('fraud_case')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('case_id', 'text', (column) => column.notNull().references('assisted_case.id'))
      .addColumn('cedula', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('opened_at', 'integer', (column) => column.notNull())
      .addColumn('dossier', 'text', (column) => column.notNull())
      .addColumn('closed_at', 'integer')
      .addColumn('closed_by', 'text')
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema.createIndex('fraud_case_cedula').on('fraud_case').column('cedula').execute()
  }
}
