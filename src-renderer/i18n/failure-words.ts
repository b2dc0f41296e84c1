import type { CounterFailure } from '@contract/counter/counter-failures'
import type { KeyFinding, KeyRules } from '@contract/key-policy'
import type { Words } from './screen-words'

/** A failure in the person's words: what to do next. */
export function failureWords(words: Words, failure: CounterFailure): string {
  switch (failure.kind) {
    case 'code-wrong':
      return words('failure.code-wrong', { n: failure.triesLeft })
    case 'resend-too-soon':
      return words('failure.resend-too-soon', { n: failure.waitSeconds })
    case 'mailbox-refused':
      return words(`failure.mailbox-${failure.reason}`)
    case 'sign-in-wait':
      return words('failure.sign-in-wait', { n: failure.waitSeconds })
    case 'secret-refused':
      return words(`failure.secret-${failure.reason}`)
    case 'person-refused':
      return words(`failure.person-${failure.reason}`)
    case 'check-again':
      return words(`failure.again-${failure.what}`)
    case 'case-refused':
      return words(`refusal.${failure.why}`)
    case 'account-refused':
      return words(`accountRefusal.${failure.why}`)
    default:
      return words(`failure.${failure.kind}`)
  }
}

/** What to change in a key, in one sentence. */
export const findingWords = (words: Words, finding: KeyFinding, rules: KeyRules): string =>
  words(`finding.${finding}`, { min: rules.minLength, max: rules.maxLength })
