import { z } from 'zod'

/** The embedded store, and the copies of it that are made by themselves. */
export const storeSettingsSchema = z.strictObject({
  checkpointMegabytes: z
    .number()
    .min(0.1)
    .max(32)
    .default(1)
    .describe(
      'Journal, in MB, from which on a new snapshot is written while the welcome screen stands. One MB is about 250 transactions, a dozen visits; repeating them after a power cut takes under 0.1 s, and writing the snapshot 1 ms for each MB of data to 4 ms (measured: `npm run bench:store`).'
    ),
  backupFolder: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'Folder of the scheduled backups, on another medium or machine; path from the settings file, null: none are made. It has to be there: name a folder inside the medium, so that a medium that is missing is noticed.'
    ),
  backupHours: z
    .number()
    .int()
    .min(1)
    .max(168)
    .default(24)
    .describe(
      'Hours between two backups (CIS Controls v8, 11.2: at least weekly; a lost disk costs the changes since).'
    ),
  backupsKept: z
    .number()
    .int()
    .min(1)
    .max(366)
    .default(14)
    .describe('Newest backups of this kiosk that are kept in the folder; older ones are removed.'),
  backupKeyFile: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'Key file of the backups (64 hex digits, mode 600), path from the settings file: a key of their own opens them on another machine. Null: the credential `ventanilla-backup-key`, else the key of the store.'
    )
})
