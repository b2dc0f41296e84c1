import type { Locale } from '../../contract/locale'
import type { LetterContent, LetterKind } from '../../domain/messages/message'
import { asHtml } from './as-html'
import { asText } from './as-text'
import { en } from './en-messages'
import { es } from './es-messages'
import { qu } from './qu-messages'
import type { Letterhead, LetterWords, WrittenLetter } from './message-words'

const words: Record<Locale, LetterWords> = { es, en, qu }

/** Languages that whole letters are written in: the draft in Kichwa opens a Spanish one. */
type Language = 'es' | 'en'
const languageOf = (locale: Locale): Language => (locale === 'en' ? 'en' : 'es')

/** A letter ready for its envelope. `language` is a BCP 47 tag. */
export interface RenderedLetter {
  language: Language
  subject: string
  text: string
  html: string
}

const write = <K extends LetterKind>(
  language: LetterWords,
  content: Extract<LetterContent, { kind: K }>,
  letterhead: Letterhead
): WrittenLetter => language[content.kind as K](content, letterhead)

/** Writes a letter out, in the reader's language, as plain text and HTML that say the same. */
export function renderLetter(content: LetterContent, locale: Locale, letterhead: Letterhead): RenderedLetter {
  const language = languageOf(locale)
  const written = write(words[locale], content, letterhead)
  return {
    language,
    subject: written.subject,
    text: asText(written),
    html: asHtml(written, language)
  }
}
