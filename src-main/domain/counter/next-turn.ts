import type { CounterEvent, CounterEventKind } from './counter-event'
import type { Cell, CounterEffect, Row, StepOrNobody } from './counter-row'
import type { CounterState, Turn } from './turn-state'
import { handOverRow } from './hand-over-rows'
import { memberRows } from './case-part-rows'
import { nobodyRow, signInRows } from './sign-in-rows'
import { caseRows, consoleRows } from './staff-rows'

/** Every step and every event. What is null does not happen; a pair that is missing does not compile. */
const table: { readonly [S in StepOrNobody]: Row<S> } = {
  nobody: nobodyRow,
  ...memberRows,
  handOver: handOverRow,
  ...signInRows,
  ...consoleRows,
  ...caseRows
}

export interface CounterAdvance {
  next: CounterState
  effects: readonly CounterEffect[]
}

const cellAt = (turn: Turn | null, kind: CounterEventKind): Cell<StepOrNobody, CounterEventKind> =>
  table[turn?.step ?? 'nobody'][kind] as Cell<StepOrNobody, CounterEventKind>

/** Whether the step of this turn takes such an event at all. */
export const takes = (turn: Turn | null, kind: CounterEventKind): boolean => cellAt(turn, kind) !== null

/**
 * The next turn of the counter. Null: the event does not belong to this step (a late touch, a double tap, a forged
 * message) and nothing happens. Pure: no clock, no dice, no store.
 */
export function advance(state: CounterState, event: CounterEvent): CounterAdvance | null {
  const moved = cellAt(state.turn, event.kind)?.(state.turn, event, state)
  if (!moved) return null
  const { turn } = moved
  const stopsTyping = state.turn?.step === 'caseKey' && turn?.step !== 'caseKey'
  return {
    next: { turn, numberShown: numberAfter(state, event, turn) },
    effects: stopsTyping ? [...moved.effects, { do: 'forget-typed-key' }] : moved.effects
  }
}

/**
 * Whether somebody has gone, or was locked out. Then nothing of theirs stays, whether or not the store can take the line
 * that says so.
 */
export const hasGone = (turn: Turn | null): boolean =>
  turn === null || (turn.step === 'staffSignIn' && turn.why === 'locked')

function numberAfter({ numberShown }: CounterState, event: CounterEvent, turn: Turn | null): string | null {
  if (event.kind === 'caseFound') return event.caseId
  return hasGone(turn) ? null : numberShown
}
