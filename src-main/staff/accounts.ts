import { fail, ok, type Result } from '../contract/result'
import type { Role } from '../contract/roles'
import type { Officer } from '../domain/case-actor'
import type { Chance } from '../domain/chance'
import type { Instant } from '../domain/clock'
import type { HashedSecret } from '../domain/hashing'
import { insertStaff, knownStaff, type StaffRecord } from '../store/staff'
import type { Transaction } from '../store/store'

/** Somebody to be given an account. */
export interface NewPerson {
  userName: string
  givenNames: string
  surnames: string
  cedula: string
  address: string | null
  role: Role
}

/** Gives a person an account. `fresh`: the secret was handed out and is to be replaced at the first sign-in. */
export async function addAccount(
  tx: Transaction,
  person: NewPerson,
  secret: HashedSecret,
  given: { id: string; at: Instant; fresh: boolean }
): Promise<Result<string, 'name-taken' | 'has-account'>> {
  const known = await knownStaff(tx, person)
  if (known) return fail(known === 'name' ? 'name-taken' : 'has-account')
  const { salt, hash, scrypt } = secret
  await insertStaff(tx, {
    id: given.id,
    user_name: person.userName,
    role: person.role,
    given_names: person.givenNames,
    surnames: person.surnames,
    cedula: person.cedula,
    address: person.address,
    salt,
    hash,
    scrypt,
    fresh: given.fresh ? 1 : 0,
    totp: null,
    totp_step: null,
    added_at: given.at,
    ended_at: null
  })
  return ok(given.id)
}

/** The person as the rules of a case know them. */
export function officerOf(record: StaffRecord): Officer {
  const { id, role, cedula, surnames, address } = record
  return { id, role, cedula, surnames, address }
}

export const fullName = (record: Pick<StaffRecord, 'given_names' | 'surnames'>): string =>
  `${record.given_names} ${record.surnames}`

/** Letters and digits that cannot be taken for one another: 12 of 31 are 59 bits, typed once. */
const HAND_OUT = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A first secret to hand to somebody, in groups of four. */
export function drawHandOut(chance: Chance): string {
  const letters = Array.from({ length: 12 }, () => HAND_OUT[chance.below(HAND_OUT.length)] ?? 'A').join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}
