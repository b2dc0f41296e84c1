import { conditionSchema, type CheckId, type Condition } from '../../contract/case/checks'
import type { CasePolicy, DocumentKind } from '../../contract/case/protocol'
import type { Desk, OutcomeWords } from '../../contract/case/case-words'
import type { Findings } from './event'
import type { MemberFacts } from './case-facts'
import { ageAt } from '../age'
import type { Instant } from '../clock'

/** What a case that stops here says to the member, which desk can help, and whether supervisors are told. */
interface Stop {
  words: OutcomeWords
  desk: Desk | null
  alert: boolean
}

/** Every case that stops says a kind and true sentence and where to go; suspicion is never said aloud: it may be wrong, or warn. */
export const stops: Record<Condition, Stop> = {
  'unknown-member': { words: 'not-confirmed', desk: 'affiliation', alert: false },
  deceased: { words: 'records', desk: 'record-correction', alert: true },
  'two-records': { words: 'records', desk: 'record-correction', alert: true },
  'under-15': { words: 'bring-representative', desk: 'guardianship', alert: false },
  'from-15-to-17': { words: 'bring-representative', desk: 'guardianship', alert: false },
  representative: { words: 'come-in-person', desk: 'supervisor', alert: false },
  'number-differs': { words: 'not-confirmed', desk: null, alert: true },
  'photo-differs': { words: 'in-review', desk: 'supervisor', alert: true },
  'photo-doubt': { words: 'in-review', desk: 'supervisor', alert: true },
  'document-expired': { words: 'renew-document', desk: 'civil-registry', alert: false },
  'holder-absent': { words: 'come-in-person', desk: null, alert: false },
  'name-differs': { words: 'records', desk: 'record-correction', alert: false },
  'dactilar-differs': { words: 'in-review', desk: 'supervisor', alert: true },
  'power-doubt': { words: 'paper-not-enough', desk: 'supervisor', alert: false },
  'power-not-in-order': { words: 'paper-not-enough', desk: 'supervisor', alert: false },
  'employer-not-reached': { words: 'in-review', desk: 'supervisor', alert: false },
  'employer-denied': { words: 'in-review', desk: 'supervisor', alert: true },
  'number-to-verify': { words: 'records', desk: 'civil-registry', alert: false }
}

const conditionOfOutcome: Record<CheckId, Record<string, Condition>> = {
  number: { differs: 'number-differs' },
  photo: { doubt: 'photo-doubt', differs: 'photo-differs' },
  expiry: { expired: 'document-expired' },
  present: { no: 'holder-absent' },
  name: { 'differs-slightly': 'name-differs', differs: 'name-differs' },
  dactilar: { differs: 'dactilar-differs' },
  power: { doubt: 'power-doubt', 'not-in-order': 'power-not-in-order' },
  'last-employer': { 'not-reached': 'employer-not-reached', denied: 'employer-denied' }
}

/** What record and findings say together, gravest first. */
export function conditionsOf(
  cedula: string,
  findings: Findings,
  kind: DocumentKind,
  member: MemberFacts | null,
  now: Instant
): Condition[] {
  const found = new Set<Condition>()
  if (!member) found.add('unknown-member')
  if (member?.deceased) found.add('deceased')
  if (member && member.twins > 0) found.add('two-records')
  if (member) {
    const age = ageAt(member.birthDate, now)
    if (age < 15 && !kind.representative) found.add('under-15')
    if (age >= 15 && age < 18) found.add('from-15-to-17')
  }
  if (kind.representative) found.add('representative')
  for (const [check, outcome] of Object.entries(findings.outcomes)) {
    const condition = conditionOfOutcome[check as CheckId][outcome]
    if (condition) found.add(condition)
  }
  // foreigners' cédulas carry a 6 there since 2017; prefix 50 is seen in libraries only
  if (cedula[2] === '6' || cedula.startsWith('50')) found.add('number-to-verify')
  return conditionSchema.options.filter((condition) => found.has(condition))
}

/** Conditions per route of the protocol. */
export function routed(
  conditions: readonly Condition[],
  policy: CasePolicy
): { stop: Condition | null; supervisor: boolean } {
  return {
    stop: conditions.find((condition) => policy.routes[condition] === 'stop') ?? null,
    supervisor: conditions.some((condition) => policy.routes[condition] === 'supervisor')
  }
}
