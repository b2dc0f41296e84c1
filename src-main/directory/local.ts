import {
  countOthersWithMailbox,
  countTwins,
  flagMember,
  lockKey,
  replaceAddress,
  restoreAddresses
} from '../store/member-contacts'
import { disownAddress, disownPhone, findMember, putKey } from '../store/members'
import { answersMatch } from './local-answers'
import { isPresentKey, keyWorks } from './local-keys'
import { memberOf } from './local-member'
import type { LocalDirectoryParts } from './local-parts'
import type { Directory, Member } from './port'

/** The directory whose members are in the app's own store: the demo, and an office without the institution's line. */
export function localDirectory(parts: LocalDirectoryParts): Directory {
  const { read, hasher, clock } = parts
  const member = async (by: { cedula: string } | { id: string }): Promise<Member | null> => {
    const record = await findMember(read, by)
    return record && memberOf(record, clock.now())
  }
  return {
    find: (cedula) => member({ cedula }),
    get: (id) => member({ id }),
    answersMatch: (memberId, answers) => answersMatch(parts, memberId, answers),
    keyWorks: (cedula, key) => keyWorks(parts, cedula, key),
    isPresentKey: (memberId, key) => isPresentKey(parts, memberId, key),
    prepareKey: (key) => hasher.hash(key, 'scrypt-2026'),
    setKey: putKey,
    disownContact: (tx, memberId, contactId, at) =>
      contactId === PHONE ? disownPhone(tx, memberId, at) : disownAddress(tx, memberId, contactId, at),
    othersWithMailbox: (address, memberId) => countOthersWithMailbox(read, address, memberId),
    twinsOf: (memberId) => countTwins(read, memberId),
    replaceAddress,
    restoreAddresses,
    lockKey,
    flagMember
  }
}

/** The contact id of a member's telephone (port.ts). */
const PHONE = 'phone'
