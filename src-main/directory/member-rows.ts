import { normaliseAnswer } from '../domain/recovery/answers'
import type { Random } from '../domain/random'
import type { Hasher, ScryptName } from '../domain/hashing'
import type { MemberRows } from '../store/member-import'
import type { MemberLine } from './member-line'

/** The costs at which the secrets of an import are hashed. */
export interface ImportCosts {
  key: ScryptName
  answer: ScryptName
}

/** The rows of these members, their keys and answers hashed: from here on nobody can read them any more. */
export async function memberRows(
  lines: readonly MemberLine[],
  { hasher, random, costs }: { hasher: Hasher; random: Random; costs: ImportCosts }
): Promise<MemberRows> {
  const people = lines.map((line) => ({ id: random.id(), line }))
  const keys = people.map(async ({ id, line: { key } }) => {
    if (!key) return []
    const hashed = await hasher.hash(key.text, costs.key)
    const blocked = key.blocked ? (1 as const) : (0 as const)
    return [{ member_id: id, ...hashed, set_at: key.setAt, expires_at: key.expiresAt, blocked }]
  })
  const answers = people.flatMap(({ id, line }) =>
    line.answers.map(async ({ question, answer }) => ({
      member_id: id,
      question,
      ...(await hasher.hash(normaliseAnswer(answer), costs.answer))
    }))
  )
  return {
    member: people.map(({ id, line }) => ({
      id,
      cedula: line.cedula,
      given_names: line.givenNames,
      surnames: line.surnames,
      birth_date: line.birthDate,
      kind: line.kind,
      foreigner: line.foreigner ? 1 : 0,
      deceased: line.deceased ? 1 : 0,
      phone: line.phone,
      phone_disowned_at: null,
      contact_changed_at: null,
      hold_until: null
    })),
    member_address: people.flatMap(({ id, line }) =>
      line.addresses.map(({ address, since }) => ({
        id: random.id(),
        member_id: id,
        address,
        registered_at: since,
        retired_at: null,
        disowned_at: null
      }))
    ),
    member_key: (await Promise.all(keys)).flat(),
    member_answer: await Promise.all(answers)
  }
}

/** The rows of those members alone whose cédula is among these. */
export function rowsOf(rows: MemberRows, cedulas: ReadonlySet<string>): MemberRows {
  const member = rows.member.filter(({ cedula }) => cedulas.has(cedula))
  const ids = new Set(member.map(({ id }) => id))
  const theirs = <T extends { member_id: string }>(each: T): boolean => ids.has(each.member_id)
  return {
    member,
    member_address: rows.member_address.filter(theirs),
    member_key: rows.member_key.filter(theirs),
    member_answer: rows.member_answer.filter(theirs)
  }
}
