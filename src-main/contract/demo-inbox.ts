import { z } from 'zod'

/** A letter as the demo's own mail server received it. Shown only in demo mode, in a window of its own. */
export const demoLetterSchema = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  receivedAt: z.number().int()
})
export type DemoLetter = z.infer<typeof demoLetterSchema>
export const demoLettersSchema = z.array(demoLetterSchema)

/** What `window.demoInbox` is in the demo inbox window. */
export interface DemoInboxBridge {
  letters(): Promise<DemoLetter[]>
  /** Called when a letter has come. Returns the way to stop listening. */
  onLetter(listener: () => void): () => void
}
