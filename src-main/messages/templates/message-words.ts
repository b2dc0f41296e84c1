import type { Settings } from '../../contract/settings'
import type { MessageContent, MessageKind } from '../../domain/messages/message'

/** Who writes, and how they can be reached: from the settings. */
export interface Letterhead {
  /** Name of the service, as in the sender's name. */
  service: string
  institution: string
  phone: string
  /** The only official site, named and never linked to: a message of ours has nothing to click. */
  website: string
  timeZone: Settings['kiosk']['timeZone']
  /** Whether the institution's portal takes codes: then the message says when to give it one. */
  portal: boolean
}

/** The letterhead that the settings ask for. */
export const letterheadOf = ({ institution, kiosk, mail, portal }: Settings): Letterhead => ({
  service: mail.fromName,
  institution: institution.name,
  phone: institution.phone,
  website: institution.website,
  timeZone: kiosk.timeZone,
  portal: portal.memberUrl !== null
})

/** One thing said in a message; shown as plain text and as HTML. */
export type Block =
  /** `lang` where it is not the message's own language. */
  | { kind: 'paragraph'; text: string; lang?: 'qu' }
  /** A code to be typed, given in groups as it is to be read. */
  | { kind: 'code'; groups: string[] }
  /** For a machine to read back: one line without a space, never broken. */
  | { kind: 'verbatim'; text: string }
  /** What, when, where: label and value. */
  | { kind: 'facts'; facts: [label: string, value: string][] }
  /** A heading with what to do under it, step by step. */
  | { kind: 'advice'; heading: string; steps: string[] }

/** A message in words, before it has a form. */
export interface WrittenMessage {
  /** Never holds a code: subjects are shown on locked screens and in lists that others see. */
  subject: string
  heading: string
  blocks: Block[]
  footer: string[]
}

/** One language: how each kind of message is written. A kind without words does not compile. */
export type MessageWords = {
  [K in MessageKind]: (
    content: Extract<MessageContent, { kind: K }>,
    letterhead: Letterhead
  ) => WrittenMessage
}
