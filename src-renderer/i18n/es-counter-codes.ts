import { helpSteps } from './es-help-steps'
import type { Condition } from '@contract/case/checks'
import type { AddressWarning } from '@contract/case/case-views'
import type { AlertKind, CaseState, MailboxReader, RiskFlag } from '@contract/case/case-words'
import type { Role } from '@contract/staff/staff-powers'
import type { BackupState } from '@contract/staff/staff-views'
import { esChecks } from './es-counter-checks'

/** What a condition or a flag is, in a few exact words. A death on record is staff's to know, never the member's screen. */
const conditions = {
  'unknown-member': 'La cédula no consta en el registro',
  deceased: 'Consta como fallecida en el registro',
  'two-records': 'Hay dos registros de la misma persona',
  'under-15': 'Menor de 15 años',
  'from-15-to-17': 'Tiene entre 15 y 17 años',
  representative: 'Actúa un representante',
  'number-differs': 'El número del documento no coincide',
  'photo-differs': 'La foto no es de la persona',
  'photo-doubt': 'Hay duda con la foto',
  'document-expired': 'Documento caducado',
  'holder-absent': 'El titular no está presente',
  'name-differs': 'El nombre no es igual',
  'dactilar-differs': 'El código dactilar no coincide',
  'power-doubt': 'Hay duda con el poder',
  'power-not-in-order': 'El poder no está en regla',
  'employer-not-reached': 'El último patrono no respondió',
  'employer-denied': 'El último patrono no le conoce',
  'number-to-verify': 'Cédula poco común: verifíquela'
} satisfies Record<Condition, string>

const flags = {
  'first-officer-related': 'Mismo apellido o correo que quien revisó',
  'second-officer-related': 'Mismo apellido o correo que usted',
  'shared-mailbox': 'El correo es también de otras personas',
  'odd-address': 'Correo poco común',
  'somebody-else-reads': 'El correo lo lee otra persona',
  'open-fraud-case': 'Hay una investigación abierta',
  'over-limits': 'Más cambios de lo usual',
  'off-hours': 'Fuera del horario de la oficina',
  'paper-path': 'Sin correo: código en papel'
} satisfies Record<RiskFlag, string>

const denials = { 'not-me': 'La persona no lo pidió', suspicion: 'Sospecha', mistake: 'Fue un error' }
const hastes = {
  medical: 'Salud',
  'pension-payment': 'Pago de pensión',
  'legal-deadline': 'Plazo legal',
  travel: 'Viaje'
}
const refusals = {
  'person-not-proved': 'No se probó quién es',
  'document-not-enough': 'El documento no basta',
  'address-not-theirs': 'El correo no es suyo',
  'under-pressure': 'Actúa bajo presión',
  'flag-not-cleared': 'Una señal no se aclaró',
  'asked-by-member': 'La persona lo pidió',
  other: 'Otro motivo'
}

