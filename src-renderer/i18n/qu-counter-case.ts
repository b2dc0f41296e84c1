import type { Shape } from './catalogue'
import type { esCase } from './es-counter-case'

/** The member's part of an assisted case, in Kichwa: a draft. */
export const quCase: Shape<typeof esCase> = {
  counterDoor: {
    staff: 'Personal',
    staffLong: 'Entrada del personal',
    resume: 'Trámite yupayta charini',
    deny: 'Mana ñuka kay tikrayta mañarkanichu'
  },
  caseDoor: {
    resumeTitle: 'Trámite yupayta killkapay',
    resumeLead: 'Pusak killkakunami kan. Kikinpak pankapi, mana kashpaka maypi killkarkanki, chaypi tiyan.',
    denyTitle: 'Willaypi tiyak trámite yupayta killkapay',
    denyLead: 'Pusak killkakunami kan. Kachashka correopi tiyan.',
    freezeTitle: 'Harkankapak códigota killkapay',
    freezeLead: 'Pusak killkakunami kan. Chay correopillatak, ashtawan urapi tiyan.',
    cedulaTitle: 'Kikinpak cédula yupayta killkapay',
    cedulaLead: 'Chunka yupaykunami kan. Cédulapa ñawpapi tiyan.',
    ticket: 'Trámite yupay',
    freezeCode: 'Tikrayta harkankapak código',
    stop: 'Tikrayta harkana',
    lost: 'Códigota mana charishpaka llamkakta kayapay: paypash harkay ushan.',
    letters: '{n} killkarak illan. | {n} killkakunarak illan.',
    full: 'Tukuy killkakuna ña tiyan.'
  },
  caseStatus: {
    kicker: 'Kikinpak trámite {ticket}',
    officer: 'Kikinpak documentota llamkakman rikuchipay',
    officerLead: 'Pay kikin kashkata rikun, chaymanta trámiteka kaypillatak katin.',
    'second-officer': 'Shuktak llamkakrak rikuna kan',
    'second-officerLead': 'Ishkay runakunami tukuy tikrayta rikun. Chashna pipash mana pakalla ruranchu.',
    hold: 'Kikinpak tikrayka shuyakunmi',
    holdLead: 'Imatapash mana rurana kankichu. Shuyayka kikinpak cuentata wakaychin.',
    active: 'Kikinpak tikrayka ña allimi',
    activeLead: 'Mushuk clavewan ña yaykuy ushanki.',
    untilHold: '{when} punchamanta alli kanka.',
    untilOpen: '{when} punchakama shuyanka.',
    untilActive: 'Mana kikin kashpaka, {when} punchakama kutichiy ushanki.',
    withdraw: 'Ña mana kay tikrayta munanichu',
    withdrawTitle: '¿Ña mana kay tikrayta munankichu?',
    withdrawLead: 'Tukuy ñawpa shina sakirin. Munashpa kutin mañay ushanki.',
    withdrawYes: 'Ari, mañashkata anchuchina',
    withdrawNo: 'Mana, katina',
    spoken: 'Trámite yupay: {letters}'
  },
  caseAddress: {
    title: 'Kikinpak correota killkapay',
    lead: 'Kikin paskay ushashkata. Códigota kachashun.',
    field: 'Kikinpak correo',
    missing: 'Tukuy correota arrobawan killkapay.',
    none: 'Correo illan',
    noneTitle: '¿Mana correota charinkichu?',
    noneLead: 'Shinapash katita ushanki. Correopa rantimanta pankapi códigowan.',
    noneKeep: 'Códigoka shuk kutillami rikurin. Kullkita shina wakaychipay.',
    noneHold: 'Shuyayka ashtawan suni kan, kikinpak cuentata wakaychinkapak.',
    noneNobody: 'Pipash mana kikin paskay ushashka correota rurana kanchu.',
    noneGo: 'Chashna katina'
  },
  caseAddressCheck: {
    title: '¿Alli killkashkachu kan?',
    titleSuggestion: '¿Kaytachu nisha nirkanki?',
    lead: 'Allimanta, rakinmanta rakinman killkakatipay.',
    mailbox: 'Arrobapa ñawpapi',
    domain: 'Arrobapa kipapi',
    typed: 'Kikin killkarkanki: {address}',
    yes: 'Ari, chashnami',
    useSuggestion: 'Ari, kaymi',
    keep: 'Mana, ñuka killkashka shina',
    correct: 'Allichina'
  },
  warning: {
    disposable: 'Kay correoka utka chinkan. Shukta akllapay.',
    'look-alike': 'Shuk killkakuna shukkunaman rikchan. Kutin killkapay.',
    typo: 'Arrobapa kipata rikupay: ashtawan riksishka shukman rikchan.',
    role: 'Oficinapa correo rikchan: achka runakuna killkakatiy ushan.',
    shared: 'Shuktak runa ña charin. Kikinpak kana kan. | {n} shuktak runakuna ña charin. Kikinpak kana kan.'
  },
  caseReader: {
    title: '¿Pitak kay correota killkakatin?',
    lead: 'Pi paskak kikinpak willaykunata rikuy ushan. Mayhanwanpash katita ushanki.',
    me: 'Ñukalla',
    'me-and-family': 'Ñuka, shuk ayllupash',
    family: 'Ñukapa ayllumanta shuk',
    'somebody-else': 'Shuktak runa',
    correct: 'Shuk correowan katina'
  },
  caseCode: {
    title: 'Chayamushka códigota killkapay',
    lead: 'Sukta yupaykunami kan. Kachashka correopi tiyan.',
    until: '{when} punchakama alli kan.',
    missing: 'Mana charinichu',
    helpTitle: 'Kunan códigota mana charishpaka',
    deadTitle: 'Chay códigoka ña mana allichu',
    deadLead: 'Imatapash mana chinkachirkankichu. Shukta mañashpa katipay.',
    later: 'Mana telefonota kaypi charinichu: tikramusha',
    laterWhy: 'Trámite yupaywan, documentowan {when} punchakama tikramupay.',
    wrong: 'Correota allichina',
    spam: '«No deseado», «Spam» nishkapipash maskapay.'
  },
  casePaperCode: {
    showTitle: 'Kaymi kikinpak shuk kutilla código',
    showLead: 'Mana kutin rikurinkachu. Kunan killkapay, pankapipash llukchipay.',
    money: 'Kullkita shina wakaychipay. Ama pimanpash kupaychu, mana llamkakmanpash.',
    print: 'Pankapi llukchina',
    copied: 'Ña killkarkani',
    title: 'Pankapi tiyak códigota killkapay',
    lead: 'Chunka killkakunami kan.',
    field: 'Pankapi tiyak código',
    later: 'Kipa tikramusha',
    tries: '{n} kutirak ushanki. | {n} kutirak ushanki.',
    spoken: 'Código: {letters}'
  },
  caseReceipt: {
    title: 'Ña killkashkami kan',
    lead: 'Kikinpak clave, correopash {when} punchamanta alli kanka.',
    leadNow: 'Kikinpak clave, correopash ña alli kan.',
    paper: 'Comprobante',
    ticket: 'Trámite yupay',
    verification: 'Verificación',
    where: '{office}, {kiosk}',
    address: 'Mushuk correo',
    noAddress: 'Mana correo killkashkachu',
    told: 'Kaykunamanpash willarkanchik',
    nobody: 'Mana shuk correo tiyarkachu willankapak',
    undo: 'Mana kikin kashpaka, {n} puncha kipakama kutichiy ushanki. | Mana kikin kashpaka, {n} puncha kipakama kutichiy ushanki.',
    print: 'Comprobanteta pankapi llukchina',
    qr: 'Trámite yupaywan, verificaciónwan código QR'
  },
  outcome: {
    'in-review': 'Kikinpak trámiteka killkashkami, rikukunchikmi',
    records: 'Puntaka killkashkapi shuk willayta allichina kan',
    'renew-document': 'Puntaka kikinpak documentota mushukyachina kan',
    'bring-representative': 'Kikinpak rantimanta rimakwan shamupay',
    'come-in-person': 'Kay trámiteta kikinllatak rurana kanki',
    'paper-not-enough': 'Poderta, documentotapash paktachinarak kan',
    'not-confirmed': 'Kikinpak willaykunata mana riksi usharkanchikchu',
    refused: 'Kunan puncha tikrayka mana rurarirkachu',
    withdrawn: 'Kikinpak mañashkaka anchurirka',
    frozen: 'Tikrayka harkashka sakirirka',
    undone: 'Tikrayka kutichishka sakirirka',
    expired: 'Kay trámiteka mana tikraywan tukurirka'
  },
  outcomeLead: {
    'in-review': 'Willashunmi. Kunan puncha ña mana imata rurana kankichu.',
    records: 'Mana kikinpak huchachu. Documentowan allichishpa, kipa kaypi katita ushanki.',
    'renew-document': 'Mushuk documentowan kaypi katita ushanki. Claveka shinallatak kan.',
    'bring-representative': 'Ishkantin documentokunata apamupay. Tantalla yanapashun.',
    'come-in-person': 'Chashna pipash mana kikinpak rantimanta claveta tikrachin. Documentota apamupay.',
    'paper-not-enough': 'Shuk supervisor ima illakta willanka. Claveka shinallatak kan.',
    'not-confirmed': 'Yupay, documentopash mana paktanchu. Imapash mana tikrarkachu.',
    refused: 'Imapash mana tikrarkachu. Shuk supervisor willashpa yanapanka.',
    withdrawn: 'Tukuy ñawpa shina sakirirka. Munashpa kutin mañay ushanki.',
    frozen: 'Kikinpak cuentapi imapash mana tikrarkachu. Shuk supervisor ña yachan, rikukunmi.',
    undone: 'Ñawpa correo tikramurka, claveka wichkashka sakirirka. Documentowan mushukta mañapay.',
    expired: 'Shuyana pachaka ña yallirka. Munashpa kutin kallariy ushanki.'
  },
  desk: {
    title: 'Mayman rina: {desk}',
    affiliation: 'Ventanilla de Afiliación',
    'record-correction': 'Ventanilla de Corrección de datos',
    'civil-registry': 'Registro Civil',
    guardianship: 'Ventanilla de Tutelas y curadurías',
    survivors: 'Ventanilla de Montepío',
    supervisor: 'Kay oficinapa supervisor'
  },
  handOver: {
    member: 'Pantallata afiliado runaman kupay',
    officer: 'Pantallata llamkakman kupay',
    'second-officer': 'Pantallata shuktak llamkakman kupay',
    memberLead: 'Katikta paylla ñitinka. Shukkuna mana rikunachu.',
    officerLead: 'Ashata shuyapay: pay kikinpak trámitewan katin.',
    'second-officerLead': 'Documentota rikukmanta shuktak runa kana kan.',
    takeMember: 'Ñukami afiliado kani',
    takeOfficer: 'Ñukami llamkak kani',
    pause: 'Rikunkapak shayachina'
  }
}
