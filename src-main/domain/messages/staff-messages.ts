import { z } from 'zod'
import { anchorSchema } from '../audit/anchor'
import { helpStepSchema } from '../../contract/help'
import { alertRules } from '../limits/limits'

const place = { office: z.string(), kiosk: z.string(), at: z.number().int() }

/** The messages to those who watch over the kiosk. */
export const staffMessageSchemas = [
  /** To whoever audits: how far the record had come, signed. */
  z.strictObject({ kind: z.literal('audit-anchor'), anchor: anchorSchema, ...place }),
  /** To whoever is told of alerts: something was counted too often at a kiosk. */
  z.strictObject({
    kind: z.literal('limit-alert'),
    rule: z.enum(alertRules),
    counted: z.number().int().positive(),
    /** Length of the window. */
    minutes: z.number().int().positive(),
    ...place
  }),
  /** To the staff and to whoever audits: the owner of the machine gave an administrator a new first secret. */
  z.strictObject({ kind: z.literal('recovered-by-owner'), userName: z.string(), ...place }),
  /** To whoever helps in the hall: somebody called. Nothing of the person. */
  z.strictObject({ kind: z.literal('help-called'), step: helpStepSchema, ...place })
] as const
