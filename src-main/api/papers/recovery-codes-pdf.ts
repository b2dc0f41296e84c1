import type { Settings } from '../../contract/settings'
import { openSheet } from './pdf-sheet'
import { A6 } from './receipt-pdf'

/** The codes that stand in for somebody's authenticator. The paper names nobody: found by a stranger, it opens nothing alone. */
export async function recoveryCodesPdf(
  codes: readonly string[],
  at: number,
  { institution }: Pick<Settings, 'institution'>
): Promise<Uint8Array> {
  const title = 'Códigos de recuperación'
  const sheet = await openSheet(A6, { title, at })
  sheet.heading(title)
  sheet.line(institution.name, 9)
  sheet.gap(3)
  for (const [place, code] of codes.entries())
    sheet.line(`${place + 1}.  ${code.replace(/(.{4})(?=.)/g, '$1 ')}`, 14)
  sheet.gap(3)
  sheet.line('Cada código vale una sola vez, en lugar del código del autenticador.')
  sheet.line('Guárdelos lejos de la oficina y de su teléfono. Nadie del IESS se los pedirá.', 9)
  return sheet.bytes()
}
