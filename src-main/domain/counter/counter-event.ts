import type { Delivery } from '../../contract/delivery'
import type { Role } from '../../contract/staff/staff-powers'
import type { Decision, MachinePart } from '../../contract/staff/staff-views'
import type { AssistedCase } from '../case/case-state'
import type { CodeVerdict, IssuedCode } from '../recovery/one-time-code'
import type { ShelvedBackup } from '../shelved-backup'
import type { BackupState } from '../../contract/staff/staff-views'
import type { WeighedAddress } from './turn-state'

/** What can happen whoever's turn it is: somebody goes, goes back, or is gone. */
export type AnyTurnEvent =
  /** One step back, where there is one. */
  | { kind: 'wentBack' }
  /** "Terminar". */
  | { kind: 'finished' }
  /** "Volveré": the member goes, the case stays as it is. */
  | { kind: 'memberLeft' }
  | { kind: 'signedOut' }
  /** Nobody touched for too long. */
  | { kind: 'abandoned' }
  /** Whoever is signed in has no account any more. */
  | { kind: 'accountEnded' }
  /** The page is gone: nobody may see what stood there. */
  | { kind: 'wiped' }
  /** The discreet control. `hasStaff`: somebody has an account. */
  | { kind: 'staffSideOpened'; hasStaff: boolean }

/** At the door of a case. */
export type DoorEvent =
  | { kind: 'doorOpened'; purpose: 'resume' | 'deny' }
  /** Number and cédula fit. */
  | { kind: 'caseFound'; caseId: string }
  /** "No fui yo", with the right freeze code. */
  | { kind: 'changeDenied'; caseId: string }

/** The member gives the new address. */
export type AddressEvent =
  /** `tries`: how many were typed since the officer's last check, with this one. */
  | { kind: 'addressTyped'; given: WeighedAddress; ticket: string; cedula: string; tries: number }
  | { kind: 'addressConfirmed'; given: WeighedAddress }
  | { kind: 'addressCorrected' }
  /** The case has the address; the code to it is the next thing. */
  | { kind: 'addressGiven'; verification: string }
  | { kind: 'paperCodeDrawn'; verification: string; code: string }

/** The member proves the address, and chooses the key. */
export type ProofEvent =
  | { kind: 'codeSent'; code: IssuedCode; messageId: string; resendsLeft: number }
  /** `code`: as the store has it now. */
  | { kind: 'codeJudged'; verdict: CodeVerdict; code: IssuedCode }
  | { kind: 'messageMoved'; messageId: string; delivery: Delivery }
  | { kind: 'paperCodeCopied' }
  | { kind: 'paperCodeMatched' }
  | { kind: 'keyStaged' }

/** What the store knows when the screen is taken. */
export interface FoundAtHandOver {
  value: Pick<AssistedCase, 'paused' | 'verification' | 'address'>
  /** The newest code that was sent for the case. */
  sent: { code: IssuedCode; resendsLeft: number } | null
}

/** On the hand-over screen. */
export type HandOverEvent =
  | { kind: 'screenTaken'; found: FoundAtHandOver }
  /** The member takes the request back. */
  | { kind: 'requestWithdrawn' }

/** Nobody is signed in yet. */
export type SignInEvent =
  | { kind: 'setUpCodeTyped' }
  /** The first people have accounts. */
  | { kind: 'accountsMade'; people: number }
  /**
   * `fresh`: has no secret of their own yet. `ownCase`: the case that the screen is at is about themselves. `enrols`: the
   * secret of the authenticator that has to be enrolled before anything else.
   */
  | {
      kind: 'signedIn'
      staffId: string
      role: Role
      fresh: boolean
      ownCase: boolean
      enrols: string | null
    }

/** What somebody signed in turns to. */
export type ConsoleEvent =
  | { kind: 'ownSecretChosen'; enrols: string | null }
  | { kind: 'totpBegun'; secret: string }
  /** `codes`: the recovery codes that come with it. */
  | { kind: 'totpConfirmed'; codes: readonly string[] }
  | { kind: 'recoveryCodesKept' }
  | { kind: 'queueShown' }
  | { kind: 'alertsShown' }
  /** `handOut`: the first secret of somebody just added or renewed. */
  | { kind: 'peopleShown'; handOut: { userName: string; secret: string } | null }
  | { kind: 'awaitingShown' }
  | { kind: 'machineShown' }
  | { kind: 'machineTried'; part: MachinePart; works: boolean }
  | { kind: 'backupsShown'; backups: readonly ShelvedBackup[] | null }
  | { kind: 'backupChecked'; name: string; state: BackupState }
  | { kind: 'restoreOrdered' }
  | { kind: 'programEnded'; how: 'close' | 'restart' }
  /** A case was opened by its number. */
  | { kind: 'caseOpened'; caseId: string }
  /** A case was looked for by the cédula of its person; null: there is none. */
  | { kind: 'caseLookedUp'; cedula: string; caseId: string | null }

/** What an officer does on a case. */
export type CaseWorkEvent =
  | { kind: 'documentsBegun'; purpose: 'check' | 'presence' }
  /** What was typed from the document does not fit: once more, in case of a slip of the finger. */
  | { kind: 'documentsDoubted' }
  /** `verification`: for the member's next act; null: the case does not go on. */
  | { kind: 'documentsChecked'; verification: string | null }
  | { kind: 'reviewBegun' }
  | { kind: 'decisionBegun'; decision: Decision }
  /** `verification`: for the member's next act, after an approval. */
  | { kind: 'caseDecided'; verification: string }
  | { kind: 'dossierMade'; ticket: string; cedula: string; digest: string; files: readonly string[] }
  | { kind: 'casePaused' }

/** What happened at the counter, in the past tense: facts the use case has already found out. */
export type CounterEvent =
  | AnyTurnEvent
  | DoorEvent
  | AddressEvent
  | ProofEvent
  | HandOverEvent
  | SignInEvent
  | ConsoleEvent
  | CaseWorkEvent

export type CounterEventKind = CounterEvent['kind']
export type EventOf<K extends CounterEventKind> = Extract<CounterEvent, { kind: K }>
