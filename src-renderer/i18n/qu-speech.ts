import type { Shape } from './catalogue'
import type { esSpeech } from './es-speech'

/** What is only heard, in Kichwa: a DRAFT, as everything in `qu.ts`. */
export const quSpeech: Shape<typeof esSpeech> = {
  help: 'Rimak hapichishkami. Mas, menos ñitinakunawan akllanakunata purina. Enter ñitinawan akllana. Asteriscowan kutin uyana. Barrawan rimakpa akllanakunata paskana. Maykan ñitinapash upallachin.',
  noHeadset: 'Audifonokunata churay. Mana chaywanka killkashkakita sinchita mana rimanichu.',
  headsetIn: 'Audifonokunaka churashkami. Kunanka killkashkakita rimani.',
  headsetOut: 'Audifonokunaka anchuchishkami. Killkashkakita mana rimanichu.',
  options: 'Akllanakuna: {names}',
  button: '{name}, ñitina',
  field: '{name}, killkana kuska',
  on: 'hapichishka',
  off: 'mana hapichishka',
  private: 'pakashka: audífonoswan uyarin',
  sign: 'punto',
  hiddenKey: 'shuk ñitina',
  erased: 'pichashka',
  masked: 'puntokuna',
  at: 'arroba',
  dot: 'punto',
  menu: 'Rimakpa akllanakuna',
  faster: 'Utkalla',
  slower: 'Allimanta',
  louder: 'Sinchita',
  softer: 'Ashalla',
  hide: 'Pantallata pakana',
  show: 'Pantallata rikuchina',
  stop: 'Rimakta upallachina',
  close: 'Katina',
  rate: 'Utka kay: {n}, {of}manta',
  volume: 'Sinchi kay: {n}, {of}manta',
  hidden: 'Pantallaka pakashkami. Kanlla uyanki.',
  shown: 'Pantallaka kutin rikurin.',
  absent: 'Kay ventanillapi rimakka mana llamkanchu',
  absentLead: 'Yupaykunapa ñitinakunawan katiy, mana kashpaka shuk llamkakta kayay.'
}
