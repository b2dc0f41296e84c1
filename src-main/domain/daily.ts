import { DAY, type Instant } from './clock'

/**
 * When something that happens once a day is due again: a day after the last time. At once when there was none, and when
 * the last time lies in the future: the clock was set back, and waiting for it could mean waiting for years.
 */
export function nextDaily(last: Instant | null, now: Instant): Instant {
  return last === null || last > now ? now : last + DAY
}

/** A kiosk is off over a long week-end. */
const LONGEST_PAUSE = 5 * DAY

/**
 * Whether it is safe to delete by the calendar: only when the job also ran in the last days by the same calendar. A
 * clock set far ahead would otherwise make everything old at once; so would the first start after years. The first run
 * afterwards only notes the day, and the clock's jump is in the record by then.
 */
export function mayPurge(last: Instant | null, now: Instant): boolean {
  return last !== null && now >= last && now - last <= LONGEST_PAUSE
}
