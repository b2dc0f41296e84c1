import { z } from 'zod'
import { caseReasonSchema } from '../case-words'
import type { AuditEventEntry } from './entry'

/** What happens to an assisted case. */
export const caseEvents = {
  'case.opened': {
    meaning: 'An assisted case was opened, or an open one was found.',
    actor: 'member',
    severity: 'notice',
    extras: z.strictObject({ reason: caseReasonSchema, already: z.boolean() })
  }
} as const satisfies Record<string, AuditEventEntry>
