import { z } from 'zod'
import { caseViews } from '../case/case-views'
import { ticket } from '../case/ticket'
import { staffViews } from '../staff/staff-views'

/**
 * The counter: the assisted case and the staff, on the same one window as the member's own way.
 *
 * Main decides whose turn it is. `screen.counter` absent: the member's own way is shown (`screen.view`). Present: it is
 * shown instead, and `screen.view` is `welcome`. The turns:
 *
 * - The discreet control opens the staff side (`openStaffSide`) only where nobody's typed secrets are in main's memory
 *   (`staff-opening.ts`). Elsewhere: failure `member-busy`. Opening it ends the member's visit.
 * - A staff turn begins with a sign-in and ends with a hand-over, a sign-out, two minutes without a touch, or a crash.
 *   It never outlives a hand-over: `handToMember` signs the officer out first. So no staff screen can stand there while
 *   the member types, and no secret of the member can be in memory while staff look.
 * - `handOver` is the screen in between: "Entregue la pantalla a …". Only a touch on it (`takeScreen`) starts the next
 *   turn (or, by `withdrawCase`, the end of the case): to the member, their part of the case; to an officer, a sign-in of their own.
 * - The member's turn in a case is one act after a verification by an officer at this kiosk (address; code; key). Main
 *   holds that verification; the screen never sees it.
 *
 * So a whole case is: caseOpened → [staffSignIn → staffQueue → staffCase → staffDocuments] → handOver → [caseAddress →
 * caseAddressCheck → caseReader → caseCode] → handOver → [staffSignIn → staffCase → staffReview → staffDecision] →
 * handOver → [caseKey → caseReceipt] → welcome. In brackets: one turn.
 *
 * No staff view and no staff message has a field for a key, and none for a code but the freeze code that an old channel
 * reads out on the telephone.
 */
export const counterViewSchema = z.discriminatedUnion('step', [
  ...caseViews,
  ...staffViews,
  z.object({
    step: z.literal('handOver'),
    to: z.enum(['member', 'officer', 'second-officer']),
    ticket: ticket.nullable(),
    /** The discreet "pausar por revisión" of the officer who hands over. */
    mayPause: z.boolean(),
    /** The member showed the case's number here before the officer checked the document: they may take the request back. */
    mayWithdraw: z.boolean()
  })
])
export type CounterView = z.infer<typeof counterViewSchema>
export type CounterStep = CounterView['step']
