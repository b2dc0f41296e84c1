import { z } from 'zod'

/** How far the message with the code has come; only what is known to be true (RFC 5321 answers). */
export const deliverySchema = z.enum([
  /** In the outbox, not yet handed to a mail server. */
  'waiting',
  /** The mail server took it. Accepted is not delivered: only the code typed back proves the mailbox. */
  'accepted',
  /** The mail server refused the address for good. */
  'refused',
  /** The mail server cannot be reached now; the outbox worker tries again by himself. */
  'delayed'
])
export type Delivery = z.infer<typeof deliverySchema>
