import { z } from 'zod'
import { cedulaSchema } from '../contract/cedula'
import { emailSchema } from '../contract/email'
import { readRuc } from '../contract/ruc'
import { orNothing, text } from './csv-fields'

/** A line of the employers' file. A domestic employer's number is the cédula and `000`. */
export const employerLineSchema = z
  .object({
    ruc: z.string().refine((digits) => readRuc(digits) !== null, 'ruc.mistyped'),
    name: text,
    representative_cedula: cedulaSchema,
    email: orNothing(emailSchema)
  })
  .transform(({ ruc, name, representative_cedula, email }) => ({
    ruc,
    name,
    representativeCedula: representative_cedula,
    email
  }))
export type EmployerLine = z.infer<typeof employerLineSchema>
