import { normaliseAnswer } from '../domain/recovery/answers'
import { decoyHash, scryptNames, type HashedSecret, type ScryptName } from '../domain/hashing'
import { findAnswers, hasAnswersHashedWith } from '../store/members'
import type { Reader } from '../store/store'
import type { LocalDirectoryParts } from './local-parts'

type Given = readonly { question: string; answer: string }[]

/**
 * Whether every answer is right. Each one is hashed once at every cost that occurs in this directory, with the enrolled
 * salt where there is one and a decoy's elsewhere: the same scrypts for a member, for a stranger and for a question
 * that was not enrolled, and none is skipped after a wrong one.
 */
export async function answersMatch(
  { read, hasher }: Pick<LocalDirectoryParts, 'read' | 'hasher'>,
  memberId: string | null,
  given: Given
): Promise<boolean> {
  const questions = given.map(({ question }) => question)
  const enrolled = await findAnswers(read, memberId, questions)
  const costs = await costsInUse(read)
  const verdicts = await Promise.all(
    given.map(async ({ question, answer }) => {
      const row = enrolled.find((one) => one.question === question)
      const normal = normaliseAnswer(answer)
      const matches = await Promise.all(costs.map((cost) => hasher.matches(normal, at(cost, row))))
      return matches.includes(true)
    })
  )
  // nothing answered is nothing proved
  return verdicts.length > 0 && !verdicts.includes(false)
}

function at(cost: ScryptName, row: HashedSecret | undefined): HashedSecret {
  return row?.scrypt === cost ? row : decoyHash(cost)
}

async function costsInUse(read: Reader): Promise<ScryptName[]> {
  const used = await Promise.all(scryptNames.map((name) => hasAnswersHashedWith(read, name)))
  const costs = scryptNames.filter((_, place) => used[place])
  return costs.length > 0 ? costs : ['scrypt-2026-answer']
}
