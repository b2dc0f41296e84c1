import { readFileSync } from 'node:fs'
import type { Clock } from '../domain/clock'
import { listeners } from '../domain/listeners'

/** A headset is noticed within this time. The files of /proc and /sys tell nobody of a change: they are looked at. */
const LOOK_EVERY_MS = 500

/** Whether a headset is in: while a file contains a text. A file that cannot be read says no. */
export function headsetByFile(file: string, pattern: string, clock: Clock) {
  const look = (): boolean => {
    try {
      return readFileSync(file, 'utf8').includes(pattern)
    } catch {
      return false
    }
  }
  const plugged = listeners<boolean>()
  let isIn = false
  let stop = (): void => {}
  const lookAgain = (): void => {
    const now = look()
    if (now !== isIn) {
      isIn = now
      plugged.tell(now)
    }
    stop = clock.after(LOOK_EVERY_MS, lookAgain)
  }
  // one that is in from the start has just been put in, as far as anybody here knows
  stop = clock.after(0, lookAgain)
  return {
    isIn: () => isIn,
    onChange: (listener: (isIn: boolean) => void) => void plugged.add(listener),
    close: () => stop()
  }
}
