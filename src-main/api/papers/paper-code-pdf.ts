import type { Settings } from '../../contract/settings'
import { A6 } from './receipt-pdf'
import { receiptWords, type PaperLanguage } from './receipt-words'
import { openSheet } from './pdf-sheet'

/** The one-time code of a person without any mailbox. The only paper of ours that carries a code. */
export async function paperCodePdf(
  { ticket, code, at }: { ticket: string; code: string; at: number },
  language: PaperLanguage,
  { institution }: Pick<Settings, 'institution'>
): Promise<Uint8Array> {
  const words = receiptWords[language]
  const sheet = await openSheet(A6, { title: words.paperCode, at })
  sheet.heading(words.paperCode)
  sheet.line(institution.name, 9)
  sheet.gap(4)
  sheet.big(words.paperCode, code.replace(/(.{5})(?=.)/g, '$1 '))
  sheet.gap(4)
  sheet.big(words.number, ticket.replace(/(.{4})(?=.)/g, '$1 '))
  sheet.gap(4)
  sheet.line(words.paperAdvice)
  sheet.line(words.nobodyAsks, 9)
  return sheet.bytes()
}
