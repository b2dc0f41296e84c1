import type { Instant } from '../domain/clock'
import { fateAfter, type MessageFate } from '../domain/messages/message-fate'
import type { Verdict } from '../domain/messages/smtp-answer'
import {
  claimMessage,
  dueMessages,
  messageProgress,
  nextDueAt,
  settleMessage,
  type ClaimedMessage,
  type DueMessage
} from '../store/message-outbox'
import { about, type Store } from '../store/store'

/** The outbox worker's book: what he takes and what came of it, each entry one transaction of the store. */
export interface Postbook {
  due(now: Instant, limit: number): Promise<DueMessage[]>
  nextDueAt(): Promise<Instant | null>
  /** See `claimMessage`. @param longest milliseconds after which nobody is sending it any more */
  take(id: string, longest: number): Promise<ClaimedMessage | null>
  /** Decides what becomes of a message after a verdict and writes it down. Null when the message is gone. */
  enter(id: string, verdict: Verdict): Promise<MessageFate | null>
  /** The message is past its use and was not sent. */
  enterPointless(message: DueMessage): Promise<MessageFate>
}

export function postbook(store: Store): Postbook {
  return {
    due: (now, limit) => dueMessages(store.read, now, limit),
    nextDueAt: () => nextDueAt(store.read),
    take: (id, longest) =>
      store.commit(about.message(id), (tx, now) => claimMessage(tx, id, now, now + longest)),
    enter: (id, verdict) =>
      store.commit(about.message(id), async (tx, now) => {
        // read afresh: the message may have been cancelled while it was on its way
        const progress = await messageProgress(tx, id)
        if (!progress) return null
        const fate = fateAfter(progress, verdict, now)
        await settleMessage(tx, id, fate, verdict.answer, now)
        return fate
      }),
    enterPointless: ({ id, doubts }) =>
      store.commit(about.message(id), async (tx, now) => {
        const fate = { state: 'dead', cause: 'pointless', doubts } as const
        await settleMessage(tx, id, fate, 'too-late', now)
        return fate
      })
  }
}
