import type { StoreFailure } from './failure'

/** Whether the store takes transactions. Reads are answered in both `open` and `read-only`. */
export type StoreState = 'open' | 'read-only' | 'closed'

/** Tells of a change of state, with its reason. */
export type StateListener = (state: StoreState, because: StoreFailure | null) => void

/** The store's state and who must be told when it changes (the out-of-service screen, the log). */
export class StoreHealth {
  #state: StoreState = 'open'
  #because: StoreFailure | null = null
  #mayHeal = false

  readonly #told: StateListener[] = []

  constructor(first: StateListener = () => undefined) {
    this.#told.push(first)
  }

  listen(listener: StateListener): void {
    this.#told.push(listener)
  }

  get state(): StoreState {
    return this.#state
  }

  /** Why it is not open. */
  get because(): StoreFailure | null {
    return this.#because
  }

  /** No room for the next transaction: the one trouble that passes by itself. All others stay until reopening. */
  get mayHeal(): boolean {
    return this.#mayHeal
  }

  readOnly(because: StoreFailure, mayHeal = false): void {
    // the first failure is the one to look into; those that follow from it are not. One that heals may turn worse
    if (this.#state === 'closed' || (this.#state === 'read-only' && !this.#mayHeal)) return
    if (this.#state === 'read-only' && mayHeal) return
    this.#mayHeal = mayHeal
    this.#change('read-only', because)
  }

  healed(): void {
    if (!this.#mayHeal) return
    this.#mayHeal = false
    this.#change('open', null)
  }

  closed(): void {
    this.#mayHeal = false
    if (this.#state !== 'closed') this.#change('closed', { kind: 'closed' })
  }

  #change(state: StoreState, because: StoreFailure | null): void {
    this.#state = state
    this.#because = because
    for (const tell of this.#told) tell(state, because)
  }
}
