import { clockMoved, MINUTE, readClock, type Clock } from '../../domain/clock'

/** A difference below this is the machine's own drift, or a wait that came late (60 s: far over the drift between two looks a minute apart). */
const NOTICED = MINUTE
const EVERY = MINUTE

/**
 * Watches whether somebody moves the clock while the program runs, by the time that has really passed. A machine that
 * slept looks the same as one whose clock was set ahead; a kiosk does not sleep.
 *
 * @param moved told how far, in milliseconds; negative: back
 */
export function watchClock(clock: Clock, moved: (by: number) => void): { start(): void; stop(): void } {
  let last = readClock(clock)
  let stopTimer = (): void => {}
  const look = (): void => {
    const present = readClock(clock)
    const by = clockMoved(last, present)
    last = present
    stopTimer = clock.after(EVERY, look)
    if (Math.abs(by) > NOTICED) moved(by)
  }
  return {
    start() {
      last = readClock(clock)
      stopTimer = clock.after(EVERY, look)
    },
    stop: () => stopTimer()
  }
}
