import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { FIRST_PREVIOUS } from '../../domain/audit/chain'

/**
 * The audit record: append-only, refused by the engine itself and not only by our manners. Lines leave it in one way:
 * a cut (`audit_cut`) lets go of a whole beginning of the chain, up to a line that a signed anchor vouches for.
 */
export const audit0500: Migration = {
  async up(db) {
    await db.schema
      .createTable('audit')
      .addColumn('chain', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addColumn('event', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('subject', 'text')
      .addColumn('extras', 'text', (column) => column.notNull())
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_key', ['chain', 'seq'])
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema.createIndex('audit_subject').on('audit').columns(['subject', 'at']).execute()
    await db.schema.createIndex('audit_event').on('audit').columns(['event', 'at']).execute()
    await db.schema
      .createTable('audit_anchor')
      .addColumn('chain', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('written', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_anchor_key', ['chain', 'number'])
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema.createIndex('audit_anchor_seq').on('audit_anchor').columns(['chain', 'seq']).execute()
    await db.schema
      .createTable('audit_cut')
      .addColumn('chain', 'text', (column) => column.notNull())
      .addColumn('up_to', 'integer', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_cut_key', ['chain', 'up_to'])
      .modifyEnd(sql`strict`)
      .execute()

    const refuse = (name: string, act: string, when: string, why: string) =>
      sql`create trigger ${sql.raw(name)} before ${sql.raw(act)} ${sql.raw(when && `when ${when}`)}
        begin select raise(abort, ${sql.lit(why)}); end`.execute(db)
    // also against INSERT OR REPLACE, which deletes without asking the trigger that guards deletion
    await refuse(
      'audit_in_order',
      'insert on audit',
      `new.seq is not 1 + coalesce((select max(seq) from audit where chain = new.chain), 0)
        or new.previous is not coalesce(
          (select hash from audit where chain = new.chain and seq = new.seq - 1), '${FIRST_PREVIOUS}')`,
      'a line of the audit record continues the one before'
    )
    await refuse(
      'audit_anchor_in_order',
      'insert on audit_anchor',
      'new.number is not 1 + coalesce((select max(number) from audit_anchor where chain = new.chain), 0)',
      'anchors are numbered without a gap'
    )
    await refuse('audit_no_update', 'update on audit', '', 'the audit record is append-only')
    await refuse(
      'audit_no_delete',
      'delete on audit',
      'not exists (select 1 from audit_cut where audit_cut.chain = old.chain and audit_cut.up_to >= old.seq)',
      'the audit record is append-only'
    )
    await refuse(
      'audit_cut_at_anchor',
      'insert on audit_cut',
      'not exists (select 1 from audit_anchor where audit_anchor.chain = new.chain and audit_anchor.seq = new.up_to)',
      'the audit record is cut only at an anchor'
    )
    await refuse('audit_cut_no_update', 'update on audit_cut', '', 'a cut is never taken back')
    await refuse('audit_cut_no_delete', 'delete on audit_cut', '', 'a cut is never taken back')
    await refuse('audit_anchor_no_delete', 'delete on audit_anchor', '', 'an anchor is never taken back')
    await refuse(
      'audit_anchor_no_update',
      'update on audit_anchor',
      'new.chain is not old.chain or new.number is not old.number or new.seq is not old.seq or new.at is not old.at or new.body is not old.body',
      'an anchor is never changed'
    )
  }
}
