import type { AuditEventId, AuditExtras, AuditLine } from './audit-events'

/** Makes a line; the types hold event and extras together. Apart from the catalogue, which takes time to load. */
export function auditLine<E extends AuditEventId>(
  event: E,
  cedula: string | null,
  extras: AuditExtras<E>
): Extract<AuditLine, { event: E }> {
  return { event, cedula, extras } as unknown as Extract<AuditLine, { event: E }>
}
