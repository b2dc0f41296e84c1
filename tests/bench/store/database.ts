import fs from 'node:fs'
import { join } from 'node:path'
import type { Kysely, SelectQueryBuilder } from 'kysely'
import { dice } from '../../support/fake-disk'
import { referenceDatabase } from '../../support/reference-engine/reference'

/** An account row that is updated, an audit row that is added: what a step of the kiosk writes. */
export interface BenchTables {
  account: { id: number; code: string; tries: number; changed_at: number }
  audit: { seq: number; at: number; event: string; subject: string; extras: string }
}

const ACCOUNTS = 1000
const SCHEMA = `
  create table account (id integer primary key, code text not null unique, tries integer not null,
    changed_at integer not null) strict;
  create table audit (seq integer primary key, at integer not null, event text not null, subject text not null,
    extras text not null) strict;
  create index audit_subject on audit (subject);
  create index audit_at on audit (at)`

const codeOf = (id: number) => `C${String(id * 7919).padStart(9, '0')}`
/** About 200 bytes that do not repeat. */
const extrasOf = (seq: number) =>
  JSON.stringify({ seq, kiosk: 'quito-03', words: `${seq} `.repeat(25).slice(0, 160) })

/** A database of about so many megabytes, as the bytes of a SQLite file. */
export function image(home: string, megabytes: number): Buffer {
  const file = join(home, `seed-${megabytes}.db`)
  const database = referenceDatabase(file)
  database.pragma('journal_mode = MEMORY')
  database.pragma('synchronous = OFF')
  database.exec(SCHEMA)
  const account = database.prepare('insert into account values (?, ?, 0, 0)')
  const audit = database.prepare('insert into audit values (?, ?, ?, ?, ?)')
  const roll = dice(megabytes)
  database.exec('begin')
  for (let id = 1; id <= ACCOUNTS; id += 1) account.run([id, codeOf(id)])
  const rows = Math.round((megabytes * 1024 * 1024) / 330)
  for (let seq = 1; seq <= rows; seq += 1) {
    audit.run([seq, 1.7e12 + seq, 'code.entered', Math.floor(roll() * 1e9).toString(16), extrasOf(seq)])
  }
  database.exec('commit')
  database.close()
  const bytes = fs.readFileSync(file)
  fs.rmSync(file)
  return bytes
}

export const INSERT = 'insert into "audit" ("seq", "at", "event", "subject", "extras") values (?, ?, ?, ?, ?)'
export const UPDATE = 'update "account" set "tries" = ?, "changed_at" = ? where "id" = ?'

/** What the typical transaction writes: one insert and one update, about 300 bytes. */
interface Values {
  readonly inserted: [seq: number, at: number, event: string, subject: string, extras: string]
  readonly updated: [tries: number, changedAt: number, id: number]
}

export function valuesOf(seq: number): Values {
  const at = 1.8e12 + seq
  return {
    inserted: [seq, at, 'code.entered', (seq * 2654435761).toString(16), extrasOf(seq)],
    updated: [seq % 5, at, 1 + (seq % ACCOUNTS)]
  }
}

/** The typical transaction through Kysely. */
export async function typicalTransaction(db: Kysely<BenchTables>, number: number): Promise<void> {
  const { inserted, updated } = valuesOf(number)
  const [seq, at, event, subject, extras] = inserted
  const [tries, changed_at, id] = updated
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('audit').values({ seq, at, event, subject, extras }).execute()
    await tx.updateTable('account').set({ tries, changed_at }).where('id', '=', id).execute()
  })
}

/** The three look-ups of the app: by id, by a unique code, the last twenty lines. */
export const LOOK_UPS: Readonly<Record<string, (db: Kysely<BenchTables>, turn: number) => LookUp>> = {
  'by primary key': (db, turn) =>
    db
      .selectFrom('account')
      .selectAll()
      .where('id', '=', 1 + (turn % ACCOUNTS)),
  'by unique code': (db, turn) =>
    db
      .selectFrom('account')
      .selectAll()
      .where('code', '=', codeOf(1 + (turn % ACCOUNTS))),
  'last 20 by index': (db) => db.selectFrom('audit').selectAll().orderBy('at', 'desc').limit(20)
}
type LookUp = Pick<SelectQueryBuilder<BenchTables, keyof BenchTables, object>, 'execute' | 'compile'>
