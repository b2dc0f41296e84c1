import type { Input, Output } from '../contract/api'
import type { CounterFailure } from '../contract/counter-failures'
import { memberMethodNames, type MemberMethodName, type MethodName } from '../contract/method-names'
import type { Screen } from '../contract/views'
import { SECOND, type Clock, type Instant } from '../domain/clock'
import { unlessRefused } from '../store/store'
import type { Settings } from '../contract/settings'
import type { Counter } from './counter/counter'
import type { MemberSide } from './member'
import type { LetterMoved } from './member/code'
import { takeTurns } from './member/turns'

/** Both sides of the one window: the member's own way and the counter. */
export interface WindowSide {
  handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** Tells of screens that main changes by itself, on either side. */
  onScreen(listener: (screen: Screen) => void): () => void
  letterMoved(moved: LetterMoved): Promise<void>
  /** The screen crashed or was reloaded: nobody may see what stood there, whoever's turn it was. */
  wipe(): Promise<void>
  stop(): void
}

interface WindowParts {
  member: MemberSide
  counter: Counter
  clock: Clock
  settings: Settings
}

/**
 * The steps of the member's own way at which nothing they typed is in main's memory or on the screen: only there may the
 * staff side be opened. It ends their visit.
 */
const free: readonly Screen['view']['step'][] = ['welcome', 'notConfirmed', 'caseOffer', 'caseOpened']

/** Methods of the member's own way that act beside the step, whoever's turn it is. */
const beside: ReadonlySet<MethodName> = new Set<MethodName>(['callHelp', 'openDemoInbox'])

const ofMember: ReadonlySet<string> = new Set(memberMethodNames)
const isMembers = (method: MethodName): method is MemberMethodName => ofMember.has(method)

/** Decides whose turn it is and hands every message to the side it belongs to, one at a time. */
export function openWindowSide({ member, counter, clock, settings }: WindowParts): WindowSide {
  const turn = takeTurns()
  const listeners = new Set<(screen: Screen) => void>()
  const tell = (screen: Screen): void => {
    for (const listener of listeners) listener(screen)
  }
  let idleEndsAt: Instant | null = null
  let stopIdle = (): void => {}

  /** Somebody touched, or the turn has changed: the patience of this turn begins anew. */
  function touched(): void {
    stopIdle()
    idleEndsAt = null
    if (!counter.isOpen()) return
    const { milliseconds, warns } = counter.patience()
    const abandon = () =>
      void turn(async () => {
        await counter.abandon()
        touched()
        tell(await screen(null))
      }).catch(unlessRefused)
    if (!warns) {
      stopIdle = clock.after(milliseconds, abandon)
      return
    }
    stopIdle = clock.after(milliseconds, () => {
      const warning = settings.idle.warningSeconds * SECOND
      idleEndsAt = clock.now() + warning
      stopIdle = clock.after(warning, abandon)
      void turn(async () => tell(await screen(null))).catch(unlessRefused)
    })
  }

  async function screen(failure: CounterFailure | null): Promise<Screen> {
    const own = await member.handle('show', {})
    const view = await counter.view()
    if (!view) return own
    return { ...own, view: { step: 'welcome' }, idleEndsAt, now: clock.now(), counter: { view, failure } }
  }

  async function openStaffSide(): Promise<Screen> {
    if (!counter.isOpen()) {
      const own = await member.handle('show', {})
      if (!free.includes(own.view.step)) return own
      await member.wipe()
    }
    return screen(await counter.openStaffSide())
  }

  async function answer(method: MethodName, input: unknown): Promise<Screen> {
    if (method === 'openStaffSide') return openStaffSide()
    if (method === 'openCaseDoor' && !counter.isOpen()) await member.wipe()
    if (!isMembers(method)) {
      if (!counter.isOpen() && method !== 'openCaseDoor') return screen(null)
      return screen(await counter.act(method, input as never))
    }
    if (!counter.isOpen()) return member.handle(method, input as never) as Promise<Screen>
    if (beside.has(method)) await member.handle(method, input as never)
    return screen(await counter.actAside(method, input))
  }

  return {
    handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
      return turn(async () => {
        if (method === 'weighKey' && counter.isOpen())
          return (await counter.weighKey((input as Input<'weighKey'>).key)) as Output<M>
        if (method === 'show' || (method === 'weighKey' && !counter.isOpen()))
          return (
            counter.isOpen() ? await screen(null) : await member.handle(method as 'show', input as never)
          ) as Output<M>
        const answered = await answer(method, input)
        touched()
        return answered as Output<M>
      })
    },
    onScreen(listener) {
      listeners.add(listener)
      const stop = member.onScreen((own) => {
        if (!counter.isOpen()) listener(own)
      })
      return () => {
        stop()
        listeners.delete(listener)
      }
    },
    letterMoved: (moved) =>
      turn(async () => {
        await member.letterMoved(moved)
        if (counter.letterMoved(moved)) tell(await screen(null))
      }),
    wipe: () =>
      turn(async () => {
        stopIdle()
        idleEndsAt = null
        try {
          await counter.wipe()
        } finally {
          await member.wipe()
        }
      }),
    stop() {
      stopIdle()
    }
  }
}
