import type { ColumnType, Insertable, Selectable } from 'kysely'
import type { CaseTables } from './case-tables'

/** Milliseconds since 1970-01-01 UTC, kept as INTEGER. */
type Instant = number
/** A column that is written once and never updated. */
type Fixed<T> = ColumnType<T, T, never>

/** A member as the local directory knows them. Personal data: everything here is encrypted at rest with the store. */
export interface MemberTable {
  id: Fixed<string>
  cedula: Fixed<string>
  given_names: string
  surnames: string
  /** ISO date, yyyy-mm-dd. */
  birth_date: string
  kind: 'affiliate' | 'pensioner'
  foreigner: 0 | 1
  deceased: 0 | 1
  phone: string | null
  /** The member said at a kiosk that the telephone is not theirs any more. */
  phone_disowned_at: Instant | null
  /** Set when a registered contact was replaced; downstream (loans) reads it. */
  contact_changed_at: Instant | null
  /** Loans and account changes should wait until then. */
  hold_until: Instant | null
}

/** A registered e-mail address of a member. Never deleted while retention runs: `retired_at` ends it. */
export interface MemberAddressTable {
  id: Fixed<string>
  member_id: Fixed<string>
  address: Fixed<string>
  registered_at: Fixed<Instant>
  retired_at: Instant | null
  /** The member said at a kiosk that it is not theirs any more. */
  disowned_at: Instant | null
}

/** The member's key, as scrypt only. One row per member; no row means never had a key. */
export interface MemberKeyTable {
  member_id: Fixed<string>
  salt: string
  hash: string
  /** Row of the scrypt parameter table that made `hash`. */
  scrypt: string
  set_at: Instant
  expires_at: Instant | null
  blocked: 0 | 1
}

/** An enrolled answer, normalised and hashed with its own salt. */
export interface MemberAnswerTable {
  member_id: Fixed<string>
  question: Fixed<string>
  salt: string
  hash: string
  scrypt: string
}

export interface EmployerTable {
  ruc: Fixed<string>
  name: string
  representative_cedula: string
  email: string | null
}

/** The one live code of a member for one purpose. Only a keyed hash of the code is kept. */
export interface OneTimeCodeTable {
  id: Fixed<string>
  /** Whom the code is for: a member id. */
  subject: Fixed<string>
  purpose: Fixed<string>
  /** HMAC-SHA256 of id and code, hex. */
  mac: Fixed<string>
  issued_at: Fixed<Instant>
  expires_at: Fixed<Instant>
  wrong_tries: number
  /** Set when used, voided by a newer one, or tried too often. */
  closed_at: Instant | null
  closed_as: 'used' | 'replaced' | 'exhausted' | 'refused' | 'ended' | null
}

/** One mark per counted act: the limits are windows over these rows, so a restart forgets nothing. */
export interface LimitMarkTable {
  id: Fixed<string>
  rule: Fixed<string>
  /** Keyed pseudonym of whom or what is limited. */
  subject: Fixed<string>
  at: Fixed<Instant>
}

/** A message waiting to be sent, or settled. Its Message-ID is made of `id`. */
export interface MessageTable {
  id: Fixed<string>
  kind: Fixed<string>
  locale: Fixed<string>
  recipient: Fixed<string>
  /** What the template needs, JSON. Emptied as soon as the message is settled. */
  content: string
  posted_at: Fixed<Instant>
  /** After this moment it is pointless (a code past its life) and not sent any more. */
  useful_until: Instant | null
  /**
   * While waiting: the next try. While being sent: when the try must be over; a message found sending after that was
   * left behind by a crash. Null when settled.
   */
  next_try_at: Instant | null
  attempts: number
  /** Tries that ended in doubt: handed over, never answered. */
  doubts: number
  state: 'waiting' | 'sending' | 'accepted' | 'refused' | 'dead' | 'cancelled'
  /** Last answer of the mail server, e.g. `550 5.1.1`; never its text. */
  answer: string | null
  settled_at: Instant | null
}

/** Append-only record of what happened, a chain per kiosk. Triggers refuse every change; see `audit_cut`. */
export interface AuditTable {
  chain: Fixed<string>
  /** Counts from 1, without a gap. */
  seq: Fixed<number>
  at: Fixed<Instant>
  event: Fixed<string>
  actor: Fixed<string>
  /** Keyed pseudonym of the member, or null. */
  subject: Fixed<string | null>
  extras: Fixed<string>
  previous: Fixed<string>
  hash: Fixed<string>
}

/** Signed statements of how far a chain has come. Kept for good: they hold no personal data. */
export interface AuditAnchorTable {
  chain: Fixed<string>
  /** Counts from 1. */
  number: Fixed<number>
  /** The line it vouches for. */
  seq: Fixed<number>
  at: Fixed<Instant>
  /** The anchor as it is written and posted, JSON (`anchorSchema`). */
  body: Fixed<string>
  /** Whether it has reached the anchor folder. */
  written: 0 | 1
}

/** Beginnings of chains that retention let go of, each up to an anchored line. */
export interface AuditCutTable {
  chain: Fixed<string>
  up_to: Fixed<number>
  at: Fixed<Instant>
}

/** The app's own jobs and when each last ran. */
export interface JobRunTable {
  name: Fixed<string>
  at: Instant
}

/** One value per name that belongs to this installation. */
export interface InstallationTable {
  name: Fixed<string>
  value: Fixed<string>
}

/** Every table of the app. Written once, for both engines. */
export interface Tables extends CaseTables {
  member: MemberTable
  member_address: MemberAddressTable
  member_key: MemberKeyTable
  member_answer: MemberAnswerTable
  employer: EmployerTable
  one_time_code: OneTimeCodeTable
  limit_mark: LimitMarkTable
  message: MessageTable
  audit: AuditTable
  audit_anchor: AuditAnchorTable
  audit_cut: AuditCutTable
  job_run: JobRunTable
  installation: InstallationTable
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>
