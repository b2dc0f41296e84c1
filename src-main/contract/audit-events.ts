import type { z } from 'zod'
import { caseEvents } from './audit-events/case-lines'
import { kioskEvents } from './audit-events/kiosk-lines'
import { memberEvents } from './audit-events/member-lines'
import { programEvents } from './audit-events/program-lines'
import { staffEvents } from './audit-events/staff-lines'
import { storeEvents } from './audit-events/store-lines'

export type { AuditActor } from './audit-events/line-entry'

/**
 * Every kind of line the audit record can hold. The record is evidence: an id is never renamed or reused.
 * `resources/audit/events.md` is made of it.
 */
export const auditEvents = {
  ...memberEvents,
  ...caseEvents,
  ...staffEvents,
  ...kioskEvents,
  ...programEvents,
  ...storeEvents
}

export type AuditEventId = keyof typeof auditEvents
export type AuditExtras<E extends AuditEventId> = z.infer<(typeof auditEvents)[E]['extras']>

/** One line of the record, before it is chained. `cedula` is turned into a keyed pseudonym on the way to the store. */
export type AuditLine = {
  [E in AuditEventId]: { event: E; cedula: string | null; extras: AuditExtras<E> }
}[AuditEventId]
