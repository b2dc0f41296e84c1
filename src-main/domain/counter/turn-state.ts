import type { CounterStep } from '../../contract/counter/counter-views'
import type { Delivery } from '../../contract/delivery'
import type { Decision, MachinePart } from '../../contract/staff/staff-views'
import type { AddressLook } from '../address-look'
import type { IssuedCode } from '../recovery/one-time-code'
import type { ShelvedBackup } from '../shelved-backup'

/** An address that the member typed, with what the look at it found. */
export interface WeighedAddress extends AddressLook {
  address: string
}

/** What a member needs for an act in their case: main holds the verification, the screen never sees it. */
interface Verified {
  caseId: string
  verification: string
}

/** The member's turn: at most one act after a verification by an officer. */
export type MemberTurn =
  | { step: 'caseDoor'; purpose: 'resume' | 'deny' }
  | { step: 'caseStatus'; caseId: string }
  | (Verified & { step: 'caseAddress'; typed: string | null })
  | (Verified & { step: 'caseAddressCheck'; given: WeighedAddress })
  | (Verified & { step: 'caseReader'; given: WeighedAddress })
  | (Verified & {
      step: 'caseCode'
      code: IssuedCode
      /** The message that carries the code; null: it was sent in an earlier turn. */
      messageId: string | null
      delivery: Delivery
      resendsLeft: number
    })
  /** `code`: as long as it stands on the screen; afterwards only its keyed hash exists. */
  | (Verified & { step: 'casePaperCode'; code: string | null })
  | (Verified & { step: 'caseKey' })
  | { step: 'caseReceipt'; caseId: string }
  | { step: 'caseOutcome'; caseId: string }

/** "Entregue la pantalla a …": nobody's turn. Nobody is signed in, nothing is typed. */
export interface HandOver {
  step: 'handOver'
  to: 'member' | 'officer' | 'second-officer'
  caseId: string
  /** For the member's next act. */
  verification: string | null
  /** Who handed over, for the discreet pause. */
  handedBy: string | null
}

/** Nobody is signed in yet: the first set-up, or a sign-in, perhaps to a case. */
export type SignInTurn =
  | { step: 'staffSetUp'; stage: 'code' | 'people' }
  | { step: 'staffSignIn'; why: 'begin' | 'officer' | 'second-officer' | 'locked'; caseId: string | null }

interface SignedIn {
  staffId: string
}
interface AtCase extends SignedIn {
  caseId: string
}

/** A staff turn: somebody is signed in. Begins with a sign-in and never outlives a hand-over. */
export type StaffTurn =
  | (SignedIn & { step: 'staffOwnSecret' })
  | (SignedIn & { step: 'staffTotp'; secret: string })
  /** The same, before anything else. */
  | (SignedIn & { step: 'staffEnrol'; secret: string })
  /** Shown once. */
  | (SignedIn & { step: 'staffRecoveryCodes'; codes: readonly string[] })
  | (SignedIn & { step: 'staffQueue' })
  | (SignedIn & { step: 'staffAlerts' })
  | (SignedIn & { step: 'staffPeople'; handOut: { userName: string; secret: string } | null })
  | (SignedIn & { step: 'staffAwaiting' })
  | (SignedIn & { step: 'staffMachine'; tried: Readonly<Partial<Record<MachinePart, boolean>>> })
  /** What lay in the folder when it was opened, and what was found out since. */
  | (SignedIn & { step: 'staffBackups'; backups: readonly ShelvedBackup[] | null })
  | (AtCase & { step: 'staffCase'; done: Decision | null })
  /** `again`: something typed did not fit once already. */
  | (AtCase & { step: 'staffDocuments'; purpose: 'check' | 'presence'; again: boolean })
  | (AtCase & { step: 'staffReview' })
  | (AtCase & { step: 'staffDecision'; decision: Decision })
  | (AtCase & { step: 'staffDossier'; digest: string; files: readonly string[] })

export type Turn = Readonly<MemberTurn | HandOver | SignInTurn | StaffTurn>

/** The turn at a step; null where nobody is at the counter. */
export type TurnAt<S extends CounterStep | 'nobody'> = S extends CounterStep
  ? Extract<Turn, { step: S }>
  : null

/** Everything that the counter remembers. Main's memory only: a restart forgets it, never the case. */
export interface CounterState {
  /** Null: the member's own way is shown. */
  readonly turn: Turn | null
  /** The case whose number and cédula somebody typed at this kiosk; forgotten with whoever did. */
  readonly numberShown: string | null
}

export const nobodyHere: CounterState = { turn: null, numberShown: null }

type Side = 'member' | 'hand-over' | 'sign-in' | 'staff'

/** Whose turn each step is. */
export const sideOf: Readonly<Record<CounterStep, Side>> = {
  caseDoor: 'member',
  caseStatus: 'member',
  caseAddress: 'member',
  caseAddressCheck: 'member',
  caseReader: 'member',
  caseCode: 'member',
  casePaperCode: 'member',
  caseKey: 'member',
  caseReceipt: 'member',
  caseOutcome: 'member',
  handOver: 'hand-over',
  staffSetUp: 'sign-in',
  staffSignIn: 'sign-in',
  staffOwnSecret: 'staff',
  staffTotp: 'staff',
  staffEnrol: 'staff',
  staffRecoveryCodes: 'staff',
  staffQueue: 'staff',
  staffCase: 'staff',
  staffDocuments: 'staff',
  staffReview: 'staff',
  staffDecision: 'staff',
  staffAlerts: 'staff',
  staffDossier: 'staff',
  staffPeople: 'staff',
  staffAwaiting: 'staff',
  staffMachine: 'staff',
  staffBackups: 'staff'
}

export const isStaff = (turn: Turn | null): turn is Readonly<StaffTurn> =>
  turn !== null && sideOf[turn.step] === 'staff'

/** The case of a turn; null: it is about none. */
export const caseIdOf = (turn: Turn | null): string | null => (turn && 'caseId' in turn ? turn.caseId : null)
