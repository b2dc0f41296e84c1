import { z } from 'zod'
import { counterViewSchema } from './counter/counter-views'
import { stepSchema } from './screen-views'

/** Where somebody can call for help from: every step of a member, on either side of the window. */
export const helpStepSchema = z.enum([
  ...stepSchema.options,
  ...counterViewSchema.options.map((option) => option.shape.step.value)
])
export type HelpStep = z.infer<typeof helpStepSchema>

/** Everything that leaves the kiosk when somebody calls. */
export interface HelpCall {
  kiosk: string
  office: string
  step: HelpStep
  /** ISO 8601, UTC. */
  at: string
}
