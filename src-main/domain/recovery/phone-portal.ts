import { SECOND } from '../clock'

/** What a kiosk asks the portal: what was sent for a reference. No word of the person or of their code. */
export interface PortalQuestion {
  /** 128 random bits, as `spellId` writes them. */
  ref: string
  office: string
  kiosk: string
  /** How long the portal takes a code for this reference if nobody asks again. */
  openSeconds: number
}

export type PortalAnswer =
  | { kind: 'nothing-yet' }
  | { kind: 'code'; code: string }
  /** The portal does not know this kiosk, or not this reference: asking again is of no use. */
  | { kind: 'refused' }
  /** It did not answer, or not in a way that can be understood. */
  | { kind: 'trouble' }

/** The institution's portal, handed in. It holds what a telephone has sent; it decides nothing. */
export interface Portal {
  /** The address that a telephone opens. */
  pageOf(ref: string): string
  /** Never rejects. An answer to a question that was aborted is trouble. */
  ask(question: PortalQuestion, signal: AbortSignal): Promise<PortalAnswer>
}

/** How a telephone is being waited for. */
export interface PhoneWait {
  /** The portal has answered once: its page works, and can be shown. */
  known: boolean
  /** Questions in a row that came to nothing. */
  troubles: number
}
export const newPhoneWait: PhoneWait = { known: false, troubles: 0 }

export type PhoneStep =
  | { do: 'take'; code: string }
  | { do: 'ask-again'; after: number; wait: PhoneWait }
  /** The person types the code here. */
  | { do: 'give-up' }

/** Whoever has not seen the QR yet waits for two answers that do not come; whoever has it in hand, for four. */
const MOST_TROUBLES = { before: 2, since: 4 } as const

/** What follows from an answer. Each failure in a row doubles the pause (`everySeconds`, 2 ×, 4 ×, 8 ×). */
export function afterAnswer(wait: PhoneWait, answer: PortalAnswer, everySeconds: number): PhoneStep {
  const pause = everySeconds * SECOND
  switch (answer.kind) {
    case 'code':
      return { do: 'take', code: answer.code }
    case 'nothing-yet':
      return { do: 'ask-again', after: pause, wait: { known: true, troubles: 0 } }
    case 'refused':
      return { do: 'give-up' }
    case 'trouble': {
      const troubles = wait.troubles + 1
      if (troubles >= (wait.known ? MOST_TROUBLES.since : MOST_TROUBLES.before)) return { do: 'give-up' }
      return { do: 'ask-again', after: pause * 2 ** troubles, wait: { ...wait, troubles } }
    }
  }
}

/** Seconds for which the portal keeps a reference open: longer than any pause between two questions. */
export const openSeconds = ({ askSeconds, timeoutSeconds }: { askSeconds: number; timeoutSeconds: number }) =>
  askSeconds * 2 ** (MOST_TROUBLES.since - 1) + 2 * timeoutSeconds
