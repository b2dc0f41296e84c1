import { z } from 'zod'
import { roleSchema } from './staff/staff-powers'

/** Who is signed in, on every staff screen; and when the staff side closes if nobody touches. */
export const signedIn = {
  officer: z.object({ name: z.string(), role: roleSchema }),
  locksAt: z.number().int().nonnegative()
}
