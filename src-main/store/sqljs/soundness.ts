import type { Connection } from './connection'

/** What SQLite itself finds wrong with a database; empty if it is sound. At most 100 lines each. */
export function unsoundness(connection: Connection): string[] {
  const rows = (sql: string) => connection.run(connection.prepare(sql), []).rows
  const broken = rows('PRAGMA integrity_check').map((row) => String(row['integrity_check']))
  const dangling = rows('PRAGMA foreign_key_check').map(
    (row) => `a row of ${String(row['table'])} points to nothing in ${String(row['parent'])}`
  )
  return [...broken.filter((line) => line !== 'ok'), ...dangling.slice(0, 100)]
}
