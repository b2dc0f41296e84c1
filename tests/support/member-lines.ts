import { cedulaCheckDigit } from '../../src-main/contract/cedula'
import { questionIds } from '../../src-main/contract/questions'

/** One line of a members' file, column by column. */
export type MemberFields = Record<string, string>

/** The `number`th cédula of Pichincha. */
export function cedulaNumber(number: number): string {
  const nine = `17${String(number).padStart(7, '0')}`
  return nine + cedulaCheckDigit(nine)
}

/** A member of whom nothing is special, with these differences. */
export function memberFields(differences: MemberFields = {}): MemberFields {
  return {
    cedula: cedulaNumber(1),
    given_names: 'Íngrid Belén',
    surnames: 'Ñauñay Peña',
    birth_date: '1980-03-05',
    kind: 'affiliate',
    foreigner: 'no',
    deceased: 'no',
    phone: '0990 001 234',
    email_1: 'ingrid@example.com',
    email_1_since: '2010-01-02',
    email_2: '',
    email_2_since: '',
    key: 'Nevado4821',
    key_set: '2020-01-01',
    key_blocked: 'no',
    key_expires: '',
    ...Object.fromEntries(questionIds.map((id) => [`answer_${id}`, ''])),
    'answer_first-school': 'Escuela Nº 3, Río Verde',
    'answer_first-pet': 'Ñoño',
    'answer_first-job-year': '1999',
    'answer_first-job-city': 'Píllaro',
    ...differences
  }
}

/** These lines as a file. */
export function membersFile(
  lines: readonly MemberFields[],
  { separator = ',', lineEnd = '\n' } = {}
): string {
  const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`
  const rows = [Object.keys(lines[0] ?? memberFields()), ...lines.map((line) => Object.values(line))]
  return rows.map((fields) => fields.map(quoted).join(separator) + lineEnd).join('')
}
