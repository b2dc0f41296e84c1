import type { Screen } from '../../contract/screen-views'
import { asDone, type ActFailure, type CounterSession } from '../counter/counter-session'
import { renewAtWelcome, type MemberActFailure, type MemberSession } from '../member/member-session'
import { forgetClosed, memberScreen, presentScreen, type Terminal } from './terminal'

/** How one message of the contract is answered. */
export interface Act<I, O> {
  /** What does not wait until nothing else acts. */
  atOnce?: (terminal: Terminal, input: I) => void
  answer: (terminal: Terminal, input: I) => Promise<O>
}

type AtCounter<I> = (terminal: Terminal, input: I) => Promise<ActFailure>

const nothing = (): Promise<null> => Promise.resolve(null)

/** An act of the member's own way. While the counter is shown it does nothing, unless `atCounter` says what it means there. */
export function ofMember<I>(
  run: (session: MemberSession, input: I) => Promise<MemberActFailure>,
  atCounter: AtCounter<I> = nothing
): Act<I, Screen> {
  return {
    answer: (terminal, input) =>
      terminal.counter.turn
        ? counterActs(terminal, () => atCounter(terminal, input))
        : memberActs(terminal, () => run(terminal.member, input))
  }
}

/** An act at the counter, the member's part or the staff's. While the counter is closed it does nothing. */
export function ofCounter<I>(
  run: (session: CounterSession, input: I) => Promise<ActFailure>
): Act<I, Screen> {
  return {
    answer: (terminal, input) =>
      counterActs(terminal, () => (terminal.counter.turn ? run(terminal.counter, input) : nothing()))
  }
}

/**
 * An act that opens the counter from the member's own way, which is ended first.
 * @param from whether it may be opened where the member stands; where not, nothing happens
 */
export function opensCounter<I>(
  from: (session: MemberSession) => boolean,
  run: (session: CounterSession, input: I) => Promise<ActFailure>
): Act<I, Screen> {
  return {
    answer: async (terminal, input) => {
      if (!terminal.counter.turn && !from(terminal.member)) return memberActs(terminal, nothing)
      await forgetClosed(terminal)
      return counterActs(terminal, () => run(terminal.counter, input))
    }
  }
}

/** What helps to use the screen, whoever's turn it is: it does not wait for what is being stored. */
export function aid<I>(help: (terminal: Terminal, input: I) => void): Act<I, Screen> {
  return { atOnce: help, answer: (terminal) => presentScreen(terminal) }
}

async function memberActs(terminal: Terminal, run: () => Promise<MemberActFailure>): Promise<Screen> {
  const { member } = terminal
  const before = member.visit.state.step
  const failure = await run()
  member.phone.settle()
  if (before !== 'welcome') await renewAtWelcome(member)
  terminal.idle.touched()
  return memberScreen(terminal, failure)
}

async function counterActs(terminal: Terminal, run: () => Promise<ActFailure>): Promise<Screen> {
  const failure = await asDone(terminal.counter, run)
  await forgetClosed(terminal)
  terminal.idle.touched()
  return presentScreen(terminal, failure)
}
