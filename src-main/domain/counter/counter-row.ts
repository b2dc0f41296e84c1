import type { CounterStep } from '../../contract/counter/counter-views'
import type {
  AddressEvent,
  CaseWorkEvent,
  ConsoleEvent,
  CounterEventKind,
  DoorEvent,
  EventOf,
  HandOverEvent,
  ProofEvent,
  SignInEvent
} from './counter-event'
import type { CounterState, Turn, TurnAt } from './turn-state'

/** What has to be done together with the turn, as data. */
export type CounterEffect =
  | { do: 'close-code'; codeId: string; as: 'used' | 'exhausted' }
  | { do: 'count-wrong-try'; codeId: string }
  /** A message with a code that no longer works would only mislead. */
  | { do: 'cancel-message'; messageId: string }
  /** Whatever was begun for a key that was being typed is over and forgotten before anything else happens. */
  | { do: 'forget-typed-key' }

export interface NextTurn {
  turn: Turn | null
  effects: readonly CounterEffect[]
}

export const to = (turn: Turn | null, ...effects: CounterEffect[]): NextTurn => ({ turn, effects })
/** The counter closes. */
export const goes = (): NextTurn => to(null)

export type StepOrNobody = CounterStep | 'nobody'

/** What an event does at a step. Null: it does not belong there, and nothing happens; the function may say so of its facts. */
export type Cell<S extends StepOrNobody, K extends CounterEventKind> =
  ((here: TurnAt<S>, event: EventOf<K>, state: CounterState) => NextTurn | null) | null

/** Every event, at one step: a row of the table that `next-turn.ts` puts together. One that is missing does not compile. */
export type Row<S extends StepOrNobody> = { readonly [K in CounterEventKind]: Cell<S, K> }

type Refused<E extends { kind: CounterEventKind }> = Readonly<Record<E['kind'], null>>

// Said once for a whole kind of events: a step that takes none of them.

export const noDoor: Refused<DoorEvent> = { doorOpened: null, caseFound: null, changeDenied: null }

export const noAddress: Refused<AddressEvent> = {
  addressTyped: null,
  addressConfirmed: null,
  addressCorrected: null,
  addressGiven: null,
  paperCodeDrawn: null
}

export const noProof: Refused<ProofEvent> = {
  codeSent: null,
  codeJudged: null,
  messageMoved: null,
  paperCodeCopied: null,
  paperCodeMatched: null,
  keyStaged: null
}

export const noHandOver: Refused<HandOverEvent> = { screenTaken: null, requestWithdrawn: null }

export const noSignIn: Refused<SignInEvent> = { setUpCodeTyped: null, accountsMade: null, signedIn: null }

export const noConsole: Refused<ConsoleEvent> = {
  ownSecretChosen: null,
  totpBegun: null,
  totpConfirmed: null,
  recoveryCodesKept: null,
  queueShown: null,
  alertsShown: null,
  peopleShown: null,
  awaitingShown: null,
  machineShown: null,
  machineTried: null,
  backupsShown: null,
  backupChecked: null,
  restoreOrdered: null,
  programEnded: null,
  caseOpened: null,
  caseLookedUp: null
}

export const noCaseWork: Refused<CaseWorkEvent> = {
  documentsBegun: null,
  documentsDoubted: null,
  documentsChecked: null,
  reviewBegun: null,
  decisionBegun: null,
  caseDecided: null,
  dossierMade: null,
  casePaused: null
}
