import type { Migration } from 'kysely/migration'

/** Through whose hands a secret of staff has gone. Accounts from before this are their people's own. */
export const hands0420: Migration = {
  async up(db) {
    await db.schema
      .alterTable('staff')
      .addColumn('hands', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute()
    await db.schema.alterTable('staff').addColumn('handed_at', 'integer').execute()
  }
}
