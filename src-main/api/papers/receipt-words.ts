import type { Locale } from '../../contract/locale'

/** Languages that papers are written in. */
export type PaperLanguage = 'es' | 'en'

/** Kichwa readers get the Spanish paper until a native speaker has written one. */
export const paperLanguage = (locale: Locale): PaperLanguage => (locale === 'en' ? 'en' : 'es')

interface ReceiptWords {
  title: string
  number: string
  verification: string
  where: string
  when: string
  activeFrom: string
  newAddress: string
  noAddress: string
  notified: string
  nobodyNotified: string
  ifNotMe: (phone: string, days: number) => string
  nobodyAsks: string
  site: string
  paperCode: string
  paperAdvice: string
}

export const receiptWords: Record<PaperLanguage, ReceiptWords> = {
  es: {
    title: 'Comprobante de su trámite',
    number: 'Número de trámite',
    verification: 'Valor de verificación',
    where: 'Dónde',
    when: 'Cuándo',
    activeFrom: 'Su clave y su correo valen desde',
    newAddress: 'Correo nuevo',
    noAddress: 'Sin correo registrado',
    notified: 'Avisamos también a',
    nobodyNotified: 'No había otro correo al que avisar',
    ifNotMe: (phone, days) =>
      `Si usted no pidió este cambio, llame al ${phone} o toque «Yo no pedí este cambio» en una ventanilla, hasta ${days} días después.`,
    nobodyAsks: 'El trámite es gratuito. Nadie puede pedirle su clave ni sus códigos.',
    site: 'Único sitio oficial',
    paperCode: 'Su código de un solo uso',
    paperAdvice:
      'Guárdelo como dinero. Sirve una vez, en la ventanilla, con su documento y su número de trámite.'
  },
  en: {
    title: 'Receipt of your case',
    number: 'Case number',
    verification: 'Verification value',
    where: 'Where',
    when: 'When',
    activeFrom: 'Your key and address are active from',
    newAddress: 'New address',
    noAddress: 'No address registered',
    notified: 'We also told',
    nobodyNotified: 'There was no other address to tell',
    ifNotMe: (phone, days) =>
      `If you did not ask for this change, call ${phone} or touch «I did not ask for this change» at a kiosk, until ${days} days later.`,
    nobodyAsks: 'This is free of charge. Nobody may ask you for your key or your codes.',
    site: 'Only official site',
    paperCode: 'Your one-time code',
    paperAdvice: 'Keep it like money. It works once, at the kiosk, with your document and your case number.'
  }
}
