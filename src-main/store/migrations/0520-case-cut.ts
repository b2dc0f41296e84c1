import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What the first line of a case has in the place of a line before. */
const FIRST_PREVIOUS = '0'.repeat(64)

/**
 * The line of what happened to a case is append-only, refused by the engine itself as the audit record's. It leaves the
 * store in one way, whole, with its case: a cut (`case_cut`) lets go of a case in which nothing can happen any more.
 */
export const caseCut0520: Migration = {
  async up(db) {
    await db.schema
      .createTable('case_cut')
      .addColumn('case_id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute()

    const refuse = (name: string, act: string, when: string, why: string) =>
      sql`create trigger ${sql.raw(name)} before ${sql.raw(act)} ${sql.raw(when && `when ${when}`)}
        begin select raise(abort, ${sql.lit(why)}); end`.execute(db)
    // also against INSERT OR REPLACE, which deletes without asking the trigger that guards deletion
    await refuse(
      'case_event_in_order',
      'insert on case_event',
      `new.seq is not 1 + coalesce((select max(seq) from case_event where case_id = new.case_id), 0)
        or new.previous is not coalesce(
          (select hash from case_event where case_id = new.case_id and seq = new.seq - 1), '${FIRST_PREVIOUS}')`,
      'a line of a case continues the one before'
    )
    await refuse('case_event_no_update', 'update on case_event', '', 'the lines of a case are append-only')
    await refuse(
      'case_event_no_delete',
      'delete on case_event',
      'not exists (select 1 from case_cut where case_cut.case_id = old.case_id)',
      'the lines of a case are append-only'
    )
    await refuse(
      'case_cut_at_end',
      'insert on case_cut',
      `not exists (select 1 from assisted_case where id = new.case_id and state not in
        ('opened', 'documents-checked', 'address-given', 'address-proved', 'approved', 'holding'))`,
      'the lines of a case are let go of when it is over'
    )
    await refuse('case_cut_no_update', 'update on case_cut', '', 'a cut is never taken back')
    await refuse('case_cut_no_delete', 'delete on case_cut', '', 'a cut is never taken back')
  }
}
