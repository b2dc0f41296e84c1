import { fail, ok, type Result } from '../../contract/result'
import type { Connection } from './connection'
import type { StoreFailure } from './failure'
import type { Frame } from './frame'
import { readPayload } from './record'

/** Repeats one transaction; null, or what was different from the first time. */
function repeat(connection: Connection, payload: Buffer): string | null {
  const statements = readPayload(payload)
  if (!statements) return 'its record has an unknown shape'
  connection.command('BEGIN')
  for (const [at, { sql, values, touched }] of statements.entries()) {
    const outcome = connection.run(connection.prepare(sql), values)
    if (outcome.touched !== touched) {
      return `statement ${at + 1} changed ${outcome.touched} rows, and ${touched} the first time`
    }
  }
  connection.command('COMMIT')
  return null
}

/**
 * Repeats the journal's transactions on the snapshot's database. What does not repeat exactly as recorded is refused:
 * a store that has silently become a different one is worse than a store that does not open.
 */
export function replay(
  connection: Connection,
  frames: readonly Frame[],
  file: string
): Result<void, StoreFailure> {
  for (const { sequence, payload } of frames) {
    let difference: string | null
    try {
      difference = repeat(connection, payload)
    } catch (error) {
      difference = String(error)
    }
    if (difference !== null) {
      return fail({ kind: 'damaged', file, detail: `transaction ${sequence} does not repeat: ${difference}` })
    }
  }
  return ok()
}
