import type { CheckId, CheckReason } from '@contract/case/checks'

/** The protocol of the documents in words: kinds, checks, their outcomes, and why an outcome is not the good one. */
export const esChecks = {
  documentKind: {
    cedula: 'Cédula',
    passport: 'Pasaporte',
    'refugee-card': 'Carné de refugiado',
    power: 'Poder o tutela'
  },
  documentHint: {
    cedula: 'De ciudadanía o de identidad',
    passport: 'Con el código del IESS',
    'refugee-card': 'Vigente, con foto',
    power: 'Viene quien le representa'
  },
  check: {
    number: '¿Qué número tiene el documento?',
    photo: '¿La foto es de la persona?',
    expiry: '¿Hasta cuándo vale?',
    present: '¿El titular está aquí?',
    name: '¿El nombre es igual al del registro?',
    dactilar: '¿El código dactilar coincide?',
    power: '¿El poder está en regla?',
    'last-employer': '¿Qué dice su último patrono?'
  } satisfies Record<CheckId, string>,
  checkShort: {
    number: 'Número',
    photo: 'Foto',
    expiry: 'Vigencia',
    present: 'Presente',
    name: 'Nombre',
    dactilar: 'Código dactilar',
    power: 'Poder',
    'last-employer': 'Último patrono'
  } satisfies Record<CheckId, string>,
  checkHint: {
    number: 'Léalo del documento y escríbalo. No se guarda.',
    photo: 'Compare la cara con calma.',
    expiry: 'Día, mes y año, como está escrito.',
    present: 'La persona o, con poder, quien la representa.',
    name: 'No cuentan las tildes.',
    dactilar: 'Compárelo en papel. No se guarda.',
    power: 'Mire la fecha y para qué sirve.',
    'last-employer': 'Llame o escriba al patrono que consta.'
  } satisfies Record<CheckId, string>,
  outcome: {
    number: { same: 'Coincide', differs: 'No coincide' },
    photo: { same: 'Sí, es la persona', doubt: 'No estoy seguro', differs: 'No es la persona' },
    expiry: { valid: 'Vigente', none: 'Sin fecha', expired: 'Caducado' },
    present: { yes: 'Sí, está aquí', no: 'No está' },
    name: { same: 'Sí, es igual', 'differs-slightly': 'Cambia un poco', differs: 'Es otro nombre' },
    dactilar: { same: 'Coincide', 'not-compared': 'No se comparó', differs: 'No coincide' },
    power: { 'in-order': 'Sí, está en regla', doubt: 'No estoy seguro', 'not-in-order': 'No está en regla' },
    'last-employer': { confirmed: 'Lo confirma', 'not-reached': 'No responde', denied: 'No le conoce' }
  },
  checkReason: {
    'old-photo': 'La foto es antigua',
    'appearance-changed': 'Cambió su aspecto',
    'worn-document': 'Documento gastado',
    marriage: 'Se casó o divorció',
    'name-change': 'Cambió de nombre',
    spelling: 'Se escribe distinto',
    'renewal-pending': 'Lo está renovando',
    'paper-incomplete': 'Falta una parte',
    'looks-altered': 'Parece alterado',
    'another-person': 'Es otra persona',
    'nobody-answered': 'Nadie contestó',
    other: 'Otro motivo'
  } satisfies Record<CheckReason, string>
}
