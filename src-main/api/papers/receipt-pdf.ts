import type { Settings } from '../../contract/settings'
import type { Receipt } from '../case/receipt'
import { receiptWords, type PaperLanguage } from './receipt-words'
import { openSheet } from './pdf-sheet'

/** ISO 216 A6, in millimetres. */
export const A6 = { widthMm: 105, heightMm: 148, marginMm: 8 } as const

/** The member's receipt: the number of the case large, a QR code with it and the verification value, what happens next. */
export async function receiptPdf(
  receipt: Receipt,
  language: PaperLanguage,
  { institution, kiosk }: Pick<Settings, 'institution' | 'kiosk'>
): Promise<Uint8Array> {
  const words = receiptWords[language]
  const moment = (at: number): string =>
    new Intl.DateTimeFormat(language === 'es' ? 'es-EC' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
      hourCycle: 'h23',
      timeZone: kiosk.timeZone
    }).format(at)
  const sheet = await openSheet(A6, { title: `${words.title} ${receipt.ticket}`, at: receipt.at })
  sheet.heading(words.title)
  sheet.line(institution.name, 9)
  sheet.gap(3)
  sheet.qr(`VENTANILLA:${receipt.ticket}:${receipt.verification}`, 28)
  sheet.big(words.number, grouped(receipt.ticket))
  sheet.gap(1)
  sheet.big(words.verification, grouped(receipt.verification))
  sheet.gap(3)
  sheet.line(`${words.where}: ${receipt.office}, ${receipt.kiosk}`)
  sheet.line(`${words.when}: ${moment(receipt.at)}`)
  sheet.gap(2)
  sheet.line(`${words.activeFrom}: ${moment(receipt.activeFrom)}`)
  sheet.line(receipt.address === null ? words.noAddress : `${words.newAddress}: ${receipt.address}`)
  sheet.line(
    receipt.notified.length > 0 ? `${words.notified}: ${receipt.notified.join(', ')}` : words.nobodyNotified
  )
  sheet.gap(2)
  sheet.line(words.ifNotMe(institution.phone, Math.round(receipt.undoHours / 24)), 9)
  sheet.line(words.nobodyAsks, 9)
  sheet.line(`${words.site}: ${institution.website}`, 9)
  return sheet.bytes()
}

const grouped = (letters: string): string => letters.replace(/(.{4})(?=.)/g, '$1 ')
