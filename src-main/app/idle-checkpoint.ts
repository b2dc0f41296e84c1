import { SECOND, type Clock } from '../domain/clock'
import type { Log } from '../platform/log'
import type { Engine } from '../store/sqljs/running-engine'
import { describe } from '../store/sqljs/failure'

const EVERY = 30 * SECOND
const MEGABYTE = 1024 * 1024

/**
 * Puts the journal into a new snapshot while nobody is at the kiosk, so that it is rarely done in the middle of a visit,
 * and the next opening has little to repeat.
 * @param quiet whether nobody would notice a moment's work
 */
export function checkpointWhenIdle(parts: {
  engine: Pick<Engine, 'state' | 'journalSize' | 'checkpoint'>
  clock: Clock
  log: Log
  megabytes: number
  quiet: () => boolean
}): { stop(): Promise<void> } {
  const { engine, clock, log, quiet } = parts
  let working: Promise<void> = Promise.resolve()
  let stopTimer = (): void => {}

  async function look(): Promise<void> {
    if (engine.state() !== 'open' || !quiet() || engine.journalSize() < parts.megabytes * MEGABYTE) return
    const done = await engine.checkpoint()
    // the journal goes on as it was: the next look tries again
    if (!done.ok) log.write('store.checkpoint', { reason: describe(done.failure) })
  }
  function wait(): void {
    stopTimer = clock.after(EVERY, () => {
      working = look().then(wait)
    })
  }
  wait()
  return {
    async stop() {
      stopTimer()
      await working
      stopTimer()
    }
  }
}
