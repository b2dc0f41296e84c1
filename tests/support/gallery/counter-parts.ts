import type { Role } from '@contract/staff/staff-powers'
import type { Fact } from '@contract/staff/staff-views'
import { NOW } from './scenes'

/** What several scenes of the counter have in common: one case, its member, its officers. */
export const HOUR = 3_600_000
export const ticket = 'BKTRWMQZ'
export const signedIn = (role: Role = 'officer', name = 'Rocío Quispe Tenesaca') => ({
  officer: { name, role },
  locksAt: NOW + 117_000
})
export const person = 'Luz Angélica Cabascango Muenala'

export const text = (fact: string, value: string): Fact => ({ fact, value, as: 'text' })
export const word = (fact: string, value: string): Fact => ({ fact, value, as: 'word' })
export const moment = (fact: string, at: number): Fact => ({ fact, value: String(at), as: 'instant' })
export const documentFacts = [
  word('document', 'cedula'),
  word('check.number', 'same'),
  word('check.photo', 'doubt'),
  word('check.expiry', 'valid'),
  word('check.present', 'yes'),
  word('check.name', 'differs-slightly'),
  word('reason.photo', 'old-photo'),
  word('reason.name', 'marriage'),
  word('condition', 'photo-doubt'),
  word('condition', 'name-differs'),
  text('note', 'LA FOTO ES DE HACE VEINTE AÑOS. COMPARÉ LA FIRMA Y LAS CICATRICES DE LA CARA.'),
  moment('checkedAt', NOW - HOUR)
]
export const next = 'staff.next'
