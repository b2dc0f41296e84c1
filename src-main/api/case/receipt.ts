import { maskEmail } from '../../contract/email'
import { PAPER_LETTERS } from '../../contract/case/ticket'
import { holdFrom } from '../../domain/case/hold'
import { utcOffsets } from '../../domain/case/office-hours'
import type { AssistedCase } from '../../domain/case/case-state'
import { HOUR } from '../../domain/clock'
import type { CounterParts } from '../counter/counter-parts'

/** What the member takes along: no secret, no full cédula, no full address. */
export interface Receipt {
  ticket: string
  /** Eight letters that only this installation can make for this ticket: shows that the paper is ours. */
  verification: string
  office: string
  kiosk: string
  at: number
  activeFrom: number
  undoHours: number
  address: string | null
  notified: string[]
}

export function receiptOf(
  { settings, hashes, clock }: Pick<CounterParts, 'settings' | 'hashes' | 'clock'>,
  value: AssistedCase
): Receipt {
  const place = value.approval?.place ?? value.place
  const at = value.hold?.beganAt ?? clock.now()
  return {
    ticket: value.ticket,
    verification: verificationOf(hashes.codes(`receipt:${value.id}:${value.ticket}`)),
    office: place.office,
    kiosk: place.kiosk,
    at,
    activeFrom: value.hold?.endsAt ?? holdFrom(at, value, settings.case, utcOffsets[settings.kiosk.timeZone]),
    undoHours: settings.case.undoHours,
    address: value.address?.address ? maskEmail(value.address.address) : null,
    notified: [
      ...new Set(value.notices.filter(({ to }) => to === 'old').map(({ address }) => maskEmail(address)))
    ]
  }
}

/** Eight base-20 letters of a keyed hash (hex): 34.6 bits, nothing to be guessed at a desk. */
function verificationOf(hex: string): string {
  return Array.from(
    { length: 8 },
    (_, place) =>
      PAPER_LETTERS[parseInt(hex.slice(place * 4, place * 4 + 4), 16) % PAPER_LETTERS.length] ?? 'B'
  ).join('')
}
