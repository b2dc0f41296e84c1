import { weightOf, type CheckId, type CheckReason } from '@contract/case/checks'

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

/** Whether an outcome of this check asks for a reason. */
export function asksWhy(check: CheckId, outcome: string | undefined): boolean {
  const weight = outcome === undefined ? null : weightOf(check, outcome)
  return weight === 'doubt' || weight === 'bad'
}

/** Another document has other checks: what was answered for the first does not count for it. */
export const withKind = (answers: Answers, kind: string): Answers =>
  kind === answers.kind ? answers : { ...noAnswers(), kind }

/** A chosen outcome. The reason that an earlier one had stays only where this one asks for a reason too. */
export function withOutcome(answers: Answers, check: CheckId, outcome: string): Answers {
  const { outcomes, reasons } = answers
  return {
    ...answers,
    outcomes: { ...outcomes, [check]: outcome },
    reasons: asksWhy(check, outcome) ? reasons : without(reasons, check)
  }
}

/** A check that may be left out, left out. */
export const skipped = (answers: Answers, check: CheckId): Answers => ({
  ...answers,
  outcomes: without(answers.outcomes, check),
  reasons: without(answers.reasons, check)
})

export const withReason = (answers: Answers, check: CheckId, reason: CheckReason): Answers => ({
  ...answers,
  reasons: { ...answers.reasons, [check]: reason }
})

/** What main could not match is empty again: it is typed anew, not corrected. */
export const typedAnew = (answers: Answers, what: 'number' | 'expiry'): Answers =>
  what === 'number' ? { ...answers, number: '' } : { ...answers, date: '' }

function without<T>(values: Partial<Record<CheckId, T>>, check: CheckId): Partial<Record<CheckId, T>> {
  const { [check]: _gone, ...kept } = values
  return kept as Partial<Record<CheckId, T>>
}
