import { writeSync } from 'node:fs'
import { sql } from 'kysely'
import { makeTables, openEngine, tables } from './sqljs-store'

/** Straight to the pipe: a line that waits in a buffer would be lost with the process. */
const say = (line: string) => writeSync(1, `${line}\n`)

/**
 * Opens a store, says what it found there, then commits numbered transactions of two rows as fast as it can and says
 * each number once it was answered. Checkpoints come every few dozen. It never ends by itself.
 */
async function commitForever(folder: string): Promise<never> {
  const engine = await openEngine({ folder, journalBound: 40 * 4096 })
  const db = engine.opened.created ? await makeTables(engine) : tables(engine)
  const { rows: sound } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  const { rows: found } = await sql<{ last: number; numbers: number; rows: number }>`
    select coalesce(max(count), 0) as last, count(distinct count) as numbers, count(*) as rows from note`.execute(
    db
  )
  say(JSON.stringify({ ...found[0], sound: sound[0]?.integrity_check }))
  for (let count = (found[0]?.last ?? 0) + 1; ; count += 1) {
    const number = count
    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('note')
        .values({ text: 'x'.repeat(number % 5000), count: number })
        .execute()
      await tx.insertInto('note').values({ text: 'second', count: number }).execute()
    })
    say(`${number}`)
  }
}

void commitForever(process.argv[2] ?? '')
