import type { Delivery } from '../../contract/screen-views'
import { DAY, HOUR, MINUTE, type Instant } from '../clock'
import type { Verdict } from './smtp-answer'

/** What decides about a message's next try. */
export interface MessageProgress {
  postedAt: Instant
  usefulUntil: Instant | null
  /** Tries so far, the one just made included. */
  attempts: number
  /** Tries that ended in doubt: handed over, never answered. */
  doubts: number
}

/** What becomes of a message after a try. */
export type MessageFate =
  | { state: 'accepted' }
  | { state: 'refused'; reason: 'unknown' | 'full' | 'other' }
  | { state: 'waiting'; nextTryAt: Instant; doubts: number }
  /** Given up. `doubtful`: it may have arrived, even twice. */
  | { state: 'dead'; cause: 'too-old' | 'pointless' | 'doubtful'; doubts: number }

/** Waits between tries; the last one repeats. Greylisting servers want 1–5 minutes (RFC 6647 §4). */
const WAITS = [1 * MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 1 * HOUR]

/** A message is tried for a day, and once more when the day is over: a server that was away for a day loses nothing. */
export const LONGEST_TRY = 1 * DAY

/**
 * Tries that may end in doubt. The first is repeated, under the same Message-ID so that the receiver can fold the two;
 * a second one is not: at most one duplicate, and staff are told that the message is uncertain.
 */
const MOST_DOUBTS = 2

/** Whether sending it now would be of no use to anybody. */
export function isPointless({ usefulUntil }: Pick<MessageProgress, 'usefulUntil'>, now: Instant): boolean {
  return usefulUntil !== null && now >= usefulUntil
}

/** What becomes of a message after a try that ended with `verdict` at `now`. */
export function fateAfter(message: MessageProgress, verdict: Verdict, now: Instant): MessageFate {
  switch (verdict.kind) {
    case 'accepted':
      return { state: 'accepted' }
    case 'refused':
      return { state: 'refused', reason: verdict.reason }
    case 'temporary':
      // Gmail answers 452 4.2.2 to a full mailbox for days. Whoever stands at the kiosk is told now and shown the
      // other ways; a notice nobody waits for is tried until there is room.
      return verdict.full && message.usefulUntil !== null
        ? { state: 'refused', reason: 'full' }
        : tryAgain(message, message.doubts, now)
    case 'doubtful': {
      const doubts = message.doubts + 1
      return doubts >= MOST_DOUBTS
        ? { state: 'dead', cause: 'doubtful', doubts }
        : tryAgain(message, doubts, now)
    }
  }
}

function tryAgain(message: MessageProgress, doubts: number, now: Instant): MessageFate {
  const wait = WAITS[Math.min(message.attempts, WAITS.length) - 1] ?? MINUTE
  const lastTry = message.postedAt + LONGEST_TRY
  if (now >= lastTry) return { state: 'dead', cause: 'too-old', doubts }
  const nextTryAt = Math.min(now + wait, lastTry)
  if (isPointless(message, nextTryAt)) return { state: 'dead', cause: 'pointless', doubts }
  return { state: 'waiting', nextTryAt, doubts }
}

/**
 * What the person at the kiosk is told. A message given up as doubtful or too late is not called refused: it may have
 * arrived, its code is good until its time is over, and another one can be asked for.
 */
export function deliveryAfter(fate: MessageFate): Delivery {
  switch (fate.state) {
    case 'accepted':
      return 'accepted'
    case 'refused':
      return 'refused'
    case 'waiting':
    case 'dead':
      return 'delayed'
  }
}
