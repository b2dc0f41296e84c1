import type { Timer } from './timer'

/** The page is asked for a sign of life so often. */
export const BEAT_MS = 5_000
/** A page that has not answered for so long hangs: nobody would wait longer before a dead screen. */
export const SILENCE_MS = 10_000

export interface PulseParts {
  /** Asks the page; settles when it has answered. */
  ask: () => Promise<unknown>
  /** It has not answered for `SILENCE_MS`. */
  silent: () => void
  timer: Timer
}

/** Feels the pulse of a page, whether or not somebody touches it. */
export interface Pulse {
  /** Begins with a page that has just loaded. */
  start(): void
  /** Something seems wrong: asks at once, unless an answer is awaited already. */
  check(): void
  stop(): void
}

export function pulse({ ask, silent, timer }: PulseParts): Pulse {
  let cancel = (): void => {}
  let awaiting = false
  const stop = (): void => {
    cancel()
    cancel = () => {}
    awaiting = false
  }
  const beat = (): void => {
    stop()
    awaiting = true
    let current = true
    const forget = timer.after(SILENCE_MS, () => {
      stop()
      silent()
    })
    cancel = () => {
      current = false
      forget()
    }
    const answered = (): void => {
      if (!current) return
      stop()
      cancel = timer.after(BEAT_MS, beat)
    }
    // a page that goes away while it is asked is no dead one: its successor starts anew
    ask().then(answered, answered)
  }
  return {
    start: beat,
    stop,
    check: () => {
      if (!awaiting) beat()
    }
  }
}
