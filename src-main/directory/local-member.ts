import type { Instant } from '../domain/clock'
import type { Row } from '../store/schema'
import type { MemberRecord } from '../store/members'
import type { Member } from './port'

/** The member that the rows speak of, as things stand at `now`. */
export function memberOf({ member, addresses, key, questions }: MemberRecord, now: Instant): Member {
  return {
    id: member.id,
    cedula: member.cedula,
    givenNames: member.given_names,
    surnames: member.surnames,
    birthDate: member.birth_date,
    kind: member.kind,
    foreigner: member.foreigner === 1,
    deceased: member.deceased === 1,
    phone: member.phone,
    addresses: addresses.map(({ id, address, registered_at }) => ({
      id,
      address,
      registeredAt: registered_at
    })),
    key: keyStateOf(key, now),
    questions
  }
}

/** Blocked comes before expired: unblocking is what the person came for, and a new key ends both. */
export function keyStateOf(key: Row<'member_key'> | null, now: Instant): Member['key'] {
  if (!key) return 'none'
  if (key.blocked === 1) return 'blocked'
  return key.expires_at !== null && key.expires_at <= now ? 'expired' : 'working'
}
