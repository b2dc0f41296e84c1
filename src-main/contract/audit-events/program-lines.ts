import { z } from 'zod'
import { nothing, type AuditEventEntry } from './line-entry'

/** What happens to the program and its page, whoever uses it. */
export const programEvents = {
  'page.lost': {
    meaning:
      'The page in the window was lost: its process ended, it hung, or it did not load. The visit was wiped. Three times in five minutes the program starts anew.',
    actor: 'kiosk',
    severity: 'notice',
    extras: z.strictObject({
      why: z.enum(['gone', 'hung', 'unloaded']),
      then: z.enum(['reload', 'relaunch'])
    })
  },
  'program.crashed': {
    meaning: 'A mistake in the program ended it; the system starts it again. The visit was wiped.',
    actor: 'kiosk',
    severity: 'alert',
    extras: z.strictObject({
      name: z.string().describe('Class of the error.'),
      at: z.string().describe('Places in the program, the innermost first.')
    })
  },
  'program.secondStart': {
    meaning: 'The program was started a second time beside the running one, and ended at once.',
    actor: 'kiosk',
    severity: 'notice',
    extras: nothing
  }
} as const satisfies Record<string, AuditEventEntry>
