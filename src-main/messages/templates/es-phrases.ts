import type { Letterhead } from './message-words'
import { spellMoment } from './moment'

const ZONES = {
  'America/Guayaquil': 'hora del Ecuador continental',
  'Pacific/Galapagos': 'hora de Galápagos'
}

/** A moment, and in whose time. */
export const when = (at: number, { timeZone }: Letterhead) =>
  `${spellMoment(at, 'es-EC', timeZone)} (${ZONES[timeZone]})`

/** What stands under every message. */
export const footer = ({ institution, website }: Letterhead) => [
  institution,
  `El único sitio oficial es ${website}. Este mensaje no tiene enlaces ni archivos.`,
  'Es un mensaje automático: por favor no lo responda.'
]

/** Where the portal takes codes: who may be given one there (resources/portal/PORTAL.md §2). */
export const onlyFromTheSquare = ({ portal }: Letterhead): string[] =>
  portal
    ? [
        'Péguelo en una página del IESS solo si usted la abrió con el cuadro de la ventanilla y está frente a ella.'
      ]
    : []
