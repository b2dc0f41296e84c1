import fc from 'fast-check'
import { sql, type Kysely } from 'kysely'

/** Tables with everything that makes repeating hard: given ids, no row ids, triggers, cascades, checks. */
export interface WorkloadTables {
  person: { id: number; name: string; score: number | null; photo: Uint8Array | null }
  visit: { person_name: string; at: number; note: string }
  transactionLog: { id: number; what: string }
}
export type WorkloadDb = Kysely<WorkloadTables>

/** Makes the tables, one statement each. */
export async function makeWorkloadTables(db: WorkloadDb): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const statements = [
      sql`create table person (id integer primary key autoincrement, name text not null unique, score real,
          photo blob, check (length(name) < 40)) strict`,
      sql`create table visit (person_name text not null references person (name) on update cascade on delete cascade,
          at integer not null, note text not null, primary key (person_name, at)) strict, without rowid`,
      sql`create table transactionLog (id integer primary key, what text not null) strict`,
      sql`create trigger person_in after insert on person begin
          insert into transactionLog (what) values ('in ' || new.name || coalesce(new.score, '')); end`,
      sql`create trigger person_out after delete on person begin
          insert into transactionLog (what) values ('out ' || old.name); end`,
      sql`create index visit_at on visit (at)`
    ]
    for (const statement of statements) await statement.execute(tx)
  })
}

const name = fc.oneof(
  fc.constantFrom('Ana', 'José', 'Ñusta', 'María Belén', '', "O'Hara"),
  fc.string({ unit: 'binary', maxLength: 8 })
)
const number = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.constantFrom(-0, 0.1, 1e300, 2 ** 53 - 1, 2 ** 31, -(2 ** 31) - 1)
)
const blob = fc.oneof(fc.constant(null), fc.uint8Array({ maxLength: 30 }))

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('add' as const), name, score: fc.option(number), photo: blob })
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('put' as const), name, score: number }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('visit' as const), name, at: fc.maxSafeInteger(), note: name })
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), from: name, to: name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), name }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('score' as const),
      below: number,
      by: fc.integer({ min: -9, max: 9 })
    })
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('copy' as const), limit: fc.integer({ min: 0, max: 4 }) })
  }
)
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** One unit of a workload. `undone` steps happen behind a savepoint that is rolled back. */
export const unit = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 5 }),
  undone: fc.array(step, { maxLength: 2 }),
  end: fc.constantFrom('commit' as const, 'commit' as const, 'commit' as const, 'rollback' as const)
})
export type Unit = typeof unit extends fc.Arbitrary<infer T> ? T : never

/** What a step answered: rows and counts, or the words of the refusal. */
export type Answer = unknown

async function perform(db: WorkloadDb, one: Step): Promise<Answer> {
  switch (one.kind) {
    case 'add':
      return db
        .insertInto('person')
        .values({ name: one.name, score: one.score, photo: one.photo } as WorkloadTables['person'])
        .returning(['id', 'name'])
        .execute()
    case 'put':
      return db
        .insertInto('person')
        .values({ name: one.name, score: one.score } as WorkloadTables['person'])
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ score: one.score }))
        .executeTakeFirst()
    case 'visit':
      return db
        .insertInto('visit')
        .values({ person_name: one.name, at: one.at, note: one.note })
        .executeTakeFirst()
    case 'rename':
      return db.updateTable('person').set({ name: one.to }).where('name', '=', one.from).executeTakeFirst()
    case 'remove':
      return db.deleteFrom('person').where('name', '=', one.name).executeTakeFirst()
    case 'score':
      return db
        .updateTable('person')
        .set(({ eb }) => ({ score: eb('score', '+', one.by) }))
        .where('score', '<', one.below)
        .returning(['id', 'score'])
        .execute()
    case 'copy':
      return db
        .insertInto('transactionLog')
        .columns(['what'])
        .expression((eb) => eb.selectFrom('person').select('name as what').orderBy('name').limit(one.limit))
        .executeTakeFirst()
  }
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Runs the unit as one transaction; each step behind a savepoint, so that a refused one does not end the rest. */
export async function performUnit(db: WorkloadDb, { steps, undone, end }: Unit): Promise<Answer[]> {
  const answers: Answer[] = []
  const tx = await db.startTransaction().execute()
  for (const [at, one] of [...steps, ...undone].entries()) {
    const before = await tx.savepoint('before').execute()
    try {
      answers.push(await perform(before, one))
    } catch (error) {
      answers.push(words(error))
      await before.rollbackToSavepoint('before').execute()
    }
    if (at >= steps.length) await before.rollbackToSavepoint('before').execute()
    await before.releaseSavepoint('before').execute()
  }
  await (end === 'commit' ? tx.commit() : tx.rollback()).execute()
  return answers
}

/** Everything that is in the tables, and the tables themselves. */
export async function contents(db: WorkloadDb): Promise<unknown> {
  const schema = await sql`select type, name, sql from sqlite_master order by name`.execute(db)
  return {
    schema: schema.rows,
    given: (await sql`select name, seq from sqlite_sequence`.execute(db)).rows,
    person: await db.selectFrom('person').selectAll().orderBy('id').execute(),
    visit: await db.selectFrom('visit').selectAll().orderBy('person_name').orderBy('at').execute(),
    transactionLog: await db.selectFrom('transactionLog').selectAll().orderBy('id').execute()
  }
}
