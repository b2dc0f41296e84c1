import type { Input, Output } from '@contract/api'
import type { MethodName } from '@contract/method-names'
import type { Screen } from '@contract/views'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { bridge } from '@/api'

/** Methods that answer with the next screen: every one but the weighing of a key. */
export type Act = Exclude<MethodName, 'weighKey'>

/**
 * The last screen that main sent, and nothing else: the renderer decides nothing. `act` asks main for something and
 * shows its answer; while an answer is awaited a second touch is not sent.
 */
export const useScreen = defineStore('screen', () => {
  const screen = shallowRef<Screen>()
  const receivedAt = ref(0)
  const busy = ref(false)
  /** Counts answers, so that the same failure twice in a row is told twice. */
  const turn = ref(0)

  function receive(next: Screen): void {
    receivedAt.value = performance.now()
    screen.value = next
    turn.value += 1
  }

  async function act<M extends Act>(method: M, input: Input<M>): Promise<void> {
    if (busy.value) return
    busy.value = true
    try {
      const ask = bridge()[method] as (input: Input<M>) => Promise<Output<Act>>
      receive(await ask(input))
    } finally {
      busy.value = false
    }
  }

  /** Takes the present screen and every one that main pushes by itself. Returns the way to stop listening. */
  async function connect(): Promise<() => void> {
    const stop = bridge().onScreen(receive)
    await act('show', {})
    return stop
  }

  const view = computed(() => screen.value?.view)
  const failure = computed(() => screen.value?.failure ?? null)
  return { screen, view, failure, receivedAt, busy, turn, act, connect, receive }
})

/** Milliseconds until `instant` (main's clock), counted from when main said what time it was. */
export function millisecondsUntil(instant: number, screen: Screen, receivedAt: number, now: number): number {
  return instant - (screen.now + (now - receivedAt))
}
