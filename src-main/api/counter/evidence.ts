import { maskEmail } from '../../contract/email'
import type { Fact } from '../../contract/staff/staff-views'
import type { AssistedCase } from '../../domain/case/case-state'
import type { Member } from '../../directory/port'
import { loadOf } from '../../store/case-load'
import { findStaff } from '../../store/staff-accounts'
import type { CounterParts } from './counter-parts'
import { fullName } from '../../staff/accounts'

const text = (fact: string, value: string | number): Fact => ({
  fact,
  value: String(value).slice(0, 400),
  as: 'text'
})
const word = (fact: string, value: string): Fact => ({ fact, value, as: 'word' })
const moment = (fact: string, value: number): Fact => ({ fact, value: String(value), as: 'instant' })

/** What stands behind one item of evidence. Loaded only when it is opened. */
export async function evidenceFacts(
  parts: CounterParts,
  value: AssistedCase,
  member: Member | null,
  item: string
): Promise<Fact[]> {
  switch (item) {
    case 'person':
      return personFacts(value, member)
    case 'document':
      return documentFacts(value)
    case 'address':
      return addressFacts(value)
    case 'channels':
      return channelFacts(member)
    case 'officers':
      return officerFacts(parts, value)
    default:
      return flagFacts(parts, value, member, item)
  }
}

export function personFacts(value: AssistedCase, member: Member | null): Fact[] {
  const cedula = text('cedula', `••• ••• ${value.cedula.slice(-4)}`)
  if (!member) return [cedula, word('known', 'no')]
  return [
    text('name', `${member.givenNames} ${member.surnames}`),
    cedula,
    text('birthYear', member.birthDate.slice(0, 4)),
    word('kind', member.kind),
    word('foreigner', member.foreigner ? 'yes' : 'no'),
    word('key', member.key)
  ]
}

export function documentFacts({ documents }: AssistedCase): Fact[] {
  if (!documents) return []
  return [
    word('document', documents.kind),
    ...Object.entries(documents.checks).map(([check, outcome]) => word(`check.${check}`, outcome)),
    ...Object.entries(documents.reasons).map(([check, reason]) => word(`reason.${check}`, reason)),
    ...documents.conditions.map((condition) => word('condition', condition)),
    ...(documents.note ? [text('note', documents.note)] : []),
    moment('checkedAt', documents.at)
  ]
}

function addressFacts({ address }: AssistedCase): Fact[] {
  if (!address) return []
  return [
    word('path', address.path),
    ...(address.address === null ? [] : [text('newAddress', address.address)]),
    ...(address.reader === null ? [] : [word('reader', address.reader)]),
    ...address.warnings.map((warning) => word('warning', warning)),
    text('otherMembers', address.otherMembers),
    ...(address.provedAt === null ? [] : [moment('provedAt', address.provedAt)])
  ]
}

function channelFacts(member: Member | null): Fact[] {
  const addresses = member?.addresses ?? []
  if (addresses.length === 0) return [word('oldAddresses', 'none')]
  return addresses.flatMap(({ address, registeredAt }) => [
    text('oldAddress', maskEmail(address)),
    moment('registeredAt', registeredAt)
  ])
}

async function officerFacts({ store, clock }: CounterParts, value: AssistedCase): Promise<Fact[]> {
  const first = value.documents?.officer ?? ''
  const second = value.review?.officer ?? ''
  const known = await findStaff(store.read, first)
  const { officerHour, officerDay, pairDay } = await loadOf(store.read, first, second, clock.now())
  return [
    text('firstOfficer', known ? fullName(known) : first),
    text('at', `${value.documents?.place.office ?? ''}, ${value.documents?.place.kiosk ?? ''}`),
    text('changesThisHour', officerHour),
    text('changesToday', officerDay),
    text('changesTogetherToday', pairDay)
  ]
}

async function flagFacts(
  parts: CounterParts,
  value: AssistedCase,
  member: Member | null,
  flag: string
): Promise<Fact[]> {
  switch (flag) {
    case 'first-officer-related':
    case 'second-officer-related':
      return [
        word('flag', flag),
        text('surnames', member?.surnames ?? ''),
        ...(await officerFacts(parts, value))
      ]
    case 'shared-mailbox':
    case 'odd-address':
    case 'somebody-else-reads':
    case 'paper-path':
      return [word('flag', flag), ...addressFacts(value)]
    case 'over-limits':
    case 'off-hours':
      return [word('flag', flag), ...(await officerFacts(parts, value))]
    default:
      return [word('flag', flag), ...documentFacts(value)]
  }
}
