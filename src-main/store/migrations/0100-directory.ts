import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The local directory: members, how they are reached, what they know, and their employers. */
export const directory0100: Migration = {
  async up(db) {
    await db.schema
      .createTable('member')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('cedula', 'text', (column) => column.notNull().unique())
      .addColumn('given_names', 'text', (column) => column.notNull())
      .addColumn('surnames', 'text', (column) => column.notNull())
      .addColumn('birth_date', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('foreigner', 'integer', (column) => column.notNull())
      .addColumn('deceased', 'integer', (column) => column.notNull())
      .addColumn('phone', 'text')
      .addColumn('phone_disowned_at', 'integer')
      .addColumn('contact_changed_at', 'integer')
      .addColumn('hold_until', 'integer')
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema
      .createTable('member_address')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('member_id', 'text', (column) => column.notNull().references('member.id'))
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('registered_at', 'integer', (column) => column.notNull())
      .addColumn('retired_at', 'integer')
      .addColumn('disowned_at', 'integer')
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema.createIndex('member_address_member').on('member_address').column('member_id').execute()
    // One address in the hands of many members is the mark of a paid intermediary, and is counted.
    await db.schema.createIndex('member_address_address').on('member_address').column('address').execute()
    await db.schema
      .createTable('member_key')
      .addColumn('member_id', 'text', (column) => column.primaryKey().notNull().references('member.id'))
      .addColumn('salt', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('scrypt', 'text', (column) => column.notNull())
      .addColumn('set_at', 'integer', (column) => column.notNull())
      .addColumn('expires_at', 'integer')
      .addColumn('blocked', 'integer', (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema
      .createTable('member_answer')
      .addColumn('member_id', 'text', (column) => column.notNull().references('member.id'))
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('salt', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('scrypt', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('member_answer_key', ['member_id', 'question'])
      .modifyEnd(sql`strict`)
      .execute()
    // Asked at every judgement: which costs are in use, so that a stranger's answers cost the same.
    await db.schema.createIndex('member_answer_scrypt').on('member_answer').column('scrypt').execute()
    await db.schema
      .createTable('employer')
      .addColumn('ruc', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('representative_cedula', 'text', (column) => column.notNull())
      .addColumn('email', 'text')
      .modifyEnd(sql`strict`)
      .execute()
  }
}
