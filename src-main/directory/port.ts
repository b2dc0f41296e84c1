import type { Instant } from '../domain/clock'
import type { HashedSecret } from '../domain/hashing'
import type { Transaction } from '../store/store'

/** A registered e-mail address of a member. */
export interface MemberAddress {
  id: string
  address: string
  registeredAt: Instant
}

/** What IESS's directory says of a member. Personal data: never leaves main. */
export interface Member {
  id: string
  cedula: string
  givenNames: string
  surnames: string
  /** ISO date, yyyy-mm-dd. */
  birthDate: string
  kind: 'affiliate' | 'pensioner'
  foreigner: boolean
  deceased: boolean
  phone: string | null
  /** Addresses in use, oldest first. */
  addresses: MemberAddress[]
  key: 'none' | 'working' | 'blocked' | 'expired'
  /** Catalogue ids of the enrolled questions. */
  questions: string[]
}

/** A key made ready to be stored: hashing is slow on purpose, so it happens before the transaction. */
export type PreparedKey = HashedSecret

/**
 * The members of IESS, behind one door. The local adapter keeps them in the store; an adapter to the institution's own
 * directory replaces it without anything above knowing. Reads never throw for an unknown member.
 */
export interface Directory {
  /** The member with this cédula, or null. */
  find(cedula: string): Promise<Member | null>
  get(memberId: string): Promise<Member | null>
  /**
   * Whether every answer is right, all judged together. Does the same work for an unknown member or question (null or
   * not enrolled), so that time tells nothing. Answers are normalised: case, accents, spaces.
   */
  answersMatch(
    memberId: string | null,
    answers: readonly { question: string; answer: string }[]
  ): Promise<boolean>
  /** The login test: whether this key opens this account now (not blocked, not expired). */
  keyWorks(cedula: string, key: string): Promise<boolean>
  /** Whether `key` is the key the account has, whatever its state. */
  isPresentKey(memberId: string, key: string): Promise<boolean>
  prepareKey(key: string): Promise<PreparedKey>
  /** Makes the key the member's working key and lifts a block: unblocking and recovery are one act. */
  setKey(tx: Transaction, memberId: string, key: PreparedKey, at: Instant): Promise<void>
  /**
   * The member said that this address (its id), or the telephone (`phone`), is not theirs any more. It stays on record,
   * and is told of changes, until somebody replaces it.
   */
  disownContact(tx: Transaction, memberId: string, contactId: string, at: Instant): Promise<void>
  /** How many other members have this mailbox among their addresses in use. */
  othersWithMailbox(address: string, memberId: string | null): Promise<number>
  /** How many other records have the same names and birth date: two records of one person, or a homonym. */
  twinsOf(memberId: string): Promise<number>
  /** The addresses `retire` end, and `address` (with the id `addressId`) is in use from now on. */
  replaceAddress(
    tx: Transaction,
    memberId: string,
    change: { retire: readonly string[]; addressId: string; address: string },
    at: Instant
  ): Promise<void>
  /** Takes a replacement back: `restore` are in use again, `retire` end. */
  restoreAddresses(
    tx: Transaction,
    memberId: string,
    change: { restore: readonly string[]; retire: readonly string[] },
    at: Instant
  ): Promise<void>
  /** The member's key opens nothing until they recover it. Nothing happens to a member without a key. */
  lockKey(tx: Transaction, memberId: string): Promise<void>
  /** Tells downstream (loans, bank account) to wait. `contactChangedAt` null leaves that field as it is. */
  flagMember(
    tx: Transaction,
    memberId: string,
    flag: { contactChangedAt: Instant | null; holdUntil: Instant }
  ): Promise<void>
}
