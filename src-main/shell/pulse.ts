import { BEAT_MS, countedOf, LOOK_MS, patienceWith, SETTLING_MS } from './patience'
import type { Timer } from './timer'

export interface PulseParts {
  /** Asks the page; settles when it has answered. */
  ask: () => Promise<unknown>
  /** How long the page has waited for a processor since it began, in ms. */
  starved: () => number
  /** It has been silent for longer than its patience. */
  silent: () => void
  timer: Timer
}

/** Feels the pulse of a page, whether or not somebody touches it. */
export interface Pulse {
  /** Begins with a page that has just come. */
  start(): void
  /** The page has fetched a script, and may be slow while it reads it. */
  fed(): void
  stop(): void
}

export function pulse({ ask, starved, silent, timer }: PulseParts): Pulse {
  let cancel = (): void => {}
  let fedAt = 0
  const isYoung = (): boolean => timer.elapsed() - fedAt < SETTLING_MS
  const stop = (): void => {
    cancel()
    cancel = () => {}
  }
  const beat = (): void => {
    stop()
    let current = true
    // a page that was young at any time of this silence may still be at the script that it fetched then
    let wasYoung = isYoung()
    let silence = 0
    let last = { at: timer.elapsed(), starved: starved() }
    const look = (): void => {
      const next = { at: timer.elapsed(), starved: starved() }
      silence += countedOf({ passed: next.at - last.at, starved: next.starved - last.starved })
      last = next
      wasYoung ||= isYoung()
      if (silence < patienceWith({ isYoung: wasYoung })) {
        forget = timer.after(LOOK_MS, look)
        return
      }
      stop()
      silent()
    }
    let forget = timer.after(LOOK_MS, look)
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
  const fed = (): void => {
    fedAt = timer.elapsed()
  }
  return {
    start() {
      fed()
      beat()
    },
    fed,
    stop
  }
}
