import { z } from 'zod'

/** The audit record, and who is told when something there wants a look. */
export const auditSettingsSchema = z.strictObject({
  anchorFolder: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'Folder of the daily signed anchors, better on another machine or medium. Path from the settings file; null: `anchors` in the data folder.'
    ),
  anchorMailTo: z
    .email()
    .nullable()
    .default(null)
    .describe(
      'Mailbox outside this office that gets every anchor: whoever audits, not whoever runs the kiosk.'
    ),
  alertMailTo: z.email().nullable().default(null).describe('Mailbox that is told of alerts.'),
  closedMembersPerHour: z
    .number()
    .int()
    .min(2)
    .max(1000)
    .default(10)
    .describe('Members whose self-service closed at this kiosk within an hour that raise an alert.'),
  cedulasPerHour: z
    .number()
    .int()
    .min(10)
    .max(1000)
    .default(40)
    .describe('Cédulas typed at this kiosk within an hour that raise an alert.'),
  caseNumbersPerHour: z
    .number()
    .int()
    .min(10)
    .max(1000)
    .default(20)
    .describe('Wrong case numbers typed at this kiosk within an hour that raise an alert.')
})
