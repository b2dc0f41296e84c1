import { z } from 'zod'
import { cedulaSchema } from '../contract/cedula'
import { emailSchema } from '../contract/email'
import { questionIds, type QuestionId } from '../contract/questions'
import { normaliseAnswer } from '../domain/recovery/answers'
import { calendarDate, dayStart, orNothing, text, yesNo } from './csv-fields'

const answer = text.refine((typed) => normaliseAnswer(typed) !== '', 'has no letter and no digit')
type AnswerColumn = `answer_${QuestionId}`
const answerColumns = Object.fromEntries(
  questionIds.map((id) => [`answer_${id}`, orNothing(answer)])
) as Record<AnswerColumn, ReturnType<typeof orNothing<string>>>

const columns = z.object({
  cedula: cedulaSchema,
  given_names: text,
  surnames: text,
  birth_date: calendarDate,
  kind: z.enum(['affiliate', 'pensioner'], 'is neither affiliate nor pensioner'),
  foreigner: yesNo,
  deceased: yesNo,
  phone: orNothing(z.string().regex(/^[+\d][\d ]{6,19}$/, 'is not a telephone number')),
  email_1: orNothing(emailSchema),
  email_1_since: orNothing(dayStart),
  email_2: orNothing(emailSchema),
  email_2_since: orNothing(dayStart),
  /** In clear text, as the demo's people have it. Empty: never had one. */
  key: orNothing(z.string().min(1).max(64)),
  key_set: orNothing(dayStart),
  key_blocked: yesNo,
  key_expires: orNothing(dayStart),
  ...answerColumns
})

/** A line of the members' file: its columns are the keys of `columns`. */
export const memberLineSchema = columns
  .superRefine((line, context) => {
    const missing = (field: string, other: string) =>
      context.addIssue({ code: 'custom', path: [field], message: `is empty, but ${other} is not` })
    if (line.email_1 && line.email_1_since === null) missing('email_1_since', 'email_1')
    if (line.email_2 && line.email_2_since === null) missing('email_2_since', 'email_2')
    if (line.key && line.key_set === null) missing('key_set', 'key')
  })
  .transform((line) => ({
    cedula: line.cedula,
    givenNames: line.given_names,
    surnames: line.surnames,
    birthDate: line.birth_date,
    kind: line.kind,
    foreigner: line.foreigner,
    deceased: line.deceased,
    phone: line.phone,
    addresses: [
      { address: line.email_1, since: line.email_1_since },
      { address: line.email_2, since: line.email_2_since }
    ].flatMap(({ address, since }) => (address && since !== null ? [{ address, since }] : [])),
    key:
      line.key && line.key_set !== null
        ? { text: line.key, setAt: line.key_set, blocked: line.key_blocked, expiresAt: line.key_expires }
        : null,
    answers: questionIds.flatMap((question) => {
      const typed = line[`answer_${question}`]
      return typed === null ? [] : [{ question, answer: typed }]
    })
  }))
export type MemberLine = z.infer<typeof memberLineSchema>
