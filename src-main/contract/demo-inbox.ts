import { z } from 'zod'

/** A message as the demo's own mail server received it. Shown only in demo mode, in a window of its own. */
export const demoMessageSchema = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  receivedAt: z.number().int()
})
export type DemoMessage = z.infer<typeof demoMessageSchema>
export const demoMessagesSchema = z.array(demoMessageSchema)

/** What `window.demoInbox` is in the demo inbox window. */
export interface DemoInboxBridge {
  messages(): Promise<DemoMessage[]>
  /** Called when a message has come. Returns the way to stop listening. */
  onMessage(listener: () => void): () => void
}
