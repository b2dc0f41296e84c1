import { maskEmail } from '../../contract/email'
import type { Instant } from '../../domain/clock'
import type { AssistedCase } from '../../domain/case/case-state'
import { caseEvents } from '../../store/case-events'
import { findCase } from '../../store/cases'
import { caseMessages } from '../../store/case-load'
import { allStaff } from '../../store/staff-accounts'
import type { Reader } from '../../store/store'
import type { CounterParts } from '../counter/counter-parts'

/** Everything about one change, for whoever has to judge it later. Holds no secret; addresses and cédula are masked. */
export interface Dossier {
  format: 1
  ticket: string
  madeAt: string
  madeBy: string
  office: string
  kiosk: string
  /** The record of the case, without what could be used: staged key, hashes of codes, live verification. */
  record: Record<string, unknown>
  /** What happened, each line chained to the one before by SHA-256. */
  story: Record<string, unknown>[]
  /** Every message about it, with the mail server's last answer. */
  messages: Record<string, unknown>[]
  /** Who the staff ids are. */
  staff: Record<string, { name: string; role: string }>
}

export async function dossierOf(
  reader: Reader,
  { settings }: Pick<CounterParts, 'settings'>,
  caseId: string,
  madeBy: string,
  now: Instant
): Promise<Dossier> {
  const stored = await findCase(reader, caseId)
  if (!stored) throw new Error('a dossier was asked for of a case that the store does not have')
  const story = await caseEvents(reader, caseId)
  const messages = await caseMessages(reader, caseId)
  const named = new Set([...story.map((line) => line.actor), ...stored.value.involved, madeBy])
  const staff = (await allStaff(reader)).filter((record) => named.has(record.id))
  return {
    format: 1,
    ticket: stored.value.ticket,
    madeAt: iso(now),
    madeBy,
    office: settings.kiosk.office,
    kiosk: settings.kiosk.name,
    record: told(stored.value),
    story: story.map(({ case_id: _case, extras, at, ...line }) => ({
      ...line,
      at: iso(at),
      atMilliseconds: at,
      extras: JSON.parse(extras) as unknown,
      // the very text that was hashed
      extrasText: extras
    })),
    messages: messages.map((message) => ({
      id: message.id,
      kind: message.kind,
      to: maskEmail(message.recipient),
      postedAt: iso(message.posted_at),
      state: message.state,
      answer: message.answer,
      attempts: message.attempts,
      settledAt: message.settled_at === null ? null : iso(message.settled_at)
    })),
    staff: Object.fromEntries(
      staff.map(({ id, given_names, surnames, role }) => [id, { name: `${given_names} ${surnames}`, role }])
    )
  }
}

function told(value: AssistedCase): Record<string, unknown> {
  const { stagedKey, freezeMacs: _macs, verification: _live, cedula, address, notices, ...rest } = value
  return {
    ...rest,
    cedula: `•••••••${cedula.slice(-3)}`,
    keyStaged: stagedKey !== null,
    address: address && {
      ...address,
      paperMac: undefined,
      address: address.address === null ? null : maskEmail(address.address)
    },
    notices: notices.map((notice) => ({ ...notice, address: maskEmail(notice.address) }))
  }
}

const iso = (at: number): string => new Date(at).toISOString()
