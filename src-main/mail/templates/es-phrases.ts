import type { Letterhead } from './letter-words'
import { spellMoment } from './moment'

const ZONES = {
  'America/Guayaquil': 'hora del Ecuador continental',
  'Pacific/Galapagos': 'hora de Galápagos'
}

/** A moment, and in whose time. */
export const when = (at: number, { timeZone }: Letterhead) =>
  `${spellMoment(at, 'es-EC', timeZone)} (${ZONES[timeZone]})`

/** What stands under every letter. */
export const footer = ({ institution, website }: Letterhead) => [
  institution,
  `El único sitio oficial es ${website}. Este mensaje no tiene enlaces ni archivos.`,
  'Es un mensaje automático: por favor no lo responda.'
]
