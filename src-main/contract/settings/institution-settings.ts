import { z } from 'zod'

/** Who answers for the data (LOPDP art. 12): shown before anything is asked. */
export const institutionSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .default('Instituto Ecuatoriano de Seguridad Social')
    .describe('Controller of the data.'),
  address: z
    .string()
    .min(1)
    .default('Av. 10 de Agosto N11-539 y Bogotá, Quito')
    .describe('Postal address of the controller.'),
  phone: z.string().min(1).default('140').describe('Telephone a member may call.'),
  email: z.email().default('contacto@iess.example').describe('E-mail of the controller.'),
  website: z
    .string()
    .min(1)
    .default('www.iess.gob.ec')
    .describe('The only official site, named in advice and messages.'),
  dpoName: z
    .string()
    .min(1)
    .default('Delegado de Protección de Datos')
    .describe('Data protection officer (LOPDP art. 48).'),
  dpoEmail: z.email().default('dpd@iess.example').describe('Where rights are exercised (LOPDP art. 12).')
})
