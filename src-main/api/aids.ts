import type { Input } from '../contract/api'
import { aidMethodNames, type AidMethodName, type MethodName } from '../contract/method-names'
import { turnOf, type Turn } from '../contract/turn-of-screen'
import type { Screen } from '../contract/screen-views'
import { SECOND, type Clock } from '../domain/clock'
import type { Voice } from '../domain/voice'

/** What helps a person to use the window, whoever's turn it is; forgotten with them. */
export interface Aids {
  act<M extends AidMethodName>(method: M, input: Input<M>): void
  /** The screen as it goes out: with how it is listened to. Whoever it no longer belongs to is forgotten. */
  seen(screen: Screen): Screen
  stop(): void
}

const names: ReadonlySet<string> = new Set(aidMethodNames)
export const isAid = (method: MethodName): method is AidMethodName => names.has(method)

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

  const acts: { [M in AidMethodName]: (input: Input<M>) => void } = {
    speak: (utterance) => voice.speak(utterance),
    adjustVoice: ({ change }) => voice.adjust(change),
    needTime: ({ more }) => voice.needTime(more)
  }
  /** Before and after a visit nothing else notices that somebody has gone. */
  function waitForSomebody(): void {
    stopWaiting()
    if (turn !== 'nobody' || !voice.listening()) return
    stopWaiting = clock.after(idleSeconds * voice.patience() * SECOND, () => voice.forget())
  }
  return {
    act(method, input) {
      acts[method](input)
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
