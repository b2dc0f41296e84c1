import type { Instant } from '../clock'

/** What the directory says of the member, as far as the rules of a case need it. */
export interface MemberFacts {
  id: string
  surnames: string
  /** ISO date, yyyy-mm-dd. */
  birthDate: string
  deceased: boolean
  /** Addresses in use. */
  addresses: readonly { id: string; address: string }[]
  /** Other records with the same names and birth date. */
  twins: number
}

/** How far a notice has come. `refused`: the mail server said that there is no such mailbox. */
export interface NoticeFate {
  state: 'waiting' | 'accepted' | 'refused' | 'dead'
  at: Instant | null
}

/** How much the two officers did lately, this case not counted. */
export interface Load {
  officerHour: number
  officerDay: number
  pairDay: number
}

/** What a decision about a case rests on beside the record itself. Loaded by the use case, in the same transaction. */
export interface CaseFacts {
  /** Null: the directory does not know the cédula. */
  member: MemberFacts | null
  /** Fate per message id. */
  notices: Readonly<Record<string, NoticeFate>>
  load: Load
  /** A fraud case about this cédula is open. */
  fraudOpen: boolean
  /** The officers who checked documents or presence, for relations with the member. */
  involved: readonly { surnames: string; address: string | null }[]
  /** Minutes east of UTC at the office: −300 on the mainland, −360 in Galápagos. Ecuador has no summer time. */
  utcOffset: number
}
