import { z } from 'zod'

/** How a field of the import files is written. */
export const text = z.string().trim().min(1, 'is empty').max(120, 'is too long')
export const yesNo = z.enum(['yes', 'no'], 'is neither yes nor no').transform((word) => word === 'yes')
const isoDate = z.iso.date('is not a date like 1980-12-31')

/** An ISO date, kept as text: a birthday has no hour and no zone. */
export const calendarDate = isoDate
/** An ISO date, read as the beginning of that day in UTC. */
export const dayStart = isoDate.transform((date) => Date.parse(`${date}T00:00:00Z`))

/** A field that may be left empty: null then. */
export function orNothing<T>(field: z.ZodType<T, string>) {
  return z
    .string()
    .transform((written) => (written === '' ? null : written))
    .pipe(z.nullable(field))
}
