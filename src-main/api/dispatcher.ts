import type { Input, Output } from '../contract/api'
import type { CounterStep } from '../contract/counter/counter-views'
import type { CounterFailure } from '../contract/counter/counter-failures'
import {
  memberMethodNames,
  type AidMethodName,
  type MemberMethodName,
  type MethodName
} from '../contract/method-names'
import type { Screen } from '../contract/screen-views'
import { SECOND, type Clock, type Instant } from '../domain/clock'
import { unlessRefused } from '../store/store'
import type { Settings } from '../contract/settings'
import type { PressedKey, Voice } from '../domain/voice'
import { isAid, openAids } from './aids'
import type { Counter } from './counter/counter'
import type { MemberSide } from './member/member-side'
import type { LetterMoved } from './member/member-code'
import { createMutex } from './mutex'

/** Both sides of the one window: the member's own way and the counter. */
export interface Dispatcher {
  handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** Tells of screens that main changes by itself, on either side. */
  onScreen(listener: (screen: Screen) => void): () => void
  letterMoved(moved: LetterMoved): Promise<void>
  /** Something happened that nobody touched for (a due job, an alert): it is told where the screen shows it. */
  refresh(): Promise<void>
  /** A key went down. True: it is the voice's own and must not reach the page. */
  pressed(key: PressedKey): boolean
  /** The screen crashed or was reloaded: nobody may see what stood there, whoever's turn it was. */
  wipe(): Promise<void>
  stop(): void
}

interface WindowParts {
  member: MemberSide
  counter: Counter
  clock: Clock
  settings: Settings
  voice: Voice
}

/**
 * The steps of the member's own way at which nothing they typed is in main's memory or on the screen: only there may the
 * staff side be opened. It ends their visit.
 */
const free: readonly Screen['view']['step'][] = ['welcome', 'notConfirmed', 'caseOffer', 'caseOpened']

/** The steps at the counter whose view changes though nobody touches. No secret is in any of them. */
const restless: ReadonlySet<CounterStep> = new Set<CounterStep>([
  'caseStatus',
  'staffQueue',
  'staffCase',
  'staffAlerts'
])

/** Methods of the member's own way that act beside the step, whoever's turn it is. */
const beside: ReadonlySet<MethodName> = new Set<MethodName>(['openDemoInbox'])

const ofMember: ReadonlySet<string> = new Set(memberMethodNames)
const isMembers = (method: MethodName): method is MemberMethodName => ofMember.has(method)

