import type { CounterStep } from '../../contract/counter/counter-views'
import type { CounterFailure } from '../../contract/counter/counter-failures'
import type { Failure } from '../../contract/failures'
import type { Screen } from '../../contract/screen-views'
import { viewOfCounter } from '../counter/counter-turn'
import type { CounterSession } from '../counter/counter-session'
import { leave, type MemberSession } from '../member/member-session'
import { screenOf } from '../member/visit'
import type { Aids } from './aids'
import type { IdleWatch } from './idle-watch'

/** The one screen where a person stands: the member's own way and the counter behind it. */
export interface Terminal {
  member: MemberSession
  counter: CounterSession
  aids: Aids
  idle: IdleWatch
  /** What a step showed last whose view changes though nobody touches; empty at every other step. */
  shown: string
}

/** The steps at the counter whose view changes though nobody touches. No secret is in any of them. */
const restless: ReadonlySet<CounterStep> = new Set<CounterStep>([
  'caseStatus',
  'staffQueue',
  'staffCase',
  'staffAlerts'
])

/** The screen of the member's own way, as it goes out. */
export function memberScreen(terminal: Terminal, failure: Failure | null): Screen {
  return terminal.aids.seen(ownScreen(terminal, failure))
}

const ownScreen = ({ member, idle }: Terminal, failure: Failure | null): Screen => ({
  ...screenOf(member.visit, member.parts, member.phone.view(), failure),
  idleEndsAt: idle.endsAt()
})

/** The screen of whoever's turn it is, as it goes out. `failure`: what became of an act at the counter. */
export async function presentScreen(
  terminal: Terminal,
  failure: CounterFailure | null = null
): Promise<Screen> {
  const view = await viewOfCounter(terminal.counter)
  terminal.shown = view && restless.has(view.step) ? JSON.stringify(view) : ''
  const own = ownScreen(terminal, null)
  return terminal.aids.seen(view ? { ...own, view: { step: 'welcome' }, counter: { view, failure } } : own)
}

/** Whether the welcome screen is shown and nobody has begun. */
export const isFree = ({ member, counter }: Terminal): boolean =>
  counter.turn === null && member.visit.state.step === 'welcome'

/** Ends the member's visit, whether or not the end can be written down: nothing of the person stays in memory. */
export const endVisit = ({ member }: Pick<Terminal, 'member'>, how: 'idled' | 'finished'): Promise<void> =>
  leave(member, how)

/** The counter has closed: whoever called for help from it has gone. */
export async function forgetClosed(terminal: Terminal): Promise<void> {
  if (!terminal.counter.turn) await endVisit(terminal, 'finished')
}