/** Words of every code that main sends to the staff side, by what it is a code of. */
export const esCodes = {
  ...esChecks,
  role: {
    officer: 'Funcionario',
    supervisor: 'Supervisor',
    administrator: 'Administrador'
  } satisfies Record<Role, string>,
  state: {
    opened: 'Abierto',
    'documents-checked': 'Documento revisado',
    'address-given': 'Correo escrito',
    'address-proved': 'Correo comprobado',
    approved: 'Aprobado',
    holding: 'En espera',
    active: 'Activo',
    refused: 'No aprobado',
    frozen: 'Detenido',
    withdrawn: 'Retirado',
    expired: 'Vencido',
    undone: 'Deshecho'
  } satisfies Record<CaseState, string>,
  next: {
    documents: 'Falta revisar el documento',
    member: 'Falta la persona afiliada',
    'second-officer': 'Falta el segundo funcionario',
    key: 'Falta que la persona elija su clave',
    hold: 'Espera que termine el plazo',
    supervisor: 'Falta un supervisor',
    nothing: 'No falta nada'
  },
  fact: {
    reason: 'Por qué se abrió',
    openedAt: 'Se abrió',
    document: 'Documento',
    condition: 'Se encontró',
    note: 'Nota',
    checkedAt: 'Se revisó',
    holdEndsAt: 'Termina la espera',
    undoUntil: 'Se puede deshacer hasta',
    ending: 'Cómo terminó',
    cedula: 'Cédula',
    known: 'Consta en el registro',
    name: 'Nombre en el registro',
    birthYear: 'Año de nacimiento',
    kind: 'Tipo',
    foreigner: 'Extranjera',
    key: 'Estado de la clave',
    path: 'Camino',
    newAddress: 'Correo nuevo',
    reader: 'Quién lo lee',
    warning: 'Aviso',
    otherMembers: 'Otras personas con este correo',
    provedAt: 'Se comprobó',
    oldAddresses: 'Correos anteriores',
    oldAddress: 'Correo anterior',
    registeredAt: 'Registrado',
    firstOfficer: 'Quién revisó el documento',
    at: 'Dónde',
    changesThisHour: 'Sus cambios en esta hora',
    changesToday: 'Sus cambios hoy',
    changesTogetherToday: 'Cambios hoy con usted',
    flag: 'Señal',
    answer: 'Su respuesta',
    surnames: 'Apellidos de la persona'
  },
  factReason: { why: '{check}: motivo' },
  caseReason: {
    'no-address': 'No tiene correo registrado',
    'cannot-open': 'No puede abrir su correo',
    'not-confirmed': 'No se confirmaron sus datos',
    'codes-used-up': 'Se acabaron los códigos de hoy',
    'mailbox-refused': 'Su correo no recibe cartas',
    'needs-officer': 'Hace falta un funcionario'
  },
  ending: {
    ...conditions,
    ...refusals,
    ...denials,
    withdrawn: 'La persona retiró el pedido',
    'nobody-came': 'Nadie vino a tiempo',
    'record-changed': 'El registro cambió entre tanto'
  },
  alertDetail: {
    ...conditions,
    ...refusals,
    ...denials,
    ...hastes,
    ...helpSteps,
    'record-changed': 'El registro cambió entre tanto',
    'old-channel': 'Avisó el correo anterior'
  },
  yesNo: { yes: 'Sí', no: 'No' },
  memberKind: { affiliate: 'Afiliada', pensioner: 'Pensionista' },
  keyState: { none: 'Nunca tuvo', working: 'Funciona', blocked: 'Bloqueada', expired: 'Caducada' },
  path: { mailbox: 'Correo', paper: 'Código en papel' },
  reader: {
    me: 'Solo la persona',
    'me-and-family': 'La persona y su familia',
    family: 'Su familia',
    'somebody-else': 'Otra persona'
  } satisfies Record<MailboxReader, string>,
  warning: {
    disposable: 'Correo que se borra solo',
    'look-alike': 'Letras que parecen otras',
    typo: 'Dominio parecido a otro',
    role: 'Correo de una oficina',
    shared: 'Lo tienen otras personas'
  } satisfies Record<AddressWarning | 'shared', string>,
  oldAddresses: { none: 'No había ninguno' },
  evidence: {
    person: 'La persona',
    document: 'El documento',
    address: 'El correo nuevo',
    channels: 'Los correos anteriores',
    officers: 'Los funcionarios',
    ...conditions,
    ...flags
  },
  decisionReason: {
    'mailbox-lost': 'Perdió su correo',
    'never-had-one': 'Nunca tuvo correo',
    'mailbox-of-another': 'El correo era de otra persona',
    'name-on-record': 'El registro tenía otro dato',
    ...refusals,
    ...hastes,
    ...denials
  },
  backupState: {
    unread: 'Sin revisar',
    sound: 'Completa',
    key: 'De otra clave',
    damaged: 'Dañada',
    'other-kiosk': 'De otra ventanilla',
    newer: 'De un programa más nuevo',
    gone: 'Ya no está',
    io: 'No se puede leer',
    'disk-full': 'No se puede leer'
  } satisfies Record<BackupState, string>,
  did: {
    'lift-pause': 'Se quitó la pausa.',
    'shorten-hold': 'Se acortó la espera.',
    'deny-with-code': 'El cambio quedó detenido.',
    deny: 'El cambio quedó detenido.'
  },
  alert: {
    'condition-stop': 'Un trámite terminó por algo que se encontró',
    paused: 'Un funcionario pausó el trámite',
    frozen: 'Alguien detuvo un cambio',
    undone: 'Alguien deshizo un cambio activo',
    'over-limits': 'Más cambios de lo usual',
    'off-hours': 'Cambio fuera de horario',
    'fast-review': 'Revisión demasiado rápida',
    'shared-mailbox': 'Un correo para varias personas',
    'related-officer': 'Funcionario con el mismo apellido o correo',
    'open-fraud-case': 'Hay una investigación abierta',
    'hold-shortened': 'Se acortó una espera',
    'notice-undeliverable': 'Un aviso no se pudo entregar',
    'address-appeared': 'Apareció otro correo anterior',
    'wrong-secrets': 'Muchas contraseñas equivocadas',
    'wrong-freeze-codes': 'Muchos códigos equivocados',
    'wrong-case-numbers': 'Alguien probó muchos números para un trámite',
    'staff-added': 'Se agregó a una persona',
    'staff-ended': 'Se cerró una cuenta',
    'self-service-closed': 'Muchas personas no pudieron confirmar sus datos',
    'cedula-claimed': 'Muchas cédulas escritas en una hora',
    'case-numbers-tried': 'Muchos números de trámite equivocados en una hora',
    'backup-failed': 'No se pudo hacer la copia de respaldo',
    'store-stopped': 'El disco falló o se llenó: la ventanilla estuvo fuera de servicio',
    'store-restored': 'Se restauró una copia de respaldo: revise lo que falta y las cuentas del personal',
    'restore-failed': 'No se pudo restaurar la copia de respaldo; los datos siguen como estaban',
    'secret-renewed': 'Se dio otra contraseña',
    'totp-reset': 'Se quitó un autenticador',
    'record-contradicted':
      'El registro no llega hasta donde dicen sus anclas: los datos son de antes, o alguien escribió allí',
    'anchor-key-changed': 'El registro se firma con otra clave que antes',
    'addresses-tried': 'Se probaron muchos correos en un trámite',
    'recovery-code-used': 'Se usó un código de recuperación',
    'recovered-by-owner': 'El dueño del equipo dio una contraseña nueva a un administrador',
    'help-called': 'Alguien llamó a un funcionario',
    'voice-silent': 'La voz no se oye: revise el sonido de esta ventanilla'
  } satisfies Record<AlertKind, string>
}
