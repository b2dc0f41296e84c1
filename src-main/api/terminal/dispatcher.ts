import type { Input, Output } from '../../contract/api'
import type { MethodName } from '../../contract/method-names'
import type { Screen } from '../../contract/screen-views'
import { listeners } from '../../domain/listeners'
import { createMutex } from '../../domain/mutex'
import type { PressedKey, Voice } from '../../domain/voice'
import { unlessRefused } from '../../store/store'
import type { CounterParts } from '../counter/counter-parts'
import { abandonCounter, caseMessageMoved, inviteStaff, wipeCounter } from '../counter/counter-turn'
import { messageMoved, type MessageMoved } from '../member/member-code'
import { acts } from './act-table'
import { serviceState } from './in-service'
import { openTerminal } from './open-terminal'
import type { OutOfService } from './out-of-service'
import { endVisit, forgetClosed, isFree, memberScreen, presentScreen } from './terminal'
import type { Act } from './whose-turn'

/** The one way in: every message of the contract, from the one screen of this kiosk. */
export interface Dispatcher {
  handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** Tells of screens that main changes by itself: the idle warning, a wipe, a message accepted, a due job. */
  onScreen(listener: (screen: Screen) => void): () => void
  messageMoved(moved: MessageMoved): Promise<void>
  /** Something happened that nobody touched for (a due job, an alert): it is told where the screen shows it. */
  refresh(): Promise<void>
  /** A key went down. True: it is the voice's own and must not reach the page. */
  pressed(key: PressedKey): boolean
  /** The screen crashed or was reloaded: nobody may see what stood there, whoever's turn it was. */
  wipe(): Promise<void>
  /** The kiosk cannot serve: whatever visit there is, is wiped, and every act is answered with this screen. */
  shut(view: OutOfService): void
  /** The kiosk can serve again: the welcome screen comes by itself. */
  open(): Promise<void>
  /** The welcome screen is shown: nobody would notice a moment's work. */
  isFree(): boolean
  /** Where nobody has an account yet: writes the one-time code of the first set-up to the log. */
  inviteStaff(): Promise<void>
  stop(): void
}

/**
 * A message passes these steps, in this order: is the kiosk in service → what need not wait → one at a time → the act
 * (`act-table.ts`), which first asks whose turn it is and what this person may.
 */
export function openDispatcher(parts: CounterParts & { voice: Voice }): Dispatcher {
  const { voice } = parts
  const { pass: oneAtATime } = createMutex()
  const service = serviceState(parts)
  const screens = listeners<Screen>()
  let interrupted = false

  /** What happens by itself takes its turn; what it makes of the screen is told. A store that refuses has told so itself. */
  const byItself = (work: () => Promise<Screen | null>): void =>
    void oneAtATime(async () => {
      const screen = await work()
      if (screen && service.isOpen()) screens.tell(screen)
    }).catch(unlessRefused)

  const terminal = openTerminal(parts, {
    byItself,
    abandoned: async () => {
      if (terminal.counter.turn) {
        await abandonCounter(terminal.counter)
        await forgetClosed(terminal)
      } else await endVisit(terminal, 'idled')
      terminal.idle.touched()
      return presentScreen(terminal)
    }
  })

  async function wipeAll(): Promise<void> {
    terminal.idle.stop()
    terminal.shown = ''
    voice.forget()
    try {
      await wipeCounter(terminal.counter)
    } finally {
      await endVisit(terminal, 'finished')
    }
  }

  return {
    handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
      const act: Act<Input<M>, Output<M>> = acts[method]
      return service.whileOpen(method, () => {
        act.atOnce?.(terminal, input)
        return oneAtATime(() => act.answer(terminal, input))
      })
    },
    onScreen: (listener) => screens.add(listener),
    messageMoved: (moved) =>
      oneAtATime(async () => {
        const { changed, failure } = await messageMoved(terminal.member, moved)
        terminal.member.phone.settle()
        if (changed && !terminal.counter.turn) screens.tell(memberScreen(terminal, failure))
        if (await caseMessageMoved(terminal.counter, moved)) screens.tell(await presentScreen(terminal))
      }),
    refresh: () =>
      oneAtATime(async () => {
        if (!terminal.counter.turn || terminal.shown === '') return
        const before = terminal.shown
        const now = await presentScreen(terminal)
        if (terminal.shown !== before) screens.tell(now)
      }),
    pressed(key) {
      if (!service.isOpen()) return false
      const own = voice.pressed(key)
      if (own)
        byItself(async () => (terminal.idle.endsAt() === null ? acts.stayActive.answer(terminal, {}) : null))
      return own
    },
    wipe: () => (service.isOpen() ? oneAtATime(wipeAll).catch(unlessRefused) : Promise.resolve()),
    shut(view) {
      interrupted ||= service.isOpen() && !isFree(terminal)
      screens.tell(service.shut({ ...view, interrupted }))
      // the end of the visit cannot be written down now; that is what the refusal says
      void oneAtATime(wipeAll).catch(unlessRefused)
    },
    async open() {
      if (service.isOpen()) return
      service.open()
      interrupted = false
      screens.tell(await oneAtATime(() => presentScreen(terminal)))
    },
    isFree: () => service.isOpen() && isFree(terminal),
    inviteStaff: () => inviteStaff(terminal.counter),
    stop() {
      terminal.idle.stop()
      terminal.member.phone.stop()
      terminal.counter.phone.stop()
      terminal.aids.stop()
      voice.close()
    }
  }
}
