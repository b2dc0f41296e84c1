import { z } from 'zod'

const httpsUrl = (what: string) =>
  z
    .url({ protocol: /^https$/ })
    .nullable()
    .default(null)
    .describe(what)

/**
 * The institution's portal, through which a person may send the code from their own telephone instead of typing it here
 * (WCAG 2.2, 3.3.8). Off unless both addresses are given. What it has to answer: resources/portal/PORTAL.md.
 */
export const portalSchema = z.strictObject({
  memberUrl: httpsUrl(
    'Page that the QR on the screen opens on the person’s own telephone: the reference is put behind it, after a slash. Null: the screen offers no telephone.'
  ),
  answersUrl: httpsUrl(
    'Where the kiosk asks what was sent for a reference. Named together with `memberUrl`.'
  ),
  token: z
    .string()
    .min(1)
    .max(1000)
    .nullable()
    .default(null)
    .describe(
      'Bearer token of this kiosk at the portal, in clear text; taken only together with `tokenInClear: true`. Better: the systemd credential `ventanilla-portal-token` (resources/os/README.md), read when this is null.'
    ),
  tokenInClear: z
    .boolean()
    .default(false)
    .describe('Says that the token may stand in this file in clear text.'),
  askSeconds: z
    .number()
    .int()
    .min(2)
    .max(15)
    .default(3)
    .describe('Seconds between two questions, while a telephone is waited for; longer after a failure.'),
  timeoutSeconds: z
    .number()
    .int()
    .min(1)
    .max(30)
    .default(5)
    .describe('Seconds that one answer may take, from connecting to its last byte.'),
  tlsCaFile: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('PEM file with the certificate authority of an internal portal.')
})
export type PortalSettings = z.infer<typeof portalSchema>
