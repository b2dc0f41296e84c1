import type { ColumnType } from 'kysely'

/** Milliseconds since 1970-01-01 UTC, kept as INTEGER. */
type Instant = number
/** A column that is written once and never updated. */
type Fixed<T> = ColumnType<T, T, never>

/** An assisted case: what is looked up by, and the whole record as JSON (`assistedCaseSchema`). */
interface AssistedCaseTable {
  id: Fixed<string>
  ticket: Fixed<string>
  cedula: Fixed<string>
  state: string
  /** The new address, to count how often a mailbox is asked for. */
  mailbox: string | null
  opened_at: Fixed<Instant>
  /** When the case has to be looked at by itself: the end of a hold, or its expiry. Null: never again. */
  due_at: Instant | null
  /** Counts the changes, so that two kiosks cannot both change the same state. */
  version: number
  body: string
}

/** A member of staff. Never deleted: `ended_at` ends the account, and old cases still name it. */
interface StaffTable {
  id: Fixed<string>
  user_name: Fixed<string>
  role: 'officer' | 'supervisor' | 'administrator'
  given_names: string
  surnames: string
  cedula: Fixed<string>
  /** Their own e-mail address, to see that it is not the one a member gives. */
  address: string | null
  salt: string
  hash: string
  scrypt: string
  /** The secret was handed out and not yet replaced by one of their own. */
  fresh: 0 | 1
  /** Base32 secret of an authenticator app, or null. */
  totp: string | null
  /** Last time step whose code was used: a code works once (RFC 6238 §5.2). */
  totp_step: number | null
  /** Staff ids, JSON: through whose hands the secret may have gone since the person was last confirmed. */
  secret_handlers: ColumnType<string, string | undefined, string>
  /** When it was handed out last. */
  handed_at: Instant | null
  added_at: Fixed<Instant>
  ended_at: Instant | null
}

/** Something supervisors are told of. */
interface StaffAlertTable {
  id: Fixed<string>
  at: Fixed<Instant>
  kind: Fixed<string>
  case_id: Fixed<string | null>
  /** Staff ids, JSON. */
  officers: Fixed<string>
  detail: Fixed<string | null>
  answered_at: Instant | null
  answered_by: string | null
  answer: string | null
}

/** Which two officers approved a case: what the limits count. */
interface CasePairTable {
  case_id: Fixed<string>
  first: Fixed<string>
  second: Fixed<string>
  at: Fixed<Instant>
}

/** A change that its owner denied after it was active. Open: the next case of this cédula needs a supervisor. */
interface FraudCaseTable {
  id: Fixed<string>
  case_id: Fixed<string>
  cedula: Fixed<string>
  reason: Fixed<string>
  opened_at: Fixed<Instant>
  /** Everything about the change as it was then, JSON. */
  dossier: Fixed<string>
  closed_at: Instant | null
  closed_by: string | null
}

/** Append-only: what happened to a case, each line chained to the one before (SHA-256). */
interface CaseEventTable {
  case_id: Fixed<string>
  seq: Fixed<number>
  at: Fixed<Instant>
  kind: Fixed<string>
  /** Staff id, or `member`, `old-channel`, `kiosk`. */
  actor: Fixed<string>
  kiosk: Fixed<string>
  /** State after it. */
  state: Fixed<string>
  extras: Fixed<string>
  previous: Fixed<string>
  hash: Fixed<string>
}

/** The cases whose lines were let go of, with the case, when their time was over. */
interface CaseCutTable {
  case_id: Fixed<string>
  at: Fixed<Instant>
}

/** A single-use code that stands in for an authenticator. Only a keyed hash of it is kept. */
export interface StaffRecoveryCodeTable {
  staff_id: Fixed<string>
  mac: Fixed<string>
  drawn_at: Fixed<Instant>
  used_at: Instant | null
}

/** The tables of the assisted case and of staff. */
export interface CaseTables {
  assisted_case: AssistedCaseTable
  case_event: CaseEventTable
  case_cut: CaseCutTable
  staff: StaffTable
  staff_alert: StaffAlertTable
  staff_recovery_code: StaffRecoveryCodeTable
  case_pair: CasePairTable
  fraud_case: FraudCaseTable
}
