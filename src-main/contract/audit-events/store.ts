import { z } from 'zod'
import type { AuditEventEntry } from './entry'

const count = z.number().int().min(0)

/** What happens to the data themselves. */
export const storeEvents = {
  'store.stopped': {
    meaning:
      'The disk was full or failed, and the kiosk was out of service: for how long, and why. Nothing was lost that had been answered.',
    actor: 'kiosk',
    severity: 'alert',
    extras: z.strictObject({
      why: z.enum(['disk-full', 'io', 'outcome-unknown', 'other']),
      seconds: count
    })
  },
  'backup.made': {
    meaning:
      'A sealed copy of the store was written to the backup folder and read back: up to which transaction, how large the data are, and how many older copies were removed.',
    actor: 'kiosk',
    severity: 'info',
    extras: z.strictObject({ transaction: count, bytes: count, removed: count })
  },
  'backup.failed': {
    meaning:
      'A backup could not be made: the folder or its medium is missing or full, or its key cannot be used. The kiosk goes on trying; this line is written once until it succeeds.',
    actor: 'kiosk',
    severity: 'alert',
    extras: z.strictObject({ why: z.enum(['missing', 'disk-full', 'io', 'key', 'other']) })
  }
} as const satisfies Record<string, AuditEventEntry>
