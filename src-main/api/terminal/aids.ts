import { turnOf, type Turn } from '../../contract/turn-of-screen'
import type { Screen } from '../../contract/screen-views'
import type { Utterance, VoiceChange } from '../../contract/speech'
import { SECOND, type Clock } from '../../domain/clock'
import type { Voice } from '../../domain/voice'

/** What helps a person to use the window, whoever's turn it is; forgotten with them. */
export interface Aids {
  /** Has this spoken, in the spoken mode only. */
  speak(utterance: Utterance): void
  adjust(change: VoiceChange): void
  needTime(more: boolean): void
  /** The screen as it goes out: with how it is listened to. Whoever it no longer belongs to is forgotten. */
  seen(screen: Screen): Screen
  stop(): void
}

/** @param idleSeconds a voice that was started before the welcome screen, and left, goes after so long */
export function openAids({
  voice,
  clock,
  idleSeconds
}: {
  voice: Voice
  clock: Clock
  idleSeconds: number
}): Aids {
  let turn: Turn = 'nobody'
  let stopWaiting = (): void => {}

  /** Before and after a visit nothing else notices that somebody has gone. */
  function waitForSomebody(): void {
    stopWaiting()
    if (turn !== 'nobody' || !voice.listening()) return
    stopWaiting = clock.after(idleSeconds * voice.patience() * SECOND, () => voice.forget())
  }
  return {
    speak(utterance) {
      voice.speak(utterance)
      waitForSomebody()
    },
    adjust(change) {
      voice.adjust(change)
      waitForSomebody()
    },
    needTime(more) {
      voice.needTime(more)
      waitForSomebody()
    },
    seen(screen) {
      const next = turnOf(screen)
      const left = turn !== 'nobody' && next !== turn
      const began = turn === 'nobody' && next !== turn
      turn = next
      if (left) voice.forget()
      if (left || began) stopWaiting()
      if (turn === 'nobody') waitForSomebody()
      const listening = voice.listening()
      return listening ? { ...screen, listening } : screen
    },
    stop: () => stopWaiting()
  }
}
