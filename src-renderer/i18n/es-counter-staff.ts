import { esPeople } from './es-counter-people'

/** The staff side: short, exact, and still a sentence. The member's key is never asked for here. */
export const esStaff = {
  ...esPeople,
  staff: {
    side: 'Lado del personal',
    locks: 'Se cierra en {time}',
    signOut: 'Cerrar sesión',
    home: 'Lista de trámites',
    leave: 'Volver al público',
    next: 'Siguiente',
    cancel: 'Cancelar',
    page: 'Página {n} de {of}',
    previous: 'Anterior',
    following: 'Siguiente',
    optional: 'si tiene',
    fieldEmpty: '{label}: vacío',
    fieldText: '{label}: {value}',
    fieldHidden: '{label}: {n} carácter, oculto | {label}: {n} caracteres, ocultos',
    fillIn: 'Complete: {label}.'
  },
  staffField: {
    userName: 'Usuario',
    secret: 'Contraseña',
    secretAgain: 'Su contraseña, otra vez',
    theirSecret: 'Contraseña de quien se confirma',
    theirTotp: 'Su código del autenticador',
    newSecret: 'Contraseña nueva',
    repeatSecret: 'Contraseña nueva, otra vez',
    totp: 'Código del autenticador',
    setUpCode: 'Código de instalación',
    givenNames: 'Nombres',
    surnames: 'Apellidos',
    cedula: 'Cédula',
    address: 'Correo',
    words: 'Con sus palabras',
    note: 'Nota',
    freezeCode: 'Código para detener',
    hours: 'Horas que faltan'
  },
  missing: {
    userName: 'El usuario empieza con una letra y tiene al menos 3.',
    secretShort: 'La contraseña tiene al menos 8 caracteres.',
    cedula: 'Revise la cédula: son 10 números.',
    email: 'Revise el correo: le falta algo.',
    totp: 'El código del autenticador tiene 6 números.',
    letters: 'El código tiene 8 letras.',
    date: 'Revise la fecha: día, mes y año con cuatro números.',
    hours: 'Son más horas de las que faltan.'
  },
  setUp: {
    codeTitle: 'Instale al personal',
    codeLead: 'Escriba el código del archivo de registro de este equipo.',
    lead: 'Cada una escribe sus datos y su propia contraseña.',
    person: 'Persona {n} de 3: {role}',
    go: 'Siguiente persona',
    save: 'Crear las tres cuentas'
  },
  signIn: {
    begin: 'Entrada del personal',
    officer: 'Funcionario: inicie sesión',
    'second-officer': 'Segundo funcionario: inicie sesión',
    locked: 'La sesión se cerró sola',
    beginLead: 'Escriba su usuario y su contraseña.',
    officerLead: 'Para seguir con el trámite {ticket}.',
    'second-officerLead': 'Para el trámite {ticket}. Una persona distinta de la primera.',
    lockedLead: 'Pasaron dos minutos sin tocar la pantalla.',
    go: 'Entrar'
  },
  ownSecret: {
    title: 'Elija su contraseña',
    lead: 'Al menos 8 caracteres. Solo usted la sabe.',
    go: 'Guardar mi contraseña'
  },
  totp: {
    title: 'Agregue un autenticador',
    lead: 'Abra su aplicación, lea este cuadro y escriba el código que le muestre.',
    text: 'O escriba este texto en la aplicación:',
    qr: 'Código QR para su aplicación',
    go: 'Confirmar'
  },
  queue: {
    title: 'Trámites abiertos',
    none: 'No hay trámites abiertos.',
    noneLead: 'Los nuevos aparecen aquí en cuanto alguien los pide.',
    opened: 'Desde {when}',
    until: 'Hasta {when}',
    paused: 'En pausa',
    yours: 'Usted lo revisó: lo aprueba otra persona',
    open: 'Abrir el trámite {ticket}',
    alerts: 'Alertas ({n})',
    alertsNone: 'Alertas',
    people: 'Personal',
    addTotp: 'Agregar autenticador'
  },
  case: {
    kicker: 'Trámite {ticket}',
    unknown: 'Esa cédula no consta en el registro',
    acts: 'Qué puede hacer',
    noActs: 'Aquí no hay nada que usted pueda hacer ahora.',
    paused: 'En pausa hasta que un supervisor lo revise.'
  },
  act: {
    'check-documents': 'Revisar el documento',
    'confirm-presence': 'Confirmar que es la persona',
    review: 'Revisar para aprobar',
    refuse: 'No aprobar',
    pause: 'Pausar por revisión',
    'lift-pause': 'Quitar la pausa',
    'shorten-hold': 'Acortar la espera',
    'deny-with-code': 'Detener con código',
    deny: 'Detener o deshacer',
    'make-dossier': 'Sacar el expediente'
  },
  documents: {
    unknown: 'Nombre no consta',
    kindTitle: '¿Qué documento le muestra?',
    place: 'Punto {n} de {of}',
    skip: 'No se revisa',
    whyTitle: '¿Por qué?',
    noteTitle: 'Algo que anotar (si hace falta)',
    noteLead: 'No escriba números de documento.',
    noNote: 'Sin nota',
    noExpiry: 'No tiene fecha',
    sumTitle: 'Revise sus respuestas',
    sumLead: 'Toque una para cambiarla. Al guardar, la pantalla pasa a la persona.',
    save: 'Guardar y seguir',
    typed: 'Escrito'
  },
  secondReview: {
    title: 'Revise punto por punto',
    opened: 'Abierto',
    closed: 'Sin abrir',
    answered: 'Respondida',
    unanswered: 'Falta responder',
    flag: 'Señal',
    choose: 'Elija un punto de la lista.',
    toOpen: 'Faltan por abrir o responder: {n}.',
    needsSupervisor: 'Solo lo aprueba un supervisor.',
    answer: 'Responder la señal',
    answerTitle: '¿Está aclarada?',
    accepted: 'Sí, está aclarada',
    notAccepted: 'No está aclarada',
    approve: 'Pasar a aprobar',
    refuse: 'No aprobar',
    until: 'Vale {time} más',
    noFacts: 'No hay nada más que ver en este punto.',
    save: 'Guardar la respuesta',
    wordsTitle: 'Dígalo con sus palabras'
  },
  decision: {
    approve: 'Aprobar el cambio',
    refuse: 'No aprobar el cambio',
    'lift-pause': 'Quitar la pausa',
    'shorten-hold': 'Acortar la espera',
    'deny-with-code': 'Detener con el código',
    deny: 'Detener o deshacer el cambio',
    reasonTitle: '¿Cuál es el motivo?',
    wordsTitle: 'Explíquelo con sus palabras',
    wordsLead: 'Queda en el expediente, con su nombre.',
    codeTitle: 'Código que le leen por teléfono',
    codeLead: 'Está en el aviso que recibió el correo anterior: 8 letras.',
    hoursTitle: '¿Cuántas horas más debe esperar?',
    hoursLead: 'De 0 a {n}. Con 0 vale enseguida.',
    secretTitle: 'Confirme con su contraseña',
    place: 'Paso {n} de {of}',
    yes: {
      approve: 'Sí, aprobar',
      refuse: 'Sí, no aprobar',
      'lift-pause': 'Sí, quitar la pausa',
      'shorten-hold': 'Sí, acortar',
      'deny-with-code': 'Sí, detener',
      deny: 'Sí, detener'
    }
  },
  alerts: {
    title: 'Alertas',
    none: 'No hay alertas.',
    noneLead: 'Aquí aparece lo que un supervisor debe mirar.',
    case: 'Trámite {ticket}',
    answer: 'Responder',
    answerTitle: '¿Qué se hizo?',
    answered: '{name}, {when}: {text}'
  },
  dossier: {
    askTitle: 'Sacar el expediente',
    askLead: 'Todo lo del cambio en dos archivos. Queda anotado quién lo sacó.',
    title: 'Expediente guardado',
    lead: 'Anote este valor junto a los archivos: prueba que nadie los cambió.',
    digest: 'SHA-256',
    files: 'Archivos',
    go: 'Sacar el expediente'
  },
  demoStaff: {
    title: 'Personal de prueba',
    lead: 'Toque a una persona: sus datos se escriben solos en la entrada del personal.',
    hold: 'Un cambio espera 24 horas. Para no esperar, entre como supervisor y toque «Acortar la espera».',
    card: 'Personas afiliadas',
    staff: 'Personal',
    secret: 'Contraseña: {secret}'
  }
}
