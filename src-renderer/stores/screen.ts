import type { Input, Output } from '@contract/api'
import type { CounterFailure } from '@contract/counter/counter-failures'
import type { AidMethodName, MethodName } from '@contract/method-names'
import type { Screen } from '@contract/screen-views'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { bridge } from '@/kiosk-bridge'

/** Methods that answer with a screen: every one but the weighing of a key. */
export type ScreenMethod = Exclude<MethodName, 'weighKey'>
/** Acts beside the step: they neither wait for another act nor take away what the person is being told. */
export type SideAct = 'stayActive' | 'chooseLanguage' | 'callHelp' | 'openDemoInbox' | AidMethodName
export type Act = Exclude<ScreenMethod, SideAct | 'show'>

/** The step that is shown: the counter's where it is open, else the member's own. */
const stepOf = (screen: Screen | undefined): string | undefined =>
  screen && (screen.counter?.view.step ?? screen.view.step)
const failureOf = (screen: Screen): CounterFailure | null => screen.counter?.failure ?? screen.failure

/**
 * An answer that is awaited for longer is said to be awaited; one that comes before is its own answer (Nielsen: a tenth
 * of a second feels like at once). Saying it for a blink would take a frame from the next screen.
 */
const WAIT_SHOWN_MS = 100

/** What the bridge can carry: the values alone. What a screen keeps in a reactive object is a proxy, which it refuses. */
const plain = <T>(message: T): T => JSON.parse(JSON.stringify(message)) as T

/**
 * The last screen that main sent, and nothing else: the renderer decides nothing. `act` asks main for something and
 * shows its answer; while an answer is awaited a second touch is not sent.
 */
export const useScreen = defineStore('screen', () => {
  const screen = shallowRef<Screen>()
  /** When it came, on the renderer's steady clock (ms), to count on from main's `now`. */
  const receivedAt = ref(0)
  /** The expected failure of the last act, until the person does something about it. */
  const failure = shallowRef<CounterFailure | null>(null)
  /** An act waits for its answer: another is not sent. */
  let asking = false
  /** The same, for so long by now that the screen says so. */
  const busy = ref(false)

  function receive(next: Screen): void {
    if (stepOf(next) !== stepOf(screen.value)) failure.value = null
    receivedAt.value = performance.now()
    screen.value = next
  }

  async function ask<M extends ScreenMethod>(method: M, input: Input<M>): Promise<Screen> {
    const call = bridge()[method] as (input: Input<M>) => Promise<Output<ScreenMethod>>
    return await call(plain(input))
  }

  /** Asks main for a step's act. A bug on main's side (a rejected call) is told as "not now": nothing was changed. */
  async function act<M extends Act>(method: M, input: Input<M>): Promise<void> {
    if (asking) return
    asking = true
    const waiting = setTimeout(() => {
      busy.value = true
    }, WAIT_SHOWN_MS)
    failure.value = null
    try {
      const next = await ask(method, input)
      receive(next)
      failure.value = failureOf(next)
    } catch (error) {
      console.error(method, error)
      failure.value = { kind: 'not-now' }
    } finally {
      clearTimeout(waiting)
      asking = busy.value = false
    }
  }

  /** Asks for something beside the step, such as help or more time. */
  async function aside<M extends SideAct>(method: M, input: Input<M>): Promise<void> {
    try {
      receive(await ask(method, input))
    } catch (error) {
      console.error(method, error)
    }
  }

  /** Takes the present screen and every one that main pushes by itself. Returns the way to stop listening. */
  async function connect(): Promise<() => void> {
    // what main says by itself may be a failure too: the mail server has refused the address
    const stop = bridge().onScreen((pushed) => {
      receive(pushed)
      const told = failureOf(pushed)
      if (told) failure.value = told
    })
    receive(await ask('show', {}))
    return stop
  }

  /** The person is doing something about it: the words need not stand there any longer. */
  function forgetFailure(): void {
    failure.value = null
  }

  const view = computed(() => screen.value?.view)
  const counter = computed(() => screen.value?.counter?.view)
  const kiosk = computed(() => screen.value?.kiosk)
  return {
    screen,
    view,
    counter,
    kiosk,
    failure,
    receivedAt,
    busy,
    act,
    aside,
    connect,
    receive,
    forgetFailure
  }
})
