import type { Fact } from '@contract/staff/staff-views'
import { esCodes } from './es-counter-codes'
import type { WordKey } from './catalogue'
import type { Words } from './screen-words'

export type CodeTable = Exclude<keyof typeof esCodes, 'outcome'>

/**
 * The words of a code that main sent. A code without words (the institution may add kinds of documents) is shown as it
 * is: an officer can read it, and nothing is hidden.
 */
export function codeWords(words: Words, table: CodeTable, code: string): string {
  return Object.hasOwn(esCodes[table], code) ? words(`word.${table}.${code}` as WordKey) : code
}

/** The words of an outcome of a check. */
export function outcomeWords(words: Words, check: string, outcome: string): string {
  const outcomes: Readonly<Record<string, Readonly<Record<string, string>>>> = esCodes.outcome
  const known = Object.hasOwn(outcomes, check) && Object.hasOwn(outcomes[check] ?? {}, outcome)
  return known ? words(`word.outcome.${check}.${outcome}` as WordKey) : outcome
}

/** Where the words of a fact's value stand, by the name of the fact. */
const tableOf: Readonly<Record<string, CodeTable>> = {
  reason: 'caseReason',
  document: 'documentKind',
  condition: 'evidence',
  flag: 'evidence',
  ending: 'ending',
  known: 'yesNo',
  foreigner: 'yesNo',
  kind: 'memberKind',
  key: 'keyState',
  path: 'path',
  reader: 'reader',
  warning: 'warning',
  oldAddresses: 'oldAddresses'
}

/** `check.photo` and `reason.photo` are facts about one check. */
const ofCheck = (fact: string): { about: string; check: string } => {
  const cut = fact.indexOf('.')
  return { about: fact.slice(0, Math.max(cut, 0)), check: fact.slice(cut + 1) }
}

/** What a fact is of: the words before its value. */
export function factName(words: Words, fact: string): string {
  const { about, check } = ofCheck(fact)
  if (about === '') return codeWords(words, 'fact', fact)
  const name = codeWords(words, 'checkShort', check)
  return about === 'reason' ? words('word.factReason.why', { check: name }) : name
}

/** The value of a fact in words; `moment` says an instant. */
export function factValue(words: Words, { fact, value, as }: Fact, moment: (at: number) => string): string {
  if (as === 'text') return value
  if (as === 'instant') return moment(Number(value))
  const { about, check } = ofCheck(fact)
  if (about === 'check') return outcomeWords(words, check, value)
  if (about === 'reason') return codeWords(words, 'checkReason', value)
  const table = tableOf[fact]
  return table ? codeWords(words, table, value) : value
}
