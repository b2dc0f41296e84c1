import type { CounterStep, CounterView } from '@contract/counter/counter-views'

/** What the screen of this step is given. */
export type ViewOf<S extends CounterStep> = Extract<CounterView, { step: S }>
