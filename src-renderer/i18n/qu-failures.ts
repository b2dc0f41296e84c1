import type { Catalogue } from './catalogue'
import { esCounterFailures } from './es-counter-failures'

/** What did not go, in Kichwa: a draft. What only the staff can meet stays Spanish. */
export const quFailures: Catalogue['failure'] = {
  ...esCounterFailures,
  'case-not-found': 'Trámite yupay, cédulapash mana paktanchu. Ishkantinta rikupay.',
  'case-by-document': 'Kutinpash mana paktanchu. Llamkak kikinpak documentowan trámiteta tarinka.',
  'try-later': 'Kunan puncha ña mana kutin ruray ushankichu. Llamkakta, 140tapash kayapay.',
  'address-known': 'Chay correoka ña killkashka kan. Shukta killkapay, llamkaktapash kayapay.',
  'not-printed':
    'Mana pankapi llukchi usharkanchikchu. Pantallapi kikin tiyan: killkapay, fototapash llukchipay.',
  'cedula-mistyped': 'Yupayta rikupay: shuk yupay mana paktanchu.',
  'answer-missing': 'Katinkapak kikinpak kutichiyta killkapay.',
  'code-wrong':
    'Chayka mana códigochu. Kutin killkapay: {n} kutirak ushanki. | Chayka mana códigochu. Kutin killkapay: {n} kutirak ushanki.',
  'code-exhausted': 'Chay códigoka ña mana allichu. Mushukta mañapay.',
  'code-expired': 'Chay códigopa pacha ña yallirka. Mushukta mañapay.',
  'phone-unreachable': 'Telefonowanka mana ushanchikchu. Kaypi killkapay.',
  'resend-too-soon': '{n} segundota shuyashpa shukta mañapay. | {n} segundota shuyashpa shukta mañapay.',
  'codes-used-up': 'Kunan puncha ña mana códigokunata kachay ushanchikchu.',
  'mailbox-unknown': 'Chay correoka ña mana tiyanchu. Shuk ñanta akllapay.',
  'mailbox-full': 'Chay correoka hunta kan. Chushakyachipay, mana kashpaka shuk ñanta akllapay.',
  'mailbox-other': 'Chay correoka kunan mana chaskinchu. Shuk ñanta akllapay.',
  'key-refused': 'Shuktak claveta akllapay.',
  'keys-differ': 'Ishkay clavekuna mana kikinchu. Kutin killkapay.',
  overtaken:
    'Kikinpak claveka shuktak kuskamanta tikrarka. Kaypi imapash mana tikrarkachu. Llamkakta kayapay.',
  'step-over': 'Chay tatkika ña tukurirka. Kunan rikushkawan katipay.',
  'not-now': 'Kunanka mana usharirkachu. Imapash mana tikrarkachu. Ashata shuyashpa kutin rurapay.'
}
