import { type Kysely, type Transaction as KyselyTransaction } from 'kysely'
import type { Instant } from '../domain/clock'
import type { Tables } from './schema'

/** Queries outside a transaction: reading. Refused inside a commit, which reads through its own transaction. */
export type Reader = Kysely<Tables>
/** One unit of work: everything in it is committed once, or nothing is. One query at a time. */
export type Transaction = KyselyTransaction<Tables>

/**
 * What a commit can be about. Two commits that are about the same never run at the same time, on any engine and from
 * however many terminals; so whatever is decided by looking at one of these must be decided in a commit about it.
 */
export const aboutKinds = ['person', 'case', 'mailbox', 'officer', 'message', 'chain'] as const
type AboutKind = (typeof aboutKinds)[number]

/** One thing that a commit is about, e.g. `case:4f…`. */
export type About = `${AboutKind}:${string}`

/** All that a commit is about: at least one. */
export type Whom = About | readonly [About, ...About[]]

function one(kind: AboutKind, id: string): About {
  if (id === '') throw new Error(`a commit about a ${kind} says which`)
  return `${kind}:${id}`
}

/** Says what a commit is about. */
export const about = {
  /** @param subject the pseudonym of the cédula (`AuditSeal.subject`), whether or not anybody has that cédula */
  person: (subject: string) => one('person', subject),
  case: (caseId: string) => one('case', caseId),
  /** However it is written: addresses are told apart without their capitals. */
  mailbox: (address: string) => one('mailbox', address.toLowerCase()),
  /** @param who staff id, or the pseudonym of a user name that may be nobody's */
  officer: (who: string) => one('officer', who),
  message: (messageId: string) => one('message', messageId),
  /** @param id of the record's chain: every commit that appends a line, and everything that this program does by itself */
  chain: (id: string) => one('chain', id)
} as const

/** What the first start of a store draws, and what is filled in before anybody is served. */
export const theInstallation = about.chain('installation')

/** What a commit is about in the one order in which an engine takes its locks; each once. */
export function locksOf(whom: Whom): About[] {
  const each = typeof whom === 'string' ? [whom] : whom
  for (const said of each)
    if (!aboutKinds.some((kind) => said.startsWith(`${kind}:`) && said.length > kind.length + 1))
      throw new Error('a commit is about nothing that there is')
  return [...new Set(each)].sort()
}

/**
 * The store did not take a transaction or answer a query: the disk is full or fails, a server cannot be reached. The one
 * kind into which whatever an engine throws is put at the store's door (`engine-door.ts`). Whoever asked learns it by
 * this; the app has been told already. Any other error of a commit is a mistake of the program.
 */
export class NotStored extends Error {
  override readonly name: string = 'NotStored'
}

/** An engine found a statement wrong, or a constraint broken: a mistake of the program, which passes the door as it is. */
export class WrongStatement extends Error {
  override readonly name: string = 'WrongStatement'
}

/** For what the app does by itself: a refusal was told of where it happened, anything else goes on as it came. */
export function unlessRefused(error: unknown): void {
  if (!(error instanceof NotStored)) throw error
}

/** The app's memory. Nothing above this folder knows which engine it runs on. */
export interface Store {
  read: Reader
  /**
   * Runs `work` in one transaction; durable on disk when the promise resolves. A throw rolls everything back.
   *
   * @param whom everything that the decision rests on or that is counted; see `aboutKinds`
   * @param work `now` is the time when nobody else can act on `whom` any more: the only present time for what is decided
   */
  commit<T>(whom: Whom, work: (tx: Transaction, now: Instant) => Promise<T>): Promise<T>
  close(): Promise<void>
}
