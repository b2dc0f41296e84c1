import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Single-use codes that stand in for the authenticator of a member of staff, as keyed hashes. */
export const recoveryCodes0610: Migration = {
  async up(db) {
    await db.schema
      .createTable('staff_recovery_code')
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
      .addColumn('mac', 'text', (column) => column.notNull())
      .addColumn('drawn_at', 'integer', (column) => column.notNull())
      .addColumn('used_at', 'integer')
      .addPrimaryKeyConstraint('staff_recovery_code_once', ['staff_id', 'mac'])
      .modifyEnd(sql`strict`)
      .execute()
  }
}
