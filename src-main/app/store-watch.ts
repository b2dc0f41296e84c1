import { auditLine } from '../contract/audit-line'
import type { Dispatcher } from '../api/terminal/dispatcher'
import { SECOND, type Clock } from '../domain/clock'
import { apartFromCommit } from '../store/commit-guard'
import type { Log } from '../platform/log'
import type { Engine } from '../store/sqljs/running-engine'
import { describe, type StoreFailure } from '../store/sqljs/failure'
import type { StoreState } from '../store/sqljs/store-state'
import type { App } from './open-app'

/** How often a disk that refused is tried again: a look costs one write of a megabyte, and nobody is served meanwhile. */
const AGAIN = 15 * SECOND

export interface StoreWatchParts {
  engine: Pick<Engine, 'state' | 'because' | 'mayHeal' | 'onState' | 'tryAgain'>
  dispatcher: Pick<Dispatcher, 'shut' | 'open'>
  app: Pick<App, 'tellStaff'>
  clock: Clock
  log: Log
  /** The store cannot go on as it is open now: only closing and opening it tells what is on the disk. */
  lost: (trouble: StoreTrouble) => void
}

/** Since when the kiosk has been out of service, in milliseconds of `Clock.elapsed`, and why. */
export interface StoreTrouble {
  since: number
  because: StoreFailure
}

/**
 * Watches the store while the kiosk runs. One that takes no more transactions takes the kiosk out of service at once; it is tried again
 * until it takes them, and then the kiosk serves again by itself and says in the record how long it did not.
 */
export function watchStore(parts: StoreWatchParts): { stop(): void } {
  const { engine, dispatcher, clock, log } = parts
  let trouble: StoreTrouble | null = null
  let stopTimer = (): void => {}

  function tryAgain(): void {
    stopTimer = clock.after(AGAIN, () => {
      void engine.tryAgain().then((state) => {
        if (state === 'read-only' && engine.mayHeal()) tryAgain()
      })
    })
  }
  function stopped(because: StoreFailure): void {
    trouble = { since: trouble?.since ?? clock.elapsed(), because }
    const reason = describe(because)
    log.write('store.stopped', { reason })
    dispatcher.shut({ step: 'outOfService', cause: 'store', field: null, reason })
    stopTimer()
    if (engine.mayHeal()) tryAgain()
    else parts.lost(trouble)
  }
  function goesOn(): void {
    if (!trouble) return
    const over = trouble
    trouble = null
    stopTimer()
    void noteTrouble(parts, over)
    void dispatcher.open()
  }
  const changed = (state: StoreState, because: StoreFailure | null): void => {
    if (state === 'read-only' && because) stopped(because)
    else if (state === 'open') goesOn()
  }
  // a refusal is met in the middle of a commit, which does not wait for what follows from it
  engine.onState((state, because) => apartFromCommit(() => changed(state, because)))
  changed(engine.state(), engine.because())
  return { stop: () => stopTimer() }
}

/** Writes down that the kiosk was out of service, and puts it among the staff's alerts. */
export async function noteTrouble(
  { app, clock, log }: Pick<StoreWatchParts, 'app' | 'clock' | 'log'>,
  { since, because }: StoreTrouble
): Promise<void> {
  const seconds = Math.round((clock.elapsed() - since) / SECOND)
  log.write('store.open', { seconds })
  try {
    await app.tellStaff(auditLine('store.stopped', null, { why: whyOf(because), seconds }), {
      kind: 'store-stopped',
      detail: describe(because)
    })
  } catch (error) {
    log.write('record.missed', { event: 'store.stopped', reason: String(error) })
  }
}

function whyOf({ kind }: StoreFailure): 'disk-full' | 'io' | 'outcome-unknown' | 'other' {
  return kind === 'disk-full' || kind === 'io' || kind === 'outcome-unknown' ? kind : 'other'
}
