import { caseSettingsSchema } from '../../src-main/contract/case/protocol'
import type { Officer } from '../../src-main/domain/case/actor'
import { admin, ana, beto, carla, dario, opened } from './case-world'

/** The member, with an account on the staff side: their own record is there to be reached for. */
const self: Officer = { ...carla, id: 'self', cedula: opened().cedula }
/** Everybody with an account. */
export const staff: readonly Officer[] = [ana, beto, carla, dario, admin, self]

/** What an institution may decide. */
export const policies = [
  caseSettingsSchema.parse({}),
  caseSettingsSchema.parse({ holdHours: 0 }),
  caseSettingsSchema.parse({ holdHours: 2, waitsHours: 5, routes: { 'document-expired': 'supervisor' } })
]
