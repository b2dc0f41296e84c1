import type { Catalogue } from './catalogue'
import { es } from './es'
import { esCodes } from './es-counter-codes'
import { esRefusals } from './es-counter-failures'
import { esMachine } from './es-counter-machine'
import { esStaff } from './es-counter-staff'
import { quCase } from './qu-counter-case'
import { quFailures } from './qu-failures'
import { quLaw } from './qu-law'
import { quSpeech } from './qu-speech'

/**
 * A DRAFT of the member's words in Kichwa (unified spelling of Ecuador). Nobody who grew up with the language has
 * reviewed it: it is off unless the settings name `qu`, and its name on the screen says «borrador». Words of the office
 * (clave, cédula, correo, código) stay as people know them from the letters and signs of the IESS. What only the staff
 * and the demo read stays Spanish.
 */
export const qu: Catalogue = {
  ...quCase,
  ...quLaw,
  ...esStaff,
  ...esMachine,
  word: esCodes,
  refusal: esRefusals,
  demo: es.demo,
  failure: quFailures,
  speech: quSpeech,
  brand: {
    tagline: 'IESS claveta kutin hapipay'
  },
  common: {
    continue: 'Katina',
    back: 'Tikrana',
    close: 'Wichkana',
    leave: 'Tukuchina',
    leaveAndWipe: 'Tukuchina, pantallata pichana',
    callHelp: 'Llamkakta kayana',
    helpCalled: 'Ña willarkanchik. Shuyapay.'
  },
  tools: {
    title: 'Killkakatinkapak yanapaykuna',
    language: '{language} shimiman tikrana',
    textLarge: 'Hatun killka',
    low: 'Ñitinakunata uraman',
    theme: 'Tullpukunata tikrana',
    themeLight: 'Achik tullpukuna',
    themeContrast: 'Sinchi tullpukuna',
    themeDark: 'Yana tullpukuna'
  },
  steps: {
    place: '{n} / {of} tatki',
    notice: 'Manarak kallarishpa',
    identify: 'Pitak kanki',
    contact: 'Kikinpak correo',
    key: 'Mushuk clave',
    done: 'Ña tukurin'
  },
  field: {
    cedula: 'Cédula yupay',
    answer: 'Kikinpak kutichiy',
    code: 'Sukta yupayyuk código',
    key: 'Mushuk clave',
    repeat: 'Mushuk clave, kutin',
    try: 'Kikinpak mushuk clave',
    empty: 'Chushak',
    hidden: '{n} killka, pakashka | {n} killkakuna, pakashka',
    missing: '{n} yupayrak illan. | {n} yupaykunarak illan.',
    peek: 'Ñitikushpa rikuna',
    full: 'Tukuy yupaykuna ña tiyan.'
  },
  keys: {
    pad: 'Yupaykunata ñitina',
    board: 'Killkakunata ñitina',
    clear: 'Tukuyta pichana',
    erase: 'Pichana',
    space: 'Chushak',
    shift: 'Hatun killkakuna',
    accent: 'Tilde',
    capital: 'hatun {letter}',
    at: 'arroba',
    dot: 'punto',
    hyphen: 'guion',
    underscore: 'ura guion',
    enye: 'eñe'
  },
  welcome: {
    title: '¿IESS clavetachu kunkarkanki?',
    lead: 'Kaypi kutin hapipay, mana kullkiwan, pichka minuto ukupi. Cédulata charipay.',
    start: 'Kallarinkapak ñitipay',
    languages: 'Shimi'
  },
  notice: {
    title: 'Manarak kallarishpa',
    lead: 'Kikinpak willaykunata kashnami wakaychinchik.',
    what: 'Kikinpak cédulata, ishkay kutichiytapash tapushun.',
    whatFor: 'Kikinpak claveta kutichinkapaklla.',
    law: 'Kamachiymi kay llamkayta IESSman kun.',
    lawWhy: 'Chaymanta mana ari ninata mañanchikchu (LOPDP, art. 7).',
    time: 'Killkashkata {n} killa wakaychinchik. | Killkashkata {n} killa wakaychinchik.',
    timeWhy: 'Chaymanta pichanchik. Rikunata, allichinata mañay ushanki.',
    go: 'Ña yachani, kallarina',
    read: 'Tukuy willayta killkakatina',
    page: '{n} panka, {of} pankamanta',
    nextPage: 'Katik panka',
    previousPage: 'Ñawpa panka',
    close: 'Willayta wichkana'
  },
  identify: {
    title: 'Kikinpak cédula yupayta killkapay',
    lead: 'Chunka yupaykunami kan. Cédulapa ñawpapi tiyan.'
  },
  questions: {
    number: '{n} tapuy, {of} tapuymanta',
    lead: 'Imashna yuyanki, chashna killkapay. Tildekunaka mana minishtirinchu.',
    leadYear: 'Watata chusku yupaykunawan killkapay.',
    forgot: 'Mana yuyanichu'
  },
  question: {
    'first-school': '¿Kikinpak punta yachana wasika ima shutitak karka?',
    'mother-birthplace': '¿Kikinpak mamaka ima llaktapitak wacharirka?',
    'childhood-street': '¿Wawa kashpaka ima ñanpitak kawsarkanki?',
    'favourite-teacher': '¿Mayhan yachachiktatak ashtawan kuyaywan yuyanki?',
    'childhood-friend': '¿Wawa kashpaka kikinpak alli mashi ima shutitak karka?',
    'first-pet': '¿Kikinpak punta wasi wiwaka ima shutitak karka?',
    'first-employer': '¿Kikinpak punta llamkay apukka ima shutitak karka?',
    'first-job-year': '¿Ima watapitak punta llamkayta kallarirkanki?',
    'first-job-city': '¿Kikinpak punta llamkayka ima llaktapitak karka?',
    'longest-employer': '¿Mayhan empresapitak ashtawan watakunata llamkarkanki?'
  },
  notConfirmed: {
    title: 'Kikinpak willaykunata mana riksi usharkanchikchu',
    leadRetry: 'Yupay mana kashpaka shuk kutichiy mana paktanchu. Kikinpak claveka shinallatak kan.',
    leadClosed: 'Kunan punchaka kay yupaywan sapalla mana katita ushankichu. Claveka shinallatak kan.',
    hint: 'Cédulapi yupayta rikupay. Claveta rurashpa imashna kutichirkanki, chashna killkapay.',
    hintClosed: 'Shuk llamkakmi kunan puncha yanapanka. Cédulata charipay.',
    retry: 'Kutin rurana',
    officer: 'Llamkakwan katina'
  },
  contact: {
    titleOne: '¿Kay correota kunan puncha paskay ushankichu?',
    titleMany: '¿Mayhan correotatak kunan puncha paskay ushanki?',
    lead: 'Shuk códigota kachashun. Kikinlla rikuna kanki.',
    since: '{year} watapi killkashka.',
    masked: 'Tukuy correota mana rikuchinchikchu.',
    phone: 'Telefonopi paskay ushanki. Pipash yanapakpika,',
    phoneSelf: 'códigota kikinmi killkana kanki.',
    send: 'Ari, códigota kachapay',
    sendTo: '{address} correoman códigota kachana',
    cannotOne: 'Mana paskay ushanichu',
    cannotMany: 'Mana mayhanta paskay ushanichu',
    cannotHint: 'Mana ushakpika, kaypillatak shuk llamkak yanapanka.'
  },
  code: {
    title: 'Chayamushka códigota killkapay',
    lead: 'Sukta yupaykunami kan. Kachashka correopi tiyan.',
    waiting: 'Correota kachakunchik…',
    accepted: 'Correo ña kachashka',
    refused: 'Correoka mana chayarkachu',
    delayed: 'Correoka unayan. Kutin kutin kachakunchik.',
    to: '{address}',
    countdown: 'Códigoka {time} alli kanka',
    missing: 'Mana chayan',
    deadTitle: 'Chay códigoka ña mana allichu',
    deadLead: 'Imatapash mana chinkachirkankichu. Shuk mushukta mañashpa katipay.',
    refusedTitle: 'Correoka mana chayarkachu',
    refusedLead: 'Chay correoka kunan mana chaskinchu. Shuk ñanta akllapay.',
    helpTitle: 'Código mana chayamukpika',
    helpSpam: '«No deseado», «Spam» nishkapipash maskapay.',
    helpWait: 'Ashata unayay ushan. Shukta manarak mañakpika, ñawpa código alli kan.',
    resend: 'Mushuk códigota kachana',
    resendIn: '{time} kipaka shukta mañay ushanki.',
    resendLeft: 'Kunan puncha {n} códigota mañay ushankirak. | Kunan puncha {n} códigota mañay ushankirak.',
    resendNone: 'Kunan puncha ña mana códigokunata kachay ushanchikchu.',
    other: 'Shuk correowan katina',
    cannot: 'Mana correota paskay ushanichu',
    type: 'Códigota killkana',
    phone: 'Ñuka telefonowan',
    phoneTitle: 'Códigota telefonomanta kachapay',
    phoneLead: 'Chashnaka mana killkanachu kanki. Kaypipash killkay ushankimi.',
    phoneScan: 'Telefonopak cámarawan tawakuchuta rikuchipay.',
    phonePaste: 'Correomanta códigota copiashpa, paskarishka pankapi churapay.',
    phoneThen: 'Kachapay. Kay pantallaka paypakllami katinka.',
    phoneSquare: 'Telefonopak cámarapak QR tawakuchu',
    phoneAddress: 'Mana kashpaka, kayta telefonopi paskapay:',
    phoneOpening: 'Asha shuyapay…',
    typeHere: 'Códigota kaypi killkana'
  },
  key: {
    title: 'Mushuk claveta rurapay',
    lead: 'Pipash ama rikuchun. Alli yuyapay.',
    repeatTitle: 'Kutin killkapay',
    repeatLead: 'Chashnami alli killkashka kashkata yachanchik.',
    ruleLength: '{min}–{max} killka, yupaypash',
    ruleOwn: 'Mana shuti, cédula, punchachu',
    ruleCommon: 'Sinchi yachaypak',
    ruleMet: 'paktachin',
    ruleOpen: 'manarak',
    ruleBroken: 'mana paktachinchu',
    save: 'Claveta wakaychina',
    saving: 'Claveta wakaychikun…',
    missing: 'Katinkapak mushuk claveta killkapay.',
    missingRepeat: 'Chay claveta kutin killkapay.'
  },
  finding: {
    'too-short': 'Killkakunarak illan: {min} yallita churapay.',
    'too-long': 'Yapa suni kan: {max}kamalla churapay.',
    'not-alphanumeric': 'Killkakunata yupaykunatalla churapay.',
    cedula: 'Cédula yupayta ama churapaychu.',
    'birth-date': 'Wacharishka punchata ama churapaychu.',
    name: 'Kikinpak shutita ama churapaychu.',
    common: 'Utka yachaypak kan. Killkakunata yupaykunata yapapay.',
    'old-key': 'Ñawpa clavemi kan. Shukta akllapay.'
  },
  done: {
    title: 'Kikinpak claveka ña mushukyarirka',
    titleFirst: 'Kikinpak claveka ña rurashka kan',
    unblocked: 'Shinallatak paskashka sakirin.',
    told: '{addresses} correoman willarkanchik.',
    toldWhy: 'Kikin mana tikrachishka kakpika, chaypi imata ruranata nin.',
    tellNobody: 'IESSmanta mana pipash kikinpak claveta mañankachu.',
    tellNobodyWhy: 'Ama pimanpash willapaychu. IESSpa sitio oficialpilla churapay.',
    try: 'Claveta kamana',
    tryTitle: 'Mushuk claveta kamapay',
    tryLead: 'Imashna wasipi killkanki, chashna killkapay.',
    tryGo: 'Kamana',
    works: 'Kikinpak claveka allimi',
    fails: 'Chayka mana kikinpak mushuk clavechu. Kutin, alli alli kamapay.',
    review: 'Correota, telefonotapash rikuna'
  },
  review: {
    titleEmail: '¿Kay correowan katinkirakchu?',
    titlePhone: '¿Kay telefonowan katinkirakchu?',
    lead: 'Shuk kutin yanapankapakmi.',
    mine: 'Ari, charini',
    notMine: 'Mana, ña mana',
    summaryTitle: 'Kikinta maskankapak willaykuna',
    summaryLead: 'Kutichiyta tikrachinkapak shukta ñitipay.',
    stateMine: 'Charin',
    stateNotMine: 'Ña mana charinchu',
    save: 'Wakaychishpa tikrana',
    officer: 'Mushuk willayta churankapak shuk llamkak yanapanka.'
  },
  caseOffer: {
    title: 'Kaypillatak shuk llamkak yanapanka',
    'no-address': 'Kikinpak correota mana charinchikchu. Kikinwan shukta killkana kanchik.',
    'cannot-open': 'Mana correota paskay ushakpika, kikinwan mushukta killkana kanchik.',
    'not-confirmed': 'Shuk llamkak kikinpak cédulata rikushpa kikinwan katinka.',
    'codes-used-up':
      'Kunan puncha ña mana códigokunata kachay ushanchikchu. Shuk llamkak kikinwan katita ushan.',
    'mailbox-refused': 'Kikinpak correoka kunan mana chaskinchu. Kikinwan shukta killkana kanchik.',
    'needs-officer': 'Kay trámiteka llamkakwanmi rurarin.',
    ticket: 'Trámite yupayta kunchik.',
    show: 'Ventanillapi cédulawan rikuchipay.',
    then: 'Cédulata rikunkakuna, kikin claveta akllanki.',
    go: 'Trámite yupayta mañana'
  },
  caseOpened: {
    title: 'Kaymi kikinpak trámite yupay',
    titleAlready: 'Shuk llamkak kikinwan katinka',
    already: 'Kay cédulawanka ña shuk trámiteta mañashka.',
    showAlready: 'Cédulata rikuchipay: llamkakka paywan trámiteta mashkan, mana yupaywanchu.',
    notYou: 'Mana kikin mañashka kashpaka, llamkakman willapay.',
    show: 'Kay yupayta cédulawan shuk llamkakman rikuchipay.',
    copy: 'Killkapay, mana kashpaka fotota llukchipay.',
    waitsDays: 'Trámiteka {n} puncha shuyanka. | Trámiteka {n} puncha shuyanka.',
    waitsHours: 'Trámiteka {n} hora shuyanka. | Trámiteka {n} hora shuyanka.',
    spoken: 'Trámite yupay: {letters}'
  },
  outOfService: {
    // what it says to technicians
    ...es.outOfService,
    title: 'Kay ventanillaka kunan mana llamkanchu',
    lead: 'Mostradorpi shuk llamkak yanapanka. Kishpichipay.',
    starting: 'Ashata shuyapay',
    startingLead: 'Ventanillaka allichirikunmi.'
  },
  idle: {
    title: '¿Ashtawan pachata minishtinkichu?',
    lead: 'Pantallata mana ñitikpika tukuyta pichashun, kikinpak willaykunata wakaychinkapak.',
    more: 'Ashtawan pachata minishtini',
    other: 'Shuk runami kani: mushukmanta kallarina',
    seconds: '{n} segundo illan | {n} segundo illan'
  }
}
