import { esCase } from './es-counter-case'
import { esCodes } from './es-counter-codes'
import { esCounterFailures, esRefusals } from './es-counter-failures'
import { esMachine } from './es-counter-machine'
import { esStaff } from './es-counter-staff'
import { esSpeech } from './es-speech'

/**
 * Every word on the screen, in Spanish: the first language, and the shape of the others. Plain words, short sentences,
 * formal "usted", buttons "verb + noun"; an error says what to do and never blames. `{name}` is replaced, ` | ` parts
 * the singular from the plural (vue-i18n).
 */
export const es = {
  ...esCase,
  ...esStaff,
  ...esMachine,
  word: esCodes,
  refusal: esRefusals,
  speech: esSpeech,
  brand: {
    tagline: 'Recupere su clave del IESS'
  },
  common: {
    continue: 'Continuar',
    back: 'Volver',
    close: 'Cerrar',
    leave: 'Terminar',
    leaveAndWipe: 'Terminar y borrar la pantalla',
    callHelp: 'Llamar a un funcionario',
    helpCalled: 'Ya avisamos. Espere.'
  },
  tools: {
    title: 'Ayudas para leer',
    language: 'Cambiar a {language}',
    textLarge: 'Letra grande',
    low: 'Botones más abajo',
    theme: 'Cambiar colores',
    themeLight: 'Colores claros',
    themeContrast: 'Mucho contraste',
    themeDark: 'Colores oscuros'
  },
  steps: {
    place: 'Paso {n} de {of}',
    notice: 'Antes de empezar',
    identify: 'Quién es usted',
    contact: 'Su correo',
    key: 'Su clave nueva',
    done: 'Listo'
  },
  field: {
    cedula: 'Número de cédula',
    answer: 'Su respuesta',
    code: 'Código de seis números',
    key: 'Clave nueva',
    repeat: 'Clave nueva, otra vez',
    try: 'Su clave nueva',
    empty: 'Vacío',
    hidden: '{n} carácter, oculto | {n} caracteres, ocultos',
    missing: 'Le falta {n} número. | Le faltan {n} números.',
    peek: 'Mostrar mientras presiona',
    full: 'Ya están todos los números.'
  },
  keys: {
    pad: 'Teclado de números',
    board: 'Teclado de letras',
    clear: 'Borrar todo',
    erase: 'Borrar',
    space: 'Espacio',
    shift: 'Mayúsculas',
    accent: 'Tilde',
    capital: '{letter} mayúscula',
    at: 'arroba',
    dot: 'punto',
    hyphen: 'guion',
    underscore: 'guion bajo',
    enye: 'eñe'
  },
  welcome: {
    title: '¿Olvidó su clave del IESS?',
    lead: 'Recupérela aquí, gratis, en unos cinco minutos. Tenga a mano su cédula.',
    start: 'Toque para empezar',
    languages: 'Idioma'
  },
  notice: {
    title: 'Antes de empezar',
    lead: 'Así cuidamos sus datos.',
    what: 'Le pediremos su cédula y dos respuestas.',
    whatFor: 'Solo para devolverle su clave.',
    law: 'La ley encarga este trámite al IESS.',
    lawWhy: 'Por eso no le pedimos permiso (LOPDP, art. 7).',
    time: 'Guardamos el registro {n} mes. | Guardamos el registro {n} meses.',
    timeWhy: 'Después se borra. Puede pedir verlo o corregirlo.',
    go: 'Entendido, empezar',
    read: 'Leer el aviso completo',
    page: 'Página {n} de {of}',
    nextPage: 'Página siguiente',
    previousPage: 'Página anterior',
    close: 'Cerrar el aviso'
  },
  law: {
    title: 'Aviso de protección de datos',
    purpose: 'Para qué',
    purposeText: 'Para comprobar que usted es usted y devolverle su clave. Para nada más.',
    basis: 'Con qué derecho',
    basisText:
      'La ley encarga este trámite al IESS (LOPDP, art. 7, numerales 2 y 4). No se basa en su consentimiento.',
    data: 'Qué datos',
    dataText:
      'Su cédula, sus respuestas y su correo registrado. Se comparan con los registros de afiliados del IESS, que ya los tienen.',
    recipients: 'Quién los recibe',
    recipientsText: 'Solo el IESS. El correo lleva un código, nunca su clave ni su cédula completa.',
    retention: 'Cuánto tiempo',
    retentionText: 'El registro de este trámite se guarda {months} meses. Después se borra.',
    refusal: 'Si no los da, o hay un error',
    refusalText:
      'Aquí no podremos devolverle la clave. Un funcionario le atiende y corrige los datos con usted.',
    decision: 'Quién decide',
    decisionText: 'Ninguna máquina decide sola en su contra. Si algo no coincide, lo revisa una persona.',
    rights: 'Sus derechos',
    rightsText:
      'Puede ver, corregir, borrar o llevarse sus datos, y oponerse a su uso. Le responden en 15 días.',
    controller: 'Responsable de los datos',
    controllerText: '{name}. {address}. Teléfono {phone}. Correo {email}.',
    officer: 'Delegado de protección de datos',
    officerText:
      '{name}: {email}. También puede reclamar ante la Superintendencia de Protección de Datos Personales.'
  },
  identify: {
    title: 'Escriba su número de cédula',
    lead: 'Son 10 números. Están en el frente de su cédula.'
  },
  questions: {
    number: 'Pregunta {n} de {of}',
    lead: 'Escríbala como la recuerde. No importan las tildes.',
    leadYear: 'Escriba el año con cuatro números.',
    forgot: 'No me acuerdo'
  },
  question: {
    'first-school': '¿Cómo se llamaba su primera escuela?',
    'mother-birthplace': '¿En qué ciudad o pueblo nació su madre?',
    'childhood-street': '¿En qué calle vivió en su infancia?',
    'favourite-teacher': '¿Qué profesor o profesora recuerda con más cariño?',
    'childhood-friend': '¿Cómo se llamaba su mejor amistad de la infancia?',
    'first-pet': '¿Cómo se llamaba su primera mascota?',
    'first-employer': '¿Cómo se llamaba su primer patrono o empresa?',
    'first-job-year': '¿En qué año empezó su primer trabajo?',
    'first-job-city': '¿En qué ciudad fue su primer trabajo?',
    'longest-employer': '¿En qué empresa trabajó más años?'
  },
  notConfirmed: {
    title: 'No pudimos confirmar sus datos',
    leadRetry: 'El número o alguna respuesta no coincide con el registro. Su clave sigue igual.',
    leadClosed: 'Por seguridad, hoy ya no se puede seguir solo con este número. Su clave sigue igual.',
    hint: 'Revise el número en su cédula. Escriba las respuestas como las dio al crear su clave.',
    hintClosed: 'Un funcionario le puede atender hoy mismo. Tenga a mano su cédula.',
    retry: 'Intentar otra vez',
    officer: 'Seguir con un funcionario'
  },
  contact: {
    titleOne: '¿Puede abrir este correo hoy?',
    titleMany: '¿Cuál de estos correos puede abrir hoy?',
    lead: 'Le enviaremos un código. Nadie más debe leerlo.',
    since: 'Registrado en {year}.',
    masked: 'No mostramos el correo completo.',
    phone: 'Puede abrirlo en su teléfono. Si alguien le ayuda,',
    phoneSelf: 'el código lo escribe usted.',
    send: 'Sí, enviar el código',
    sendTo: 'Enviar el código a {address}',
    cannotOne: 'No puedo abrirlo',
    cannotMany: 'No puedo abrir ninguno',
    cannotHint: 'Si no puede, un funcionario le ayuda aquí mismo.'
  },
  code: {
    title: 'Escriba el código que le llegó',
    lead: 'Son 6 números. Están en el correo que le enviamos.',
    waiting: 'Enviando el correo…',
    accepted: 'Correo enviado',
    refused: 'El correo no se pudo entregar',
    delayed: 'El correo se demora. Seguimos intentando.',
    to: 'A {address}',
    countdown: 'El código vale {time} más',
    missing: 'No me llega',
    deadTitle: 'Ese código ya no sirve',
    deadLead: 'No ha perdido nada. Pida uno nuevo y siga donde estaba.',
    refusedTitle: 'El correo no se pudo entregar',
    refusedLead: 'Ese buzón no recibe cartas ahora. Elija otra forma de seguir.',
    helpTitle: 'Si no le llega el código',
    helpSpam: 'Busque también en «No deseado» o «Spam».',
    helpWait: 'Puede tardar unos minutos. El código anterior sirve hasta que pida otro.',
    resend: 'Enviar un código nuevo',
    resendIn: 'Podrá pedir otro en {time}.',
    resendLeft: 'Hoy puede pedir {n} más. | Hoy puede pedir {n} más.',
    resendNone: 'Hoy ya no se pueden enviar más códigos.',
    other: 'Usar otro correo',
    cannot: 'No puedo abrir mi correo',
    type: 'Escribir el código',
    phone: 'Usar mi teléfono',
    phoneTitle: 'Envíe el código desde su teléfono',
    phoneLead: 'Así no tiene que escribirlo. También puede escribirlo aquí.',
    phoneScan: 'Apunte la cámara de su teléfono al cuadro.',
    phonePaste: 'Copie el código de su correo y péguelo en la página que se abre.',
    phoneThen: 'Envíelo. Esta pantalla sigue sola.',
    phoneSquare: 'Cuadro QR para la cámara de su teléfono',
    phoneAddress: 'O abra esta dirección en su teléfono:',
    phoneOpening: 'Un momento…',
    typeHere: 'Escribir el código aquí'
  },
  key: {
    title: 'Cree su clave nueva',
    lead: 'Nadie debe verla. Recuerde bien esta clave.',
    repeatTitle: 'Escríbala otra vez',
    repeatLead: 'Así sabemos que quedó bien escrita.',
    ruleLength: 'De {min} a {max} letras o números',
    ruleOwn: 'Sin su nombre, cédula ni fecha de nacimiento',
    ruleCommon: 'Difícil de adivinar',
    ruleMet: 'cumple',
    ruleOpen: 'todavía no',
    ruleBroken: 'no cumple',
    save: 'Guardar mi clave',
    saving: 'Guardando su clave…',
    missing: 'Escriba su clave nueva para continuar.',
    missingRepeat: 'Escriba otra vez la misma clave.'
  },
  finding: {
    'too-short': 'Le faltan letras o números: use al menos {min}.',
    'too-long': 'Es muy larga: use {max} como máximo.',
    'not-alphanumeric': 'Use solo letras y números.',
    cedula: 'No use su número de cédula.',
    'birth-date': 'No use su fecha de nacimiento.',
    name: 'No use su nombre.',
    common: 'Es muy fácil de adivinar. Agregue letras y números.',
    'old-key': 'Es su clave anterior. Elija otra.'
  },
  done: {
    title: 'Su clave está cambiada',
    titleFirst: 'Su clave está creada',
    unblocked: 'También quedó desbloqueada.',
    told: 'Le avisamos por correo a {addresses}.',
    toldWhy: 'Si usted no hizo este cambio, ahí dice qué hacer.',
    tellNobody: 'Nadie del IESS le pedirá su clave.',
    tellNobodyWhy: 'No la diga a nadie. Úsela solo en el sitio oficial del IESS, no en otras páginas.',
    try: 'Probar mi clave',
    tryTitle: 'Pruebe su clave nueva',
    tryLead: 'Escríbala como la escribirá en su casa.',
    tryGo: 'Probar',
    works: 'Su clave funciona',
    fails: 'Esa no es su clave nueva. Pruebe otra vez, con calma.',
    review: 'Revisar mi correo y teléfono'
  },
  review: {
    titleEmail: '¿Todavía usa este correo?',
    titlePhone: '¿Todavía usa este teléfono?',
    lead: 'Sirve para ayudarle la próxima vez.',
    mine: 'Sí, lo uso',
    notMine: 'No, ya no',
    summaryTitle: 'Sus datos de contacto',
    summaryLead: 'Toque uno para cambiar la respuesta.',
    stateMine: 'Lo usa',
    stateNotMine: 'Ya no lo usa',
    save: 'Guardar y volver',
    officer: 'Para registrar un dato nuevo le atiende un funcionario.'
  },
  caseOffer: {
    title: 'Un funcionario le ayuda aquí mismo',
    'no-address': 'No tenemos un correo suyo. Hay que registrar uno con usted.',
    'cannot-open': 'Como no puede abrir su correo, hay que registrar uno nuevo con usted.',
    'not-confirmed': 'Un funcionario revisará su cédula y seguirá con usted.',
    'codes-used-up': 'Hoy ya no se pueden enviar más códigos. Un funcionario puede seguir con usted.',
    'mailbox-refused': 'Su buzón no recibe cartas ahora. Hay que registrar otro correo con usted.',
    'needs-officer': 'Este trámite se hace con un funcionario.',
    ticket: 'Le damos un número de trámite.',
    show: 'Muéstrelo en la ventanilla con su cédula.',
    then: 'Revisan su cédula y usted elige su clave.',
    go: 'Pedir mi número de trámite'
  },
  caseOpened: {
    title: 'Este es su número de trámite',
    titleAlready: 'Un funcionario sigue con usted',
    already: 'Con esta cédula ya se pidió un trámite.',
    showAlready: 'Muestre su cédula: el funcionario lo busca con ella, sin número.',
    notYou: 'Si no lo pidió usted, dígaselo.',
    show: 'Muestre este número y su cédula a un funcionario.',
    copy: 'Anótelo o tómele una foto.',
    waitsDays: 'Su trámite le espera {n} día. | Su trámite le espera {n} días.',
    waitsHours: 'Su trámite le espera {n} hora. | Su trámite le espera {n} horas.',
    spoken: 'Número de trámite: {letters}'
  },
  outOfService: {
    title: 'Esta ventanilla no está disponible',
    lead: 'Un funcionario le atiende en el mostrador. Disculpe la molestia.',
    starting: 'Un momento, por favor',
    startingLead: 'La ventanilla se está preparando.',
    interrupted: 'Lo último que hizo puede no haberse guardado. Un funcionario puede revisarlo con usted.',
    staff: 'Para el personal técnico',
    settings: 'Configuración',
    store: 'Almacén de datos'
  },
  failure: {
    ...esCounterFailures,
    'cedula-mistyped': 'Revise el número: hay un dígito que no coincide.',
    'answer-missing': 'Escriba su respuesta para continuar.',
    'code-wrong':
      'Ese no es el código. Revíselo y escríbalo otra vez: le queda {n} intento. | Ese no es el código. Revíselo y escríbalo otra vez: le quedan {n} intentos.',
    'code-exhausted': 'Ese código ya no sirve. Pida uno nuevo.',
    'code-expired': 'Pasaron los minutos de ese código. Pida uno nuevo.',
    'phone-unreachable': 'Ahora no se puede con el teléfono. Escriba el código aquí.',
    'resend-too-soon': 'Espere {n} segundo y pida otro. | Espere {n} segundos y pida otro.',
    'codes-used-up': 'Hoy ya no se pueden enviar más códigos.',
    'mailbox-unknown': 'Ese buzón ya no existe. Elija otra forma de seguir.',
    'mailbox-full': 'Ese buzón está lleno. Vacíelo o elija otra forma de seguir.',
    'mailbox-other': 'Ese buzón no recibe cartas ahora. Elija otra forma de seguir.',
    'key-refused': 'Elija una clave distinta.',
    'keys-differ': 'Las dos claves no son iguales. Escríbalas otra vez.',
    overtaken: 'Su clave cambió desde otro lugar. Aquí no se cambió nada. Llame a un funcionario.',
    'step-over': 'Ese paso ya terminó. Siga con lo que ve ahora.',
    'not-now': 'Ahora no se pudo. No se cambió nada. Intente otra vez en un momento.'
  },
  idle: {
    title: '¿Necesita más tiempo?',
    lead: 'Si no toca la pantalla, borraremos todo para cuidar sus datos.',
    more: 'Necesito más tiempo',
    other: 'Soy otra persona: empezar de nuevo',
    seconds: 'Queda {n} segundo | Quedan {n} segundos'
  },
  demo: {
    banner: 'Demostración: personas inventadas',
    people: 'Personas de prueba',
    inbox: 'Ver los correos',
    title: 'Personas inventadas para probar',
    lead: 'Toque a una persona: su número se escribe solo en el paso de la cédula.',
    answer: 'Respuesta de prueba: {answer}',
    email: 'Tiene correo',
    'two-addresses': 'Tiene dos correos',
    'no-email': 'No tiene correo',
    blocked: 'Clave bloqueada',
    expired: 'Clave caducada',
    'first-key': 'Nunca tuvo clave'
  }
}
