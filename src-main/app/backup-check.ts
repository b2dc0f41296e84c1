import { fail, ok, type Result } from '../contract/result'
import type { RestoreTrouble } from '../contract/audit-events/store-lines'
import { provenanceOf } from '../store/restore-note'
import { describe, type StoreFailure } from '../store/sqljs/failure'
import { inspectBackup, type Inspected } from '../store/sqljs/inspection'
import { checkedSqlJs } from '../store/sqljs/sqljs-build'
import type { EngineContext } from '../store/sqljs/engine-context'
import { sqlWasm } from '../store/sqljs/wasm'

/** Why a backup is not taken; `reason` is a sentence for whoever can mend it. */
export interface Unfit {
  why: RestoreTrouble
  reason: string
}

/**
 * Reads a backup wholly and decides whether this kiosk may go on with it: whole, sealed with a key of the ring, of this
 * kiosk (its record is the same chain of lines), and not of a newer program. The connection is the caller's to close.
 */
export async function checkBackup(
  shop: EngineContext,
  file: string,
  auditChain: string
): Promise<Result<Inspected, Unfit>> {
  const connect = await checkedSqlJs(sqlWasm())
  const inspected = connect.ok ? inspectBackup(shop, connect.value, file) : connect
  if (!inspected.ok) return fail(unfit(inspected.failure))
  const { connection } = inspected.value
  const found = provenanceOf(connection)
  const refused = (why: RestoreTrouble, reason: string): Result<never, Unfit> => {
    connection.close()
    return fail({ why, reason: `${file} ${reason}` })
  }
  if (found.auditChain !== auditChain) return refused('other-kiosk', 'is a backup of another kiosk')
  const [unknown] = found.unknownMigrations
  if (unknown !== undefined) return refused('newer', `was made by a newer Ventanilla (${unknown})`)
  return ok(inspected.value)
}

/** A failure of the store, as the reason for not restoring. */
export const unfit = (failure: StoreFailure): Unfit => ({ why: whyOf(failure), reason: describe(failure) })

function whyOf(failure: StoreFailure): RestoreTrouble {
  switch (failure.kind) {
    case 'key-wrong':
      return 'key'
    case 'version-unknown':
      return 'newer'
    case 'disk-full':
      return 'disk-full'
    case 'io':
      return failure.code === 'ENOENT' ? 'gone' : 'io'
    default:
      return 'damaged'
  }
}
