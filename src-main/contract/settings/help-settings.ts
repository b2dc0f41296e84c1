import { z } from 'zod'

/**
 * "Llamar a un funcionario". The staff door of this kiosk is lit in any case. What leaves the kiosk is its name, its
 * office, the step and the time: nothing of the person.
 */
export const helpSchema = z.strictObject({
  webhook: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null)
    .describe(
      'Address that is told of every call, by POST with JSON `{"kiosk", "office", "step", "at"}`: a lamp, a pager, a chat. Null: nobody.'
    ),
  mailTo: z.email().nullable().default(null).describe('Mailbox that is told of every call. Null: nobody.')
})
