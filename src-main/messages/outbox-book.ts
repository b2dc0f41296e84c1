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
import { about, type Store } from '../store/store'

/** The outbox worker's book: what he takes and what came of it, each entry one transaction of the store. */
export interface Postbook {
  due(now: Instant, limit: number): Promise<DueLetter[]>
  nextDueAt(): Promise<Instant | null>
  /** See `claimLetter`. @param longest milliseconds after which nobody is sending it any more */
  take(id: string, longest: number): Promise<ClaimedLetter | null>
  /** Decides what becomes of a letter after a verdict and writes it down. Null when the letter is gone. */
  enter(id: string, verdict: Verdict): Promise<LetterFate | null>
  /** The letter is past its use and was not sent. */
  enterPointless(letter: DueLetter): Promise<LetterFate>
}

export function postbook(store: Store): Postbook {
  return {
    due: (now, limit) => dueLetters(store.read, now, limit),
    nextDueAt: () => nextDueAt(store.read),
    take: (id, longest) =>
      store.commit(about.letter(id), (tx, now) => claimLetter(tx, id, now, now + longest)),
    enter: (id, verdict) =>
      store.commit(about.letter(id), async (tx, now) => {
        // read afresh: the letter may have been cancelled while it was on its way
        const progress = await letterProgress(tx, id)
        if (!progress) return null
        const fate = fateAfter(progress, verdict, now)
        await settleLetter(tx, id, fate, verdict.answer, now)
        return fate
      }),
    enterPointless: ({ id, doubts }) =>
      store.commit(about.letter(id), async (tx, now) => {
        const fate = { state: 'dead', cause: 'pointless', doubts } as const
        await settleLetter(tx, id, fate, 'too-late', now)
        return fate
      })
  }
}
