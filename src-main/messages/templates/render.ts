import type { Locale } from '../../contract/locale'
import type { MessageContent, MessageKind } from '../../domain/messages/message'
import { asHtml } from './as-html'
import { asText } from './as-text'
import { en } from './en-messages'
import { es } from './es-messages'
import { qu } from './qu-messages'
import type { Letterhead, MessageWords, WrittenMessage } from './message-words'

const words: Record<Locale, MessageWords> = { es, en, qu }

/** Languages that whole messages are written in: the draft in Kichwa opens a Spanish one. */
type Language = 'es' | 'en'
const languageOf = (locale: Locale): Language => (locale === 'en' ? 'en' : 'es')

/** A message ready for its envelope. `language` is a BCP 47 tag. */
export interface RenderedMessage {
  language: Language
  subject: string
  text: string
  html: string
}

const write = <K extends MessageKind>(
  language: MessageWords,
  content: Extract<MessageContent, { kind: K }>,
  letterhead: Letterhead
): WrittenMessage => language[content.kind as K](content, letterhead)

/** Writes a message out, in the reader's language, as plain text and HTML that say the same. */
export function renderMessage(
  content: MessageContent,
  locale: Locale,
  letterhead: Letterhead
): RenderedMessage {
  const language = languageOf(locale)
  const written = write(words[locale], content, letterhead)
  return {
    language,
    subject: written.subject,
    text: asText(written),
    html: asHtml(written, language)
  }
}
