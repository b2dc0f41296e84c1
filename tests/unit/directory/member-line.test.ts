import { describe, expect, it } from 'vitest'
import { memberLineSchema } from '../../../src-main/directory/member-line'
import { memberFields, type MemberFields } from '../../support/member-lines'

const read = (differences: MemberFields = {}) => memberLineSchema.parse(memberFields(differences))
const reasons = (differences: MemberFields) =>
  memberLineSchema
    .safeParse(memberFields(differences))
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('a line of the members’ file', () => {
  it('becomes a member', () => {
    expect(
      read({ email_2: 'Otra@Example.org', email_2_since: '2021-01-01', key_expires: '2022-01-01' })
    ).toEqual({
      cedula: '1700000019',
      givenNames: 'Íngrid Belén',
      surnames: 'Ñauñay Peña',
      birthDate: '1980-03-05',
      kind: 'affiliate',
      foreigner: false,
      deceased: false,
      phone: '0990 001 234',
      addresses: [
        { address: 'ingrid@example.com', since: Date.UTC(2010, 0, 2) },
        { address: 'otra@example.org', since: Date.UTC(2021, 0, 1) }
      ],
      key: {
        text: 'Nevado4821',
        setAt: Date.UTC(2020, 0, 1),
        blocked: false,
        expiresAt: Date.UTC(2022, 0, 1)
      },
      answers: [
        { question: 'first-school', answer: 'Escuela Nº 3, Río Verde' },
        { question: 'first-pet', answer: 'Ñoño' },
        { question: 'first-job-year', answer: '1999' },
        { question: 'first-job-city', answer: 'Píllaro' }
      ]
    })
  })

  it('may leave open what a member need not have', () => {
    const bare = read({
      phone: '',
      email_1: '',
      email_1_since: '',
      key: '',
      key_set: '',
      'answer_first-pet': ''
    })
    expect(bare).toMatchObject({ phone: null, addresses: [], key: null })
    expect(bare.answers.map(({ question }) => question)).not.toContain('first-pet')
  })

  it.each([
    [{ cedula: '1700000018' }, ['cedula: cedula.mistyped']],
    [{ given_names: ' ' }, ['given_names: is empty']],
    [{ birth_date: '05/03/1980' }, ['birth_date: is not a date like 1980-12-31']],
    [{ birth_date: '1980-02-30' }, ['birth_date: is not a date like 1980-12-31']],
    [{ kind: 'employer' }, ['kind: is neither affiliate nor pensioner']],
    [{ deceased: 'sí' }, ['deceased: is neither yes nor no']],
    [{ email_1_since: '' }, ['email_1_since: is empty, but email_1 is not']],
    [{ email_2: 'otra@example.org' }, ['email_2_since: is empty, but email_2 is not']],
    [{ phone: 'none' }, ['phone: is not a telephone number']],
    [{ email_1: 'ingrid@@example.com' }, ['email_1: email.form']],
    [{ 'answer_first-pet': '???' }, ['answer_first-pet: has no letter and no digit']],
    [{ key_set: '' }, ['key_set: is empty, but key is not']]
  ])('with %j is refused: %j', (differences, expected) => {
    expect(reasons(differences as MemberFields)).toEqual(expected)
  })
})
