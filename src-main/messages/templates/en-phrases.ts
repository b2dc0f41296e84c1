import type { Letterhead } from './message-words'
import { spellMoment } from './moment'

const ZONES = { 'America/Guayaquil': 'mainland Ecuador time', 'Pacific/Galapagos': 'Galápagos time' }

/** A moment, and in whose time. */
export const when = (at: number, { timeZone }: Letterhead) =>
  `${spellMoment(at, 'en-GB', timeZone)} (${ZONES[timeZone]})`

/** What stands under every message. */
export const footer = ({ institution, website }: Letterhead) => [
  institution,
  `The only official site is ${website}. This message has no links and no files.`,
  'It was sent automatically: please do not answer it.'
]

/** Where the portal takes codes: who may be given one there (resources/portal/PORTAL.md §2). */
export const onlyFromTheSquare = ({ portal }: Letterhead): string[] =>
  portal
    ? [
        'Paste it on a page of the IESS only if you opened that page from the square on the kiosk and stand in front of it.'
      ]
    : []
