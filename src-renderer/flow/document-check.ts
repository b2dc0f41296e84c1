import type { Input } from '@contract/api'
import { checks, type CheckId } from '@contract/case/checks'
import { asksWhy, type Answers } from './document-answers'

/** One question to the officer: which document, a check, why it is not the good outcome, a note, all of it once more. */
export type Question =
  | { ask: 'kind' }
  | { ask: 'check'; check: CheckId; maySkip: boolean }
  | { ask: 'why'; check: CheckId }
  | { ask: 'note' }
  | { ask: 'summary' }

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
