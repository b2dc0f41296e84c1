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

export const retentionSchema = z.strictObject({
  months: z
    .number()
    .int()
    .min(1)
    .max(240)
    .default(24)
    .describe('Months that records of a recovery are kept (LOPDP art. 10).')
})
