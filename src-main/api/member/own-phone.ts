import {
  afterAnswer,
  newPhoneWait,
  openSeconds,
  type PhoneWait,
  type PortalAnswer
} from '../../domain/recovery/own-phone'
import { unlessRefused } from '../../store/store'
import { enterCode } from './code'
import type { Desk, Told } from './desk'

/** A telephone that is being waited for: one reference, for one code of one visit. It goes with either of them. */
export interface OwnPhone {
  codeId: string
  ref: string
  /** Of the page that the telephone opens. */
  address: string
  wait: PhoneWait
}

export interface PhoneWatch {
  /** The person wants to send the code from their own telephone. */
  open(): void
  /** The session has moved: a telephone that was waited for at another code is not waited for any more. */
  settle(): void
  stop(): void
}

/**
 * Waits for what a person sends from their own telephone, by asking the institution's portal while that sheet is open.
 * What comes is judged exactly as if it had been typed here, once: the reference is used up by it, right or wrong.
 * @param turn runs what has come when nothing else acts on the session
 * @param push the screen has changed, with what is to be told
 */
export function watchOwnPhone(
  desk: Desk,
  turn: (work: () => Promise<void>) => Promise<void>,
  push: (told: Told) => void
): PhoneWatch {
  const { portal, settings, chance, clock } = desk.parts
  let asking = new AbortController()
  let stopTimer = (): void => {}

  function stop(): void {
    stopTimer()
    asking.abort()
    desk.visit.phone = null
  }
  function ask(phone: OwnPhone): void {
    if (!portal) return
    asking = new AbortController()
    const { office, name: kiosk } = settings.kiosk
    const question = { ref: phone.ref, office, kiosk, openSeconds: openSeconds(settings.portal) }
    void portal
      .ask(question, asking.signal)
      .then((answer) => turn(() => heard(phone, answer)))
      .catch(unlessRefused)
  }
  async function heard(phone: OwnPhone, answer: PortalAnswer): Promise<void> {
    const { state } = desk.visit
    // the person has gone on, or gone: what comes late is nobody's
    if (desk.visit.phone?.ref !== phone.ref || state.step !== 'code') return
    const next = afterAnswer(phone.wait, answer, settings.portal.askSeconds)
    switch (next.do) {
      case 'take': {
        stop()
        return push(await enterCode(desk, { code: next.code }, 'phone'))
      }
      case 'give-up':
        stop()
        return push({ kind: 'phone-unreachable' })
      case 'ask-again': {
        if (clock.now() >= state.code.expiresAt) {
          stop()
          return push(null)
        }
        const later = { ...phone, wait: next.wait }
        desk.visit.phone = later
        stopTimer = clock.after(next.after, () => ask(later))
        if (next.wait.known !== phone.wait.known) push(null)
      }
    }
  }

  return {
    stop,
    open() {
      const { state, phone } = desk.visit
      if (!portal || state.step !== 'code' || !state.code.live || phone) return
      const ref = chance.id()
      const opened = { codeId: state.code.id, ref, address: portal.pageOf(ref), wait: newPhoneWait }
      desk.visit.phone = opened
      ask(opened)
    },
    settle() {
      const { state, phone } = desk.visit
      if (!phone) return
      if (state.step !== 'code' || !state.code.live || state.code.id !== phone.codeId) stop()
    }
  }
}
