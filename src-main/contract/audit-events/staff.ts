import type { AuditEventEntry } from './entry'

/** What members of staff do that is not an act on a case: signing in, accounts, the console. */
export const staffEvents = {} as const satisfies Record<string, AuditEventEntry>
