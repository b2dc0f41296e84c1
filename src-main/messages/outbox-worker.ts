import type { Delivery } from '../contract/screen-views'
import { MINUTE, type Clock } from '../domain/clock'
import { deliveryAfter, isPointless, type MessageFate } from '../domain/messages/message-fate'
import type { MailTrouble, Verdict } from '../domain/messages/smtp-answer'
import type { ClaimedMessage, DueMessage } from '../store/message-outbox'
import type { Store } from '../store/store'
import { listeners } from '../domain/listeners'
import { postbook } from './outbox-book'
import type { Letterhead } from './templates/message-words'
import { renderMessage } from './templates/render'
import { LINES, type Transport } from './mail/smtp-transport'

/** How far a message has come. `reason` only with `refused`. */
export interface Movement {
  messageId: string
  delivery: Delivery
  reason: 'unknown' | 'full' | 'other' | null
}

/** Something that staff should know of. Never personal data. */
export type PostTrouble =
  | { kind: MailTrouble; messageId: string; answer: string }
  | { kind: 'given-up'; messageId: string; cause: 'too-old' | 'pointless' | 'doubtful' }
  /** The store refused, or a message could not be written: a fault of ours, with its error. */
  | { kind: 'fault'; messageId: string | null; error: unknown }

/** Carries messages from the outbox to the mail server. */
export interface OutboxWorker {
  /** Begins: what was waiting when the program ended is sent now. */
  start(): void
  /** A message has been committed: look now rather than at the next due time. */
  nudge(): void
  /** Tells of every message that moved, after it was written down. The answer stops it. */
  onMoved(listener: (movement: Movement) => void): () => void
  onTrouble(listener: (trouble: PostTrouble) => void): () => void
  /** Resolves when every due message has been looked at and none is on its way. */
  quiet(): Promise<void>
  /** Takes no more messages, lets those on their way finish for at most `grace` milliseconds, and hangs up. */
  stop(grace: number): Promise<void>
}

/** The next look after the store refused or a message could not be written. */
const AFTER_FAULT = MINUTE

/** An outbox worker over a store. `clock` decides when messages are due and wakes him; he has no timer of his own. */
export function createOutboxWorker(parts: {
  store: Store
  clock: Clock
  transport: Transport
  letterhead: Letterhead
}): OutboxWorker {
  const { clock, transport, letterhead } = parts
  const book = postbook(parts.store)
  const moved = listeners<Movement>()
  const troubled = listeners<PostTrouble>()

  /** Messages on their way. */
  const carrying = new Map<string, Promise<void>>()
  /** Verdicts that the store would not take: they are entered later, and their messages are not sent again. */
  const unwritten = new Map<string, Verdict>()
  let running = false
  let looking: Promise<void> | null = null
  let lookAgain = false
  let stopTimer = () => {}

  function fault(messageId: string | null, error: unknown): void {
    troubled.tell({ kind: 'fault', messageId, error })
  }

  function announce(messageId: string, fate: MessageFate): void {
    if (fate.state === 'dead') troubled.tell({ kind: 'given-up', messageId, cause: fate.cause })
    moved.tell({
      messageId,
      delivery: deliveryAfter(fate),
      reason: fate.state === 'refused' ? fate.reason : null
    })
  }

  /** Writes a verdict down; keeps it for later when the store refuses, so that the message is never sent twice knowingly. */
  async function enter(id: string, verdict: Verdict): Promise<void> {
    let fate: MessageFate | null
    try {
      fate = await book.enter(id, verdict)
      unwritten.delete(id)
    } catch (error) {
      unwritten.set(id, verdict)
      return fault(id, error)
    }
    if ('trouble' in verdict && verdict.trouble)
      troubled.tell({ kind: verdict.trouble, messageId: id, answer: verdict.answer })
    if (fate) announce(id, fate)
  }

  async function carry(message: ClaimedMessage): Promise<void> {
    let verdict: Verdict
    try {
      const { id, recipient, postedAt, content, locale } = message
      verdict = await transport.send({
        id,
        recipient,
        postedAt,
        ...renderMessage(content, locale, letterhead)
      })
    } catch (error) {
      // our own mistake: nobody knows how far the message came, and it must not be tried for ever
      fault(message.id, error)
      verdict = { kind: 'doubtful', answer: 'fault' }
    }
    await enter(message.id, verdict)
  }

  async function take(due: DueMessage): Promise<void> {
    if (due.state === 'sending') return enter(due.id, { kind: 'doubtful', answer: 'crash' })
    if (isPointless(due, clock.now())) return announce(due.id, await book.enterPointless(due))
    const message = await book.take(due.id, transport.longestSend + MINUTE)
    if (!message) return
    const way = carry(message).finally(() => {
      carrying.delete(message.id)
      wake()
    })
    carrying.set(message.id, way)
  }

  /** Takes what is due, as many as there are lines. Answers how long to wait for the next look. */
  async function look(): Promise<number> {
    for (const [id, verdict] of [...unwritten]) await enter(id, verdict)
    const faulty = new Set<string>()
    while (running && carrying.size < LINES) {
      const known = new Set([...carrying.keys(), ...unwritten.keys(), ...faulty])
      const due = await book.due(clock.now(), known.size + 1)
      const message = due.find(({ id }) => !known.has(id))
      if (!message) break
      await take(message).catch((error: unknown) => {
        faulty.add(message.id)
        fault(message.id, error)
      })
    }
    if (faulty.size + unwritten.size > 0) return AFTER_FAULT
    if (carrying.size >= LINES) return Infinity
    const next = await book.nextDueAt()
    return next === null ? Infinity : next > clock.now() ? next - clock.now() : AFTER_FAULT
  }

  function wake(): void {
    lookAgain = true
    looking ??= lookUntilDone()
  }

  async function lookUntilDone(): Promise<void> {
    while (lookAgain) {
      lookAgain = false
      stopTimer()
      let wait = AFTER_FAULT
      try {
        wait = await look()
      } catch (error) {
        fault(null, error)
      }
      if (running && wait < Infinity) stopTimer = clock.after(wait, wake)
    }
    looking = null
  }

  async function quiet(): Promise<void> {
    while (looking || carrying.size > 0) await Promise.all([looking, ...carrying.values()])
  }

  return {
    start() {
      running = true
      wake()
    },
    nudge() {
      if (running) wake()
    },
    onMoved: moved.add,
    onTrouble: troubled.add,
    quiet,
    async stop(grace) {
      running = false
      stopTimer()
      let stopGrace = () => {}
      const patience = new Promise<void>((done) => {
        stopGrace = clock.after(grace, done)
      })
      await Promise.race([quiet(), patience])
      stopGrace()
      transport.close()
      await quiet()
    }
  }
}
