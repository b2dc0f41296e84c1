import { z } from 'zod'

/** Who acts: the person at the kiosk, a member of staff, or the kiosk itself. */
export type AuditActor = 'member' | 'staff' | 'kiosk'

/**
 * How much a line matters: `info` tells the course of things, `notice` is what an inquiry looks for first, `alert`
 * wants somebody to look now.
 */
export type AuditSeverity = 'info' | 'notice' | 'alert'

/** One kind of line. */
export interface AuditEventEntry {
  /** What the line means, for somebody who reads the record years later. */
  meaning: string
  actor: AuditActor
  severity: AuditSeverity
  /**
   * The only extras a line of this kind may carry: a flat object of texts, numbers, booleans and nulls. Never a name, an
   * address, a code or a key; a member of staff by their staff id.
   */
  extras: z.ZodObject
}

/** How a code came to the kiosk. */
export const via = z
  .enum(['typed', 'phone'])
  .describe('Typed at the kiosk, or sent from the person’s own telephone through the portal.')

/** For a line that says everything by its kind. */
export const nothing = z.strictObject({})
