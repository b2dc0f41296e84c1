import { z } from 'zod'

/** Where the members come from when the directory is still empty. */
export const directorySchema = z.strictObject({
  membersCsv: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('CSV file with members, taken once, when the directory is empty. Path from the settings file.'),
  employersCsv: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'CSV file with employers, taken once, when the directory is empty. Path from the settings file.'
    )
})

const months = (least: number, usual: number, what: string) =>
  z.number().int().min(least).max(240).default(usual).describe(what)
const days = (least: number, usual: number, what: string) =>
  z.number().int().min(least).max(366).default(usual).describe(what)

/**
 * How long records are kept (LOPDP art. 10: no longer than needed, with set times). Members, addresses and keys belong
 * to the directory and are not touched.
 */
export const retentionSchema = z.strictObject({
  months: months(
    1,
    24,
    'Months that an assisted case is kept after its last event, and an alert after it was answered.'
  ),
  auditMonths: months(
    1,
    24,
    'Months that lines of the audit record are kept: at least as long as `months`, for they prove what was done.'
  ),
  messageDays: days(1, 30, 'Days that a message is kept after it was settled; its text is emptied at once.'),
  codeDays: days(2, 7, 'Days that a one-time code (a keyed hash) is kept after it was issued.'),
  limitDays: days(
    15,
    30,
    'Days that the counting marks of the limits are kept: more than the longest window of a limit.'
  )
})
