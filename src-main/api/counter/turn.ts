import type { Delivery } from '../../contract/delivery'
import type { Locale } from '../../contract/locale'
import type { Decision, MachinePart } from '../../contract/staff/staff-views'
import type { AddressLook } from '../../domain/address-look'
import type { IssuedCode } from '../../domain/recovery/one-time-code'
import type { KeyAhead } from '../key-choice'
import type { ShelvedBackup } from '../restored-store'

/** Where the member is in their part of a case. */
export type MemberStep =
  | { step: 'caseDoor'; purpose: 'resume' | 'deny' }
  | { step: 'caseStatus' }
  | { step: 'caseAddress'; typed: string | null }
  | ({ step: 'caseAddressCheck'; address: string; otherMembers: number } & AddressLook)
  | ({ step: 'caseReader'; address: string; otherMembers: number } & AddressLook)
  | { step: 'caseCode'; code: IssuedCode; letterId: string; delivery: Delivery; resendsLeft: number }
  /** `code`: as long as it stands on the screen; afterwards only its keyed hash exists. */
  | { step: 'casePaperCode'; code: string | null }
  /** `ahead`: what was begun for a key that is being typed again. */
  | { step: 'caseKey'; ahead: KeyAhead | null }
  | { step: 'caseReceipt' }
  | { step: 'caseOutcome' }

/** The member's turn: at most one act after a verification, which main holds and the screen never sees. */
export interface MemberTurn {
  side: 'member'
  locale: Locale
  /** Null only at the door. */
  caseId: string | null
  verification: string | null
  at: MemberStep
}

export type StaffStep =
  | { step: 'staffSetUp'; stage: 'code' | 'people' }
  | { step: 'staffSignIn'; why: 'begin' | 'officer' | 'second-officer' | 'locked' }
  | { step: 'staffOwnSecret' }
  | { step: 'staffTotp'; secret: string }
  | { step: 'staffQueue' }
  | { step: 'staffCase'; done: string | null }
  /** `again`: something typed did not fit once already. */
  | { step: 'staffDocuments'; purpose: 'check' | 'presence'; again: boolean }
  | { step: 'staffReview' }
  | { step: 'staffDecision'; decision: Decision }
  | { step: 'staffAlerts' }
  | { step: 'staffDossier'; digest: string; files: string[] }
  | { step: 'staffPeople'; handOut: { userName: string; secret: string } | null }
  | { step: 'staffAwaiting' }
  | { step: 'staffMachine'; tried: Partial<Record<MachinePart, boolean>> }
  /** What lay in the folder when it was opened, and what was found out since. */
  | { step: 'staffBackups'; backups: ShelvedBackup[] | null }

/** A staff turn. Begins with a sign-in and never outlives a hand-over. */
export interface StaffTurn {
  side: 'staff'
  /** Who is signed in; null at the sign-in and the set-up. */
  staffId: string | null
  caseId: string | null
  at: StaffStep
}

/** "Entregue la pantalla a …": nobody's turn. Nobody is signed in, nothing is typed. */
export interface HandOver {
  side: 'handOver'
  to: 'member' | 'officer' | 'second-officer'
  caseId: string
  /** For the member's next act. */
  verification: string | null
  /** Who handed over, for the discreet pause. */
  staffId: string | null
}

export type Turn = MemberTurn | StaffTurn | HandOver
