import type { Instant } from '../domain/clock'
import { fateAfter, type LetterFate } from '../domain/messages/message-fate'
import type { Verdict } from '../domain/messages/smtp-answer'
import {
  claimLetter,
  dueLetters,
  letterProgress,
  nextDueAt,
  settleLetter,
  type ClaimedLetter,
  type DueLetter
} from '../store/message-outbox'
import type { Store } from '../store/store'

/** The outbox worker's book: what he takes and what came of it, each entry one transaction of the store. */
export interface Postbook {
  due(now: Instant, limit: number): Promise<DueLetter[]>
  nextDueAt(): Promise<Instant | null>
  /** See `claimLetter`. */
  take(id: string, now: Instant, overBy: Instant): Promise<ClaimedLetter | null>
  /** Decides what becomes of a letter after a verdict and writes it down. Null when the letter is gone. */
  enter(id: string, verdict: Verdict, now: Instant): Promise<LetterFate | null>
  /** The letter is past its use and was not sent. */
  enterPointless(letter: DueLetter, now: Instant): Promise<LetterFate>
}

export function postbook(store: Store): Postbook {
  return {
    due: (now, limit) => dueLetters(store.read, now, limit),
    nextDueAt: () => nextDueAt(store.read),
    take: (id, now, overBy) => store.commit((tx) => claimLetter(tx, id, now, overBy)),
    enter: (id, verdict, now) =>
      store.commit(async (tx) => {
        // read afresh: the letter may have been cancelled while it was on its way
        const progress = await letterProgress(tx, id)
        if (!progress) return null
        const fate = fateAfter(progress, verdict, now)
        await settleLetter(tx, id, fate, verdict.answer, now)
        return fate
      }),
    enterPointless: ({ id, doubts }, now) =>
      store.commit(async (tx) => {
        const fate = { state: 'dead', cause: 'pointless', doubts } as const
        await settleLetter(tx, id, fate, 'too-late', now)
        return fate
      })
  }
}
