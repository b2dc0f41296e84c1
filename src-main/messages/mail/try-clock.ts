import { MINUTE, type Clock } from '../../domain/clock'

/**
 * Pause between the last byte of a message and the dot that ends it. A line that breaks while the message is on it shows
 * within a round trip; without the pause the dot would be written before we could know, and every break in the middle of
 * a message would count as doubt. Round trips inside Ecuador are 10–60 ms, to mail hosts abroad 60–150 ms.
 */
export const PAUSE_BEFORE_DOT = 200

/**
 * Patience for the answer to a whole message. RFC 5321 §4.5.3.2.6 asks for 10 minutes: hanging up on a server that is
 * only slow is what makes duplicates.
 */
export const PATIENCE_AFTER_DOT = 10 * MINUTE

/** The time limits of one try, on the clock handed in. */
export interface TryClock {
  /** Aborts when the server has been waited for long enough. */
  signal: AbortSignal
  /** Whether the end of the message may have reached the server. */
  handedOver(): boolean
  /** The pause before the dot; when it ends, the message counts as handed over. */
  beforeDot(): Promise<void>
  /** The try is over: nothing waits any more. */
  stop(): void
}

/** Starts the time of a try: `limit` milliseconds up to the message's last byte, then the patience for its answer. */
export function startTry(clock: Clock, limit: number): TryClock {
  const giveUp = new AbortController()
  let handedOver = false
  let stopWaiting = clock.after(limit, () => giveUp.abort())
  let stopPause = () => {}
  return {
    signal: giveUp.signal,
    handedOver: () => handedOver,
    beforeDot: () =>
      new Promise((go) => {
        stopPause = clock.after(PAUSE_BEFORE_DOT, () => {
          handedOver = true
          stopWaiting()
          stopWaiting = clock.after(PATIENCE_AFTER_DOT, () => giveUp.abort())
          go()
        })
      }),
    stop() {
      stopPause()
      stopWaiting()
    }
  }
}
