import { checks, weightOf, type CheckId, type CheckReason } from '@contract/case/checks'
import type { Input } from '@contract/api'

/** What an officer has answered so far. `number` and `date` are typed; everything else is chosen. */
export interface Answers {
  kind: string | null
  number: string
  /** As typed, ddmmyyyy; '' with `noExpiry`: the document has none. */
  date: string
  noExpiry: boolean
  outcomes: Partial<Record<CheckId, string>>
  reasons: Partial<Record<CheckId, CheckReason>>
  note: string
}

export const noAnswers = (): Answers => ({
  kind: null,
  number: '',
  date: '',
  noExpiry: false,
  outcomes: {},
  reasons: {},
  note: ''
})

/** One question to the officer: which document, a check, why it is not the good outcome, a note, all of it once more. */
export type Question =
  | { ask: 'kind' }
  | { ask: 'check'; check: CheckId; maySkip: boolean }
  | { ask: 'why'; check: CheckId }
  | { ask: 'note' }
  | { ask: 'summary' }

/** Whether an outcome of this check asks for a reason. */
export function asksWhy(check: CheckId, outcome: string | undefined): boolean {
  const weight = outcome === undefined ? null : weightOf(check, outcome)
  return weight === 'doubt' || weight === 'bad'
}

/** Every question that the answers so far lead to, in order. What to check comes from the protocol, not from here. */
export function questionsFor(
  kinds: readonly { id: string; asks: readonly CheckId[]; mayAsk: readonly CheckId[] }[],
  answers: Answers
): Question[] {
  const kind = kinds.find(({ id }) => id === answers.kind)
  if (!kind) return [{ ask: 'kind' }]
  const one = (check: CheckId, maySkip: boolean): Question[] => [
    { ask: 'check', check, maySkip },
    ...(asksWhy(check, answers.outcomes[check]) ? [{ ask: 'why' as const, check }] : [])
  ]
  return [
    { ask: 'kind' },
    ...kind.asks.flatMap((check) => one(check, false)),
    ...kind.mayAsk.flatMap((check) => one(check, true)),
    { ask: 'note' },
    { ask: 'summary' }
  ]
}

/** The ISO date of eight digits typed as they stand on a document here (day, month, year); null: there is no such day. */
export function isoDate(typed: string): string | null {
  const parts = /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  if (!parts) return null
  const iso = `${parts[3]}-${parts[2]}-${parts[1]}`
  const day = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null
}

/** Outcomes of a check that an officer chooses from; what is typed has none to choose. */
export const outcomesOf = (check: CheckId): string[] =>
  checks[check].answer === 'choice' ? Object.keys(checks[check].outcomes) : []

/** The answers as main wants them. */
export function findingsOf(answers: Answers): Input<'checkDocuments'> {
  return {
    kind: answers.kind ?? '',
    number: answers.number,
    expiry: answers.noExpiry ? null : isoDate(answers.date),
    outcomes: answers.outcomes,
    reasons: answers.reasons,
    note: answers.note.trim() || null
  }
}
