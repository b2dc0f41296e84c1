import type { Letterhead } from './letter-words'
import { spellMoment } from './moment'

const ZONES = { 'America/Guayaquil': 'mainland Ecuador time', 'Pacific/Galapagos': 'Galápagos time' }

/** A moment, and in whose time. */
export const when = (at: number, { timeZone }: Letterhead) =>
  `${spellMoment(at, 'en-GB', timeZone)} (${ZONES[timeZone]})`

/** What stands under every letter. */
export const footer = ({ institution, website }: Letterhead) => [
  institution,
  `The only official site is ${website}. This message has no links and no files.`,
  'It was sent automatically: please do not answer it.'
]
