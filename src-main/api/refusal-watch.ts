import { auditLine } from '../contract/audit-line'
import { SECOND, type Clock } from '../domain/clock'
import { about, type NotStored, type Store } from '../store/store'
import type { Dispatcher } from './terminal/dispatcher'
import { tellStaff, type StaffTelling } from './tell-staff'

/** How often a store that refused is tried again. */
const AGAIN = 15 * SECOND

export interface RefusalWatchParts extends StaffTelling {
  store: Store
  clock: Clock
  dispatcher: Pick<Dispatcher, 'shut' | 'open' | 'inService'>
  tellLog: (event: string, details: Record<string, string>) => void
}

/**
 * What follows from a refusal of the store that nobody has told of before, as an engine with a state of its own does
 * (`store-watch.ts`): the kiosk is out of service, whatever visit there is, is wiped, and the store is tried again until
 * it takes a transaction, which is the line that says how long it did not.
 */
export function watchRefusals(parts: RefusalWatchParts): {
  refused(error: NotStored): void
  stop(): void
} {
  const { store, clock, dispatcher, seal, tellLog } = parts
  let stopTimer = (): void => {}

  async function tryAgain(since: number, reason: string): Promise<void> {
    const seconds = Math.round((clock.elapsed() - since) / SECOND)
    try {
      await store.commit(about.chain(seal.chain), (tx, now) => {
        const line = auditLine('store.stopped', null, { why: 'other', seconds })
        return tellStaff(tx, parts, line, { kind: 'store-stopped', detail: reason }, now)
      })
    } catch {
      // told of when it began; whatever it is now, nobody is served before a transaction is taken
      return wait(since, reason)
    }
    await dispatcher.open()
  }
  function wait(since: number, reason: string): void {
    stopTimer = clock.after(AGAIN, () => void tryAgain(since, reason))
  }
  return {
    refused(error) {
      if (!dispatcher.inService()) return
      const reason = reasonOf(error)
      tellLog('store.stopped', { reason })
      dispatcher.shut({ step: 'outOfService', cause: 'store', field: null, reason })
      wait(clock.elapsed(), reason)
    },
    stop: () => stopTimer()
  }
}

/** Without an engine's own words: there may be somebody's data in them. */
function reasonOf({ cause }: NotStored): string {
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
  return `the store does not answer${code}`
}