/** Decides whose turn it is and hands every message to the side it belongs to, one at a time. */
export function openDispatcher({ member, counter, clock, settings, voice }: WindowParts): Dispatcher {
  const turn = createMutex()
  const aids = openAids({ voice, clock, idleSeconds: settings.idle.seconds })
  const listeners = new Set<(screen: Screen) => void>()
  const tell = (screen: Screen): void => {
    const seen = aids.seen(screen)
    for (const listener of listeners) listener(seen)
  }
  /** What a restless step showed last. */
  let shown = ''
  let idleEndsAt: Instant | null = null
  let stopIdle = (): void => {}

  /** Somebody touched, or the turn has changed: the patience of this turn begins anew. */
  function touched(): void {
    stopIdle()
    idleEndsAt = null
    if (!counter.isOpen()) return
    const { milliseconds, easy, warns } = counter.patience()
    const abandon = () =>
      void turn(async () => {
        await counter.abandon()
        await forgetClosed()
        touched()
        tell(await screen(null))
      }).catch(unlessRefused)
    if (!warns) {
      stopIdle = clock.after(milliseconds, abandon)
      return
    }
    const factor = (): number => Math.max(voice.patience(), easy)
    stopIdle = clock.after(milliseconds * factor(), () => {
      const warning = settings.idle.warningSeconds * factor() * SECOND
      idleEndsAt = clock.now() + warning
      stopIdle = clock.after(warning, abandon)
      void turn(async () => tell(await screen(null))).catch(unlessRefused)
    })
  }

  async function screen(failure: CounterFailure | null): Promise<Screen> {
    const own = await member.handle('show', {})
    const view = await counter.view()
    shown = view && restless.has(view.step) ? JSON.stringify(view) : ''
    if (!view) return own
    return { ...own, view: { step: 'welcome' }, idleEndsAt, now: clock.now(), counter: { view, failure } }
  }

  /** The counter has closed: whoever called for help from it has gone. */
  async function forgetClosed(): Promise<void> {
    if (!counter.isOpen()) await member.wipe()
  }

  async function openStaffSide(): Promise<Screen> {
    if (!counter.isOpen()) {
      const own = await member.handle('show', {})
      if (!free.includes(own.view.step)) return own
      await member.wipe()
    }
    return screen(await counter.openStaffSide())
  }

  async function answer(method: Exclude<MethodName, AidMethodName>, input: unknown): Promise<Screen> {
    if (method === 'openStaffSide') return openStaffSide()
    if (method === 'openCaseDoor' && !counter.isOpen()) await member.wipe()
    if (!isMembers(method)) {
      if (!counter.isOpen() && method !== 'openCaseDoor') return screen(null)
      const told = await counter.act(method, input as never)
      await forgetClosed()
      return screen(told)
    }
    if (!counter.isOpen()) return member.handle(method, input as never) as Promise<Screen>
    const at = (await counter.view())?.step
    if (method === 'callHelp' && at) await member.callHelpFrom(at)
    else if (beside.has(method)) await member.handle(method, input as never)
    const told = await counter.actAside(method, input)
    await forgetClosed()
    return screen(told)
  }

  const present = (): Promise<Screen> => (counter.isOpen() ? screen(null) : member.handle('show', {}))
  const stopListening = member.onScreen((own) => {
    if (!counter.isOpen()) tell(own)
  })
  counter.onArrival(
    (work) =>
      void turn(async () => {
        const told = await work()
        if (told === undefined) return
        touched()
        tell(await screen(told))
      }).catch(unlessRefused)
  )
  voice.onChange(() => void turn(async () => tell(await present())))

  async function answerOrWeigh(method: Exclude<MethodName, AidMethodName>, input: unknown): Promise<unknown> {
    if (method === 'show') return aids.seen(await present())
    if (method === 'weighKey') {
      const weighed = input as Input<'weighKey'>
      return counter.isOpen() ? counter.weighKey(weighed) : member.handle('weighKey', weighed)
    }
    const answered = await answer(method, input)
    touched()
    return aids.seen(answered)
  }

  return {
    async handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
      if (isAid(method)) {
        // what is spoken does not wait for what is being stored
        aids.act(method, input as never)
        return turn(async () => aids.seen(await present()) as Output<M>)
      }
      return turn(async () => (await answerOrWeigh(method as never, input)) as Output<M>)
    },
    pressed(key) {
      const own = voice.pressed(key)
      if (own)
        void turn(async () => {
          const shown = await present()
          if (shown.idleEndsAt === null) tell(await answer('stayActive', {}))
        })
      return own
    },
    onScreen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    letterMoved: (moved) =>
      turn(async () => {
        await member.letterMoved(moved)
        if (counter.letterMoved(moved)) tell(await screen(null))
      }),
    refresh: () =>
      turn(async () => {
        if (!counter.isOpen() || shown === '') return
        const before = shown
        const now = await screen(null)
        if (shown !== before) tell(now)
      }),
    wipe: () =>
      turn(async () => {
        stopIdle()
        idleEndsAt = null
        shown = ''
        voice.forget()
        try {
          await counter.wipe()
        } finally {
          await member.wipe()
        }
      }),
    stop() {
      stopIdle()
      stopListening()
      counter.stop()
      aids.stop()
      voice.close()
    }
  }
}
