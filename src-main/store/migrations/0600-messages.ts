import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The outbox under its own name: not only e-mail goes out. */
export const messages0600: Migration = {
  async up(db) {
    await db.schema.dropIndex('letter_due').execute()
    await db.schema.alterTable('letter').renameTo('message').execute()
    await db.schema.createIndex('message_due').on('message').column('next_try_at').execute()
    // the staff ids through whose hands a secret may have gone
    await db.schema.alterTable('staff').renameColumn('hands', 'secret_handlers').execute()
    await renameInCases(db)
  }
}

/** A case as it was written before: only what gets another name. */
interface OldCase {
  notices: { letterId?: string; [field: string]: unknown }[]
  hands?: string[]
  [field: string]: unknown
}

type Db = Parameters<Migration['up']>[0]

/** The same names in the cases, which are JSON. */
async function renameInCases(db: Db): Promise<void> {
  const { rows } = await sql<{ id: string; body: string }>`select id, body from assisted_case`.execute(db)
  for (const { id, body } of rows) {
    const { hands, notices, ...value } = JSON.parse(body) as OldCase
    const renamed = {
      ...value,
      ...(hands && { secretHandlers: hands }),
      notices: notices.map(({ letterId, ...notice }) => ({ messageId: letterId, ...notice }))
    }
    await sql`update assisted_case set body = ${JSON.stringify(renamed)} where id = ${id}`.execute(db)
  }
}
