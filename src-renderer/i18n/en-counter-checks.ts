import type { Shape } from './catalogue'
import type { esChecks } from './es-counter-checks'

/** The protocol of the documents, in English. */
export const enChecks: Shape<typeof esChecks> = {
  documentKind: {
    cedula: 'Cédula',
    passport: 'Passport',
    'refugee-card': 'Refugee card',
    power: 'Power of attorney or guardianship'
  },
  documentHint: {
    cedula: 'Of citizenship or of identity',
    passport: 'With the IESS code',
    'refugee-card': 'Valid, with a photo',
    power: 'A representative came'
  },
  check: {
    number: 'Which number is on the document?',
    photo: 'Is the photo of the person?',
    expiry: 'Until when is it valid?',
    present: 'Is the holder here?',
    name: 'Is the name the one on record?',
    dactilar: 'Does the código dactilar match?',
    power: 'Is the power in order?',
    'last-employer': 'What does the last employer say?'
  },
  checkShort: {
    number: 'Number',
    photo: 'Photo',
    expiry: 'Valid until',
    present: 'Present',
    name: 'Name',
    dactilar: 'Código dactilar',
    power: 'Power',
    'last-employer': 'Last employer'
  },
  checkHint: {
    number: 'Read it from the document and type it. It is not kept.',
    photo: 'Take your time to compare the face.',
    expiry: 'Day, month and year, as written there.',
    present: 'The person or, with a power, who represents them.',
    name: 'Accents do not count.',
    dactilar: 'Compare it on paper. It is not kept.',
    power: 'Look at the date and at what it is for.',
    'last-employer': 'Call or write to the employer on record.'
  },
  outcome: {
    number: { same: 'Matches', differs: 'Does not match' },
    photo: { same: 'Yes, it is them', doubt: 'I am not sure', differs: 'It is not them' },
    expiry: { valid: 'Valid', none: 'No date', expired: 'Expired' },
    present: { yes: 'Yes, they are here', no: 'Not here' },
    name: { same: 'Yes, the same', 'differs-slightly': 'Differs a little', differs: 'Another name' },
    dactilar: { same: 'Matches', 'not-compared': 'Not compared', differs: 'Does not match' },
    power: { 'in-order': 'Yes, in order', doubt: 'I am not sure', 'not-in-order': 'Not in order' },
    'last-employer': { confirmed: 'Confirms', 'not-reached': 'Does not answer', denied: 'Does not know them' }
  },
  checkReason: {
    'old-photo': 'The photo is old',
    'appearance-changed': 'Looks changed',
    'worn-document': 'Worn document',
    marriage: 'Married or divorced',
    'name-change': 'Changed their name',
    spelling: 'Spelled differently',
    'renewal-pending': 'Being renewed',
    'paper-incomplete': 'A part is missing',
    'looks-altered': 'Looks altered',
    'another-person': 'Another person',
    'nobody-answered': 'Nobody answered',
    other: 'Another reason'
  }
}
