import { z } from 'zod'

/** The other way than typing the code: sending it from one's own telephone, through the institution's portal. */
export const ownPhoneSchema = z.discriminatedUnion('state', [
  /** No portal is configured. */
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('offered') }),
  /** The portal is being asked; until it answers nobody is sent to its page. */
  z.object({ state: z.literal('opening') }),
  /** Waiting for the telephone. The address is good once, and only while this step is shown. */
  z.object({ state: z.literal('open'), address: z.url() })
])
export type OwnPhoneView = z.infer<typeof ownPhoneSchema>
