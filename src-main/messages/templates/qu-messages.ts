import { es } from './es-messages'
import type { Block, MessageWords, WrittenMessage } from './message-words'

/** What matters most in Kichwa, above the whole message in Spanish. */
const above = (paragraphs: string[], spanish: WrittenMessage): WrittenMessage => ({
  ...spanish,
  blocks: [
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', text, lang: 'qu' })),
    { kind: 'paragraph', text: 'Lo de arriba está en kichwa (borrador). En español:' },
    ...spanish.blocks
  ]
})

/**
 * A DRAFT: no native speaker has reviewed it. A wrong word in a message could cost a key, so that the Kichwa stands above
 * the complete Spanish message and says nothing that is not in it. Messages to those who watch over the kiosk stay Spanish.
 */
export const qu: MessageWords = {
  ...es,
  code: (content, letterhead) =>
    above(
      [
        'Uraypi tiyak códigota ventanillapa pantallapi killkapay, kikinpak claveta kutin hapinkapak.',
        `Shuk kutilla, ${content.minutes} minuto ukupi alli kan. Ama pimanpash willapaychu, mana llamkakmanpash.`,
        `Mana kikin mañashka kakpika ${letterhead.phone} yupayman kayapay.`
      ],
      es.code(content, letterhead)
    ),
  'key-changed': (content, letterhead) =>
    above(
      [
        content.firstKey
          ? 'Shuk ventanillapi kikinpak claveta rurarkakuna.'
          : 'Shuk ventanillapi kikinpak claveta tikrachirkakuna. Ñawpa claveka ña mana allichu.',
        `Kikin kashpaka mana imata rurana kankichu. Mana kikin kashpaka kunan ${letterhead.phone} yupayman kayapay.`
      ],
      es['key-changed'](content, letterhead)
    ),
  'case-code': (content, letterhead) =>
    above(
      [
        'Uraypi tiyak códigota ventanillapa pantallapi killkapay. Chashna kikin kay correota paskak kashkata yachanchik.',
        `Shuk kutilla, ${content.hours} hora ukupi alli kan. Ama pimanpash willapaychu, mana llamkakmanpash.`
      ],
      es['case-code'](content, letterhead)
    ),
  'case-change-ahead': (content, letterhead) =>
    above(
      [
        'Shuk ventanillapi kikinpak cuentapak tikrayta mañarkakuna.',
        `Kikin kashpaka mana imata rurana kankichu. Mana kikin kashpaka kunan ${letterhead.phone} yupayman kayapay, uraypi tiyak códigota willapay.`
      ],
      es['case-change-ahead'](content, letterhead)
    )
}
