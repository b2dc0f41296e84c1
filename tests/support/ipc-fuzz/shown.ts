import { normaliseAnswer } from '../../../src-main/domain/recovery/answers'
import type { DemoPerson } from '../demo-people'
import type { Facts } from './facts'

/** What the person at the window has shown of themselves in this visit, by the touches alone. */
export interface Shown {
  cedula: string | null
  answers: Map<string, string>
  /** Member whose code was typed while it was live. */
  codeOf: string | null
  /** Member whose key was set. */
  keyOf: string | null
}
export const nothing = (): Shown => ({ cedula: null, answers: new Map(), codeOf: null, keyOf: null })

/** The addresses of whoever has this cédula, those that an assisted case brought included. */
export function mailboxesOf({ members, addresses }: Facts, cedula: string | null): string[] {
  const id = [...members.values()]
    .map((row) => JSON.parse(row) as { id: string; cedula: string })
    .find((member) => member.cedula === cedula)?.id
  return [...addresses.values()]
    .map((row) => JSON.parse(row) as { member_id: string; address: string })
    .filter(({ member_id }) => member_id === id)
    .map(({ address }) => address)
}

/** Whether enough answers were given, and all of them are right by the file that the members were made of. */
export function areRight(people: readonly DemoPerson[], { cedula, answers }: Shown): boolean {
  const enrolled = people.find((person) => person.cedula === cedula)?.answers ?? {}
  const given = [...answers]
  return (
    given.length >= 2 &&
    given.every(([question, answer]) => {
      const right = enrolled[question]
      return right !== undefined && normaliseAnswer(right) === normaliseAnswer(answer)
    })
  )
}
