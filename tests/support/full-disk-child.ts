import { writeSync } from 'node:fs'
import { StoreRefusal } from '../../src-main/store/sqljs/failure'
import { makeTables, openEngine } from './sqljs-store'

/** Commits numbered notes until it is refused, then says what it was told and what it can still read, and ends. */
async function fillUp(folder: string): Promise<void> {
  const engine = await openEngine({ folder })
  const db = await makeTables(engine)
  let refused: string | null = null
  let answered = 0
  while (refused === null) {
    await db
      .insertInto('note')
      .values({ text: 'x'.repeat(11_000), count: answered + 1 })
      .execute()
      .then(
        () => (answered += 1),
        (error: unknown) => (refused = error instanceof StoreRefusal ? error.failure.kind : String(error))
      )
  }
  const read = (await db.selectFrom('note').select('count').execute()).length
  const closed = await engine.close()
  writeSync(1, JSON.stringify({ refused, answered, read, state: engine.state(), closed: closed.ok }))
}

void fillUp(process.argv[2] ?? '')
