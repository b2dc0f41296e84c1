import type { Input } from '../../contract/api'
import { DAY, HOUR, type Instant } from '../../domain/clock'
import type { Subject } from '../../domain/recovery-state'
import { pickQuestions } from '../../domain/question-choice'
import { mayServeAlone } from '../../domain/self-service'
import { countMarks } from '../../store/limit-marks'
import { move, stepOver, type Desk, type Told } from './desk'

/**
 * A cédula was typed. Whoever it belongs to, and whether it belongs to anybody, the next step is the same, after the
 * same work (OWASP ASVS 6.3.8): questions.
 */
export async function identify(desk: Desk, { cedula }: Input<'identify'>): Promise<Told> {
  const { directory, hashes, settings } = desk.parts
  const member = await directory.find(cedula)
  const subject: Subject = { cedula, memberId: member?.id ?? null }
  const asked = pickQuestions({
    enrolled: member?.questions ?? [],
    cedula,
    ask: settings.questions.ask,
    hash: hashes.questions
  })
  const closed = (await failedIdentities(desk, cedula)) >= settings.questions.failuresBeforeClosing
  return (await move(desk, { kind: 'identified', subject, asked, closed })) ? null : stepOver
}

/** One answer. After the last one all are judged together, and nobody learns which of them was wrong. */
export async function answer(desk: Desk, given: Input<'answer'>): Promise<Told> {
  const { directory, settings, clock } = desk.parts
  if (!(await move(desk, { kind: 'answered', ...given }))) return stepOver
  const { state } = desk.visit
  if (state.step !== 'questions' || state.given.length < state.asked.length) return null
  const { memberId, cedula } = state.subject
  const match = await directory.answersMatch(memberId, state.given)
  const member = match && memberId !== null ? await directory.get(memberId) : null
  if (!member) {
    const failed = (await failedIdentities(desk, cedula)) + 1
    await move(desk, { kind: 'answersFailed', closed: failed >= settings.questions.failuresBeforeClosing })
    return null
  }
  const { id, addresses, phone, key } = member
  await move(desk, {
    kind: 'answersMatched',
    member: { id, cedula, addresses, phone, keyBefore: key },
    alone: mayServeAlone(member, clock.now())
  })
  return null
}

function failedIdentities(desk: Desk, cedula: string): Promise<number> {
  const { store, hashes, settings } = desk.parts
  return countMarks(store.read, {
    rule: 'identity-failed',
    subject: hashes.subjects(cedula),
    since: windowStart(desk, settings.questions.closingHours * HOUR)
  })
}

/** Codes sent to this member in the last 24 hours. */
export function codesToday(desk: Desk, cedula: string): Promise<number> {
  const { store, hashes } = desk.parts
  return countMarks(store.read, {
    rule: 'code-sent',
    subject: hashes.subjects(cedula),
    since: windowStart(desk, DAY)
  })
}

const windowStart = (desk: Desk, length: number): Instant => desk.parts.clock.now() - length
