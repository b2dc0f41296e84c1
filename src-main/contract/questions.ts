import { z } from 'zod'

/**
 * The questions a member can have enrolled: personal ones, chosen when the first key was made, and ones from the labour
 * history (IESS asks both kinds). Friction before the registered address is shown, never proof of identity: family and
 * former bosses know these answers (OWASP ASVS 6.4.2). The words are in the screen's catalogue under `question.<id>`;
 * an id, once enrolled by somebody, is never given another meaning.
 */
export const questionSchema = z.enum([
  'first-school',
  'mother-birthplace',
  'childhood-street',
  'favourite-teacher',
  'childhood-friend',
  'first-pet',
  'first-employer',
  'first-job-year',
  'first-job-city',
  'longest-employer'
])
export type QuestionId = z.infer<typeof questionSchema>

/** Every question, in the order of the catalogue. */
export const questionIds: readonly QuestionId[] = questionSchema.options
