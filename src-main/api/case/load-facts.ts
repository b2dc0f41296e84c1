import type { Instant } from '../../domain/clock'
import { utcOffsets } from '../../domain/case/office-hours'
import type { CaseEvent } from '../../domain/case/event'
import type { CaseFacts, MemberFacts } from '../../domain/case/case-facts'
import type { AssistedCase } from '../../domain/case/case-state'
import { hasOpenFraudCase } from '../../store/fraud-cases'
import { messageFates, loadOf } from '../../store/case-load'
import { findStaff, type StaffRecord } from '../../store/staff-accounts'
import type { Transaction } from '../../store/store'
import type { CounterParts } from '../counter/counter-parts'

/** What the directory says of the member of a case. Read before the transaction: the directory may be far away. */
export async function memberFacts(
  { directory }: Pick<CounterParts, 'directory'>,
  memberId: string | null
): Promise<MemberFacts | null> {
  const member = memberId === null ? null : await directory.get(memberId)
  if (!member) return null
  const { id, surnames, birthDate, deceased, addresses } = member
  return { id, surnames, birthDate, deceased, addresses, twins: await directory.twinsOf(id) }
}

/** Everything a decision rests on, read in the transaction that will carry it out. */
export async function caseFacts(
  tx: Transaction,
  parts: CounterParts,
  value: AssistedCase,
  event: CaseEvent,
  member: MemberFacts | null,
  now: Instant
): Promise<CaseFacts> {
  const staff: StaffRecord[] = []
  for (const id of value.involved) {
    const record = await findStaff(tx, id)
    if (record) staff.push(record)
  }
  const second = 'by' in event && 'id' in event.by ? event.by.id : (value.review?.officer ?? '')
  return {
    member,
    notices: await messageFates(
      tx,
      value.notices.map(({ messageId }) => messageId)
    ),
    load: await loadOf(tx, value.documents?.officer ?? '', second, now),
    fraudOpen: await hasOpenFraudCase(tx, value.cedula),
    involved: staff.map(({ surnames, address }) => ({ surnames, address })),
    utcOffset: utcOffsets[parts.settings.kiosk.timeZone]
  }
}
