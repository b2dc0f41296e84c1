import type { Dossier } from '../case/dossier'
import { openSheet } from './pdf-sheet'

/** ISO 216 A4, in millimetres. */
export const A4 = { widthMm: 210, heightMm: 297, marginMm: 18 } as const

/** The dossier to be read by people; the JSON beside it is what `digest` (SHA-256) is of. */
export async function dossierPdf(dossier: Dossier, digest: string): Promise<Uint8Array> {
  const sheet = await openSheet(A4, { title: `Expediente ${dossier.ticket}`, at: Date.parse(dossier.madeAt) })
  sheet.heading(`Expediente del trámite ${dossier.ticket}`)
  sheet.qr(`VENTANILLA-EXPEDIENTE:${dossier.ticket}:${digest}`, 30)
  sheet.line(`Hecho: ${dossier.madeAt}, por ${nameOf(dossier, dossier.madeBy)}`)
  sheet.line(`Lugar: ${dossier.office}, ${dossier.kiosk}`)
  sheet.line('SHA-256 del archivo JSON:')
  sheet.line(digest, 8)
  sheet.gap(12)
  sheet.heading('Estado')
  for (const [name, value] of Object.entries(dossier.record)) sheet.line(`${name}: ${spelled(value)}`, 9)
  sheet.gap(4)
  sheet.heading('Qué pasó')
  for (const line of dossier.story) {
    sheet.line(
      `${String(line['at'])}  ${String(line['kind'])}  (${nameOf(dossier, String(line['actor']))}, ${String(line['kiosk'])})`,
      9
    )
    sheet.line(`${spelled(line['extras'])}`, 8)
    sheet.line(`SHA-256 ${String(line['hash'])}`, 7)
  }
  sheet.gap(4)
  sheet.heading('Avisos enviados')
  for (const message of dossier.messages)
    sheet.line(
      `${String(message['postedAt'])}  ${String(message['kind'])} a ${String(message['to'])}: ${String(message['state'])} ${String(message['answer'] ?? '')}`,
      9
    )
  return sheet.bytes()
}

function nameOf(dossier: Dossier, id: string): string {
  const known = dossier.staff[id]
  return known ? `${known.name}, ${known.role}` : id
}

const spelled = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
