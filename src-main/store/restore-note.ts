import { z } from 'zod'
import { restoreTroubleSchema } from '../contract/audit-events/store-lines'
import { migrations } from './migrations/index'
import type { Connection } from './sqljs/connection'
import type { Reader, Transaction } from './store'

const name = z.string().min(1)
const whole = z.number().int().nonnegative()

/**
 * Where a restore stands. It lies in the store itself, so that nobody can order one who cannot write there, and what was
 * ordered, refused or done is as durable as every other transaction.
 */
const restoreNoteSchema = z.discriminatedUnion('state', [
  /** To be carried out by the next opening: this backup and no other. `by` is a staff id. */
  z.object({
    state: z.literal('ordered'),
    by: name,
    backup: name,
    store: z.string(),
    sequence: whole,
    chain: z.string()
  }),
  /** It was not carried out, and nobody has been told yet. `reason`: a sentence for whoever can mend it. */
  z.object({ state: z.literal('failed'), by: name, why: restoreTroubleSchema, reason: z.string() }),
  /** This store was made of a backup, and nobody has been told yet. */
  z.object({
    state: z.literal('done'),
    by: name,
    /** Last transaction of the backup. */
    transaction: whole,
    /** The last line of the record that was put aside; null: there was none to be seen. */
    aside: z.object({ line: whole, hash: z.string() }).nullable()
  })
])
export type RestoreNote = z.infer<typeof restoreNoteSchema>
export type RestoreOrder = Extract<RestoreNote, { state: 'ordered' }>

const ROW = 'restore'

/** The note; null: no restore is under way. */
export async function restoreNote(reader: Reader): Promise<RestoreNote | null> {
  const row = await reader
    .selectFrom('installation')
    .select('value')
    .where('name', '=', ROW)
    .executeTakeFirst()
  return row ? restoreNoteSchema.parse(JSON.parse(row.value)) : null
}

/** Writes the note down, in the place of the one before. */
export async function putRestoreNote(tx: Transaction, note: RestoreNote): Promise<void> {
  const value = JSON.stringify(note)
  await tx
    .insertInto('installation')
    .values({ name: ROW, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

export async function dropRestoreNote(tx: Transaction): Promise<void> {
  await tx.deleteFrom('installation').where('name', '=', ROW).execute()
}

type Database = Pick<Connection, 'prepare' | 'run'>

const texts = (database: Database, query: string): string[] =>
  database.run(database.prepare(query), []).rows.map(({ text }) => String(text))

const hasTable = (database: Database, table: string): boolean =>
  texts(database, "SELECT name AS text FROM sqlite_master WHERE type = 'table'").includes(table)

/** Whose data these are, and whether this program may go on with them. */
export interface Provenance {
  /** The kiosk's chain of lines; null: these are not the data of a kiosk. */
  readonly auditChain: string | null
  /** Changes made by a newer program, which this one does not know. */
  readonly unknownMigrations: string[]
}

/** Looks into the database of a backup that was opened on its own. */
export function provenanceOf(database: Database): Provenance {
  const [auditChain] = hasTable(database, 'installation')
    ? texts(database, "SELECT value AS text FROM installation WHERE name = 'audit-chain'")
    : []
  const done = hasTable(database, 'kysely_migration')
    ? texts(database, 'SELECT name AS text FROM kysely_migration ORDER BY name')
    : []
  return {
    auditChain: auditChain ?? null,
    unknownMigrations: done.filter((migration) => !(migration in migrations))
  }
}

/** Writes into the database of a backup that a store is made of it, so that its first start tells of it. */
export function noteRestored(
  database: Database,
  note: Omit<Extract<RestoreNote, { state: 'done' }>, 'state'>
): void {
  if (!hasTable(database, 'installation')) return
  const value = JSON.stringify({ state: 'done', ...note } satisfies RestoreNote)
  database.run(database.prepare('INSERT OR REPLACE INTO installation (name, value) VALUES (?, ?)'), [
    ROW,
    value
  ])
}
