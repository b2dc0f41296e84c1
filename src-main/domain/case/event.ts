import type { z } from 'zod'
import type { CheckId, CheckReason } from '../../contract/case/checks'
import type {
  approvalReasonSchema,
  denialReasonSchema,
  MailboxReader,
  refusalReasonSchema,
  shorteningReasonSchema
} from '../../contract/case/case-words'
import type { Actor, Officer } from './actor'
import type { Place } from './case-state'
import type { Instant } from '../clock'
import type { CodeWay } from '../recovery/one-time-code'

/** What an officer found. The number and the date were typed; only what came of the comparison is here. */
export interface Findings {
  kind: string
  outcomes: Partial<Record<CheckId, string>>
  reasons: Partial<Record<CheckId, CheckReason>>
  note: string | null
}

/** A key as scrypt, made ready before the transaction. */
export interface StagedKey {
  salt: string
  hash: string
  scrypt: string
}

/**
 * What happened to a case, in the past tense. `verification` is the id of the verification the act used up;
 * `verificationId` the id for the one it brings about.
 */
export type CaseEvent =
  | { kind: 'documentsChecked'; by: Officer; place: Place; findings: Findings; verificationId: string }
  | {
      kind: 'presenceConfirmed'
      by: Officer
      place: Place
      findings: Findings
      verificationId: string
    }
  | {
      kind: 'addressGiven'
      place: Place
      verification: string
      verificationId: string
      path: 'mailbox' | 'paper'
      address: string | null
      reader: MailboxReader | null
      warnings: string[]
      otherMembers: number
      paperMac: string | null
    }
  /** The code was typed back. On the paper path `matches` is the constant-time comparison done by the caller. */
  | { kind: 'codeTyped'; place: Place; verification: string; matches: boolean; via: CodeWay }
  | { kind: 'reviewBegun'; by: Officer; place: Place; verificationId: string }
  | { kind: 'evidenceOpened'; by: Officer; item: string }
  | { kind: 'flagAnswered'; by: Officer; flag: string; accepted: boolean; text: string }
  | {
      kind: 'approved'
      by: Officer
      place: Place
      verification: string
      verificationId: string
      reason: z.infer<typeof approvalReasonSchema>
      text: string
      freezeCode: { code: string; mac: string }
    }
  | { kind: 'refused'; by: Officer; reason: z.infer<typeof refusalReasonSchema>; text: string }
  | { kind: 'keyChosen'; place: Place; verification: string; key: StagedKey }
  | {
      kind: 'holdShortened'
      by: Officer
      endsAt: Instant
      reason: z.infer<typeof shorteningReasonSchema>
      text: string
    }
  /** The job that looks after due cases came by. */
  | { kind: 'holdEnded' }
  /** A notice could not be delivered, or an address appeared that nobody had told: a message with a new code. */
  | { kind: 'noticesRenewed'; freezeCode: { code: string; mac: string } }
  | { kind: 'timeRanOut' }
  | { kind: 'withdrawn'; place: Place; verification: string }
  | { kind: 'paused'; by: Officer }
  | { kind: 'pauseLifted'; by: Officer; text: string }
  /** "No fui yo": freezes what is not active yet, undoes what is. `code` says that the freeze code was right. */
  | {
      kind: 'denied'
      by: Exclude<Actor, { kind: 'member' }>
      place: Place
      code: boolean
      reason: z.infer<typeof denialReasonSchema>
      text: string | null
    }

export type CaseEventKind = CaseEvent['kind']
export type Happened<K extends CaseEventKind> = Extract<CaseEvent, { kind: K }>
