import type { Settings } from '../contract/settings'
import type { OwnPhoneView } from '../contract/screen-views'
import type { Random } from '../domain/random'
import type { Clock, Instant } from '../domain/clock'
import {
  afterAnswer,
  newPhoneWait,
  openSeconds,
  type PhoneWait,
  type Portal,
  type PortalAnswer
} from '../domain/recovery/phone-portal'

/** A telephone that is being waited for: one reference, for one code of one turn. It goes with either of them. */
interface OwnPhone {
  codeId: string
  ref: string
  /** Of the page that the telephone opens. */
  address: string
  wait: PhoneWait
}

export interface PhoneWatchParts {
  /** Null: none is configured, and there is nothing to open. */
  portal: Portal | null
  settings: Settings
  random: Random
  clock: Clock
}

/** Whose code it is: the member's own way has one, and the case of a member another. */
export interface CodeAsked<F> {
  /** The code that this person is asked for now, if it still works. */
  awaited: () => { id: string; expiresAt: Instant } | null
  /** Judges what has come exactly as if it had been typed here. */
  take: (code: string) => Promise<F>
  /** Runs what follows from an answer when nothing else acts on the turn; what it answers is told, undefined is not. */
  arrived: (work: () => Promise<PhoneOutcome<F>>) => void
}

type PhoneOutcome<F> = F | { kind: 'phone-unreachable' } | null | undefined

export interface PhoneWatch {
  /** The person wants to send the code from their own telephone. */
  open(): void
  /** The turn has moved: a telephone that was waited for at another code is not waited for any more. */
  settle(): void
  stop(): void
  /** Somebody reads mail on their telephone and does not touch the screen. */
  waits(): boolean
  view(): OwnPhoneView
}

/**
 * Waits for what a person sends from their own telephone, by asking the institution's portal while that sheet is open.
 * What comes is used up by it, right or wrong: another try is another reference.
 */
export function watchOwnPhone<F>(
  { portal, settings, random, clock }: PhoneWatchParts,
  { awaited, take, arrived }: CodeAsked<F>
): PhoneWatch {
  let phone: OwnPhone | null = null
  let asking = new AbortController()
  let stopTimer = (): void => {}

  function stop(): void {
    stopTimer()
    asking.abort()
    phone = null
  }
  function ask(of: OwnPhone): void {
    if (!portal) return
    asking = new AbortController()
    const { office, name: kiosk } = settings.kiosk
    const question = { ref: of.ref, office, kiosk, openSeconds: openSeconds(settings.portal) }
    void portal.ask(question, asking.signal).then((answer) => arrived(() => heard(of, answer)))
  }
  async function heard(of: OwnPhone, answer: PortalAnswer): Promise<PhoneOutcome<F>> {
    const code = awaited()
    // the person has gone on, or gone: what comes late is nobody's
    if (phone?.ref !== of.ref || code?.id !== of.codeId) return undefined
    const next = afterAnswer(of.wait, answer, settings.portal.askSeconds)
    switch (next.do) {
      case 'take':
        stop()
        return take(next.code)
      case 'give-up':
        stop()
        return { kind: 'phone-unreachable' }
      case 'ask-again': {
        if (clock.now() >= code.expiresAt) {
          stop()
          return null
        }
        const later = { ...of, wait: next.wait }
        phone = later
        stopTimer = clock.after(next.after, () => ask(later))
        return next.wait.known === of.wait.known ? undefined : null
      }
    }
  }

  return {
    stop,
    open() {
      const code = awaited()
      if (!portal || !code || phone) return
      const ref = random.id()
      phone = { codeId: code.id, ref, address: portal.pageOf(ref), wait: newPhoneWait }
      ask(phone)
    },
    settle() {
      if (phone && awaited()?.id !== phone.codeId) stop()
    },
    waits: () => phone !== null,
    view() {
      if (!portal) return { state: 'none' }
      if (!phone) return { state: 'offered' }
      return phone.wait.known ? { state: 'open', address: phone.address } : { state: 'opening' }
    }
  }
}
