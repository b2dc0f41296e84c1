import type { Catalogue } from './catalogue'

/** The full data-protection notice in Kichwa: a draft. The Spanish one is the text that binds, one touch away. */
export const quLaw: Pick<Catalogue, 'law'> = {
  law: {
    title: 'Willaykunata wakaychinamanta',
    purpose: 'Imapak',
    purposeText: 'Kikin kashkata yachankapak, kikinpak claveta kutichinkapakpash. Mana shukpakchu.',
    basis: 'Ima kamachiywan',
    basisText:
      'Kamachiymi kay llamkayta IESSman kun (LOPDP, art. 7, numerales 2, 4). Mana kikinpak ari nishkawanchu.',
    data: 'Ima willaykuna',
    dataText:
      'Kikinpak cédula, kutichiykuna, killkashka correopash. IESSpa killkashkakunawan paktachinchik, chaypi ña tiyan.',
    recipients: 'Pikuna chaskin',
    recipientsText: 'IESSlla. Correoka shuk códigota apan, mana clavetachu, mana tukuy cédulatachu.',
    retention: 'Mashna pachata',
    retentionText: 'Kay trámitepa killkashkaka {months} killa wakaychirin. Chaymanta pichanchik.',
    refusal: 'Mana kukpika, pantarishka kakpikapash',
    refusalText: 'Kaypi mana claveta kutichita ushashunchu. Shuk llamkak kikinwan willaykunata allichinka.',
    decision: 'Pitak akllan',
    decisionText: 'Mana maquinalla kikinta harkanchu. Imapash mana paktakpika, shuk runami rikun.',
    rights: 'Kikinpak hayñikuna',
    rightsText:
      'Willaykunata rikuy, allichiy, pichay, apay, harkay ushanki. Chunka pichka punchapi kutichinkakuna.',
    controller: 'Willaykunata charik',
    controllerText: '{name}. {address}. Teléfono {phone}. Correo {email}.',
    officer: 'Willaykunata wakaychik',
    officerText:
      '{name}: {email}. Superintendencia de Protección de Datos Personales nishkapipash mañay ushanki.'
  }
}
