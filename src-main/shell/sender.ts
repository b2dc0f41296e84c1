import { KIOSK_PAGE } from './origin'

/** The part of a frame of Electron that the decision needs. */
export interface SenderFrame {
  url: string
}

/**
 * Whether a message comes from the top frame of the kiosk's own window, and the kiosk's page stands in it. Not: another
 * window, a frame within the page, another page in our window, a frame that is gone.
 */
export function isFromKiosk<Frame extends SenderFrame>(
  message: { sender: unknown; senderFrame: Frame | null },
  speaker: { mainFrame: Frame } | null
): boolean {
  const frame = message.senderFrame
  return (
    speaker !== null &&
    message.sender === speaker &&
    frame !== null &&
    frame === speaker.mainFrame &&
    // Node gives every scheme of our own the origin «null»: the address itself is compared.
    frame.url.replace(/#.*$/, '') === KIOSK_PAGE
  )
}
