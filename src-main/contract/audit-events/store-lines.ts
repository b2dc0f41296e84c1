import { z } from 'zod'
import type { AuditEventEntry } from './line-entry'

const count = z.number().int().min(0)

/** Why an ordered restore was not carried out. */
export const restoreTroubleSchema = z.enum([
  'gone',
  'key',
  'damaged',
  'other-kiosk',
  'newer',
  'disk-full',
  'io'
])
export type RestoreTrouble = z.infer<typeof restoreTroubleSchema>

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
  },
  'store.restored': {
    meaning:
      'The data were put back to a backup: by whom, up to which transaction, and at which line, with which hash, the record ended that was put aside (null where it could not be seen). What happened between the line before this one and that end is in the copy kept aside, and in the anchors outside.',
    actor: 'kiosk',
    severity: 'alert',
    extras: z.strictObject({
      by: z.string().describe('Staff id, or `command-line`.'),
      transaction: count,
      asideLine: count.nullable(),
      asideHash: z.string().nullable()
    })
  },
  'store.restoreFailed': {
    meaning:
      'A restore that was ordered could not be carried out: the backup is not there any more, or is not what was chosen, or there was no room. The data are as they were.',
    actor: 'kiosk',
    severity: 'alert',
    extras: z.strictObject({ by: z.string().describe('Staff id.'), why: restoreTroubleSchema })
  }
} as const satisfies Record<string, AuditEventEntry>
