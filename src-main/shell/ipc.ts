import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { api, type Input, type Output } from '../contract/api'
import { channelOf, methodNames, pushChannel, type MethodName } from '../contract/method-names'
import { screenSchema, type Screen } from '../contract/views'
import { ORIGIN } from './app-protocol'

/** Whoever answers the contract's methods. */
export interface Answerer {
  handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
}

export interface IpcPorts {
  /** The window that may speak, if it is there. */
  speaker: () => WebContents | null
  /** A message that was not answered, and why; nothing of its content. */
  refused: (method: MethodName, why: 'sender' | 'input') => void
}

/**
 * Answers every method of the contract over IPC. A message is taken only from the top frame of the kiosk's own window
 * on our own origin; input and output are parsed. What is refused rejects with one word and tells nothing.
 */
export function answerContract(answerer: Answerer, ports: IpcPorts): void {
  for (const method of methodNames)
    ipcMain.handle(channelOf(method), async (event, raw: unknown) => {
      if (!isOurs(event, ports.speaker())) {
        ports.refused(method, 'sender')
        throw new Error('refused')
      }
      const input = api[method].input.safeParse(raw)
      if (!input.success) {
        ports.refused(method, 'input')
        throw new Error('refused')
      }
      return api[method].output.parse(await answerer.handle(method, input.data))
    })
}

/** Shows a screen that main made by itself. */
export function pushScreen(to: WebContents | null, screen: Screen): void {
  if (to && !to.isDestroyed()) to.send(pushChannel, screenSchema.parse(screen))
}

function isOurs(event: IpcMainInvokeEvent, speaker: WebContents | null): boolean {
  const frame = event.senderFrame
  return (
    speaker !== null &&
    event.sender === speaker &&
    frame !== null &&
    frame === speaker.mainFrame &&
    // Node gives every scheme of our own the origin «null»: the address itself is compared.
    frame.url.startsWith(`${ORIGIN}/`)
  )
}
