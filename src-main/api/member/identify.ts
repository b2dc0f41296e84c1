import type { Input } from '../../contract/api'
import type { Subject } from '../../domain/recovery/recovery-state'
import { pickQuestions } from '../../domain/recovery/question-choice'
import { mayServeAlone } from '../../domain/recovery/self-service'
import { countForAlert } from '../limits/alert'
import { isSelfServiceClosed } from '../limits/count'
import { move, moveWithin, stepOver, type MemberSession, type ActFailure } from './member-session'

/**
 * A cédula was typed. Whoever it belongs to, and whether it belongs to anybody, the next step is the same, after the
 * same work (OWASP ASVS 6.3.8): questions.
 */
export async function identify(session: MemberSession, { cedula }: Input<'identify'>): Promise<ActFailure> {
  const { parts } = session
  const { directory, hashes, settings } = parts
  if (session.visit.state.step !== 'identify') return stepOver
  const member = await directory.find(cedula)
  const subject: Subject = { cedula, memberId: member?.id ?? null }
  const asked = pickQuestions({
    enrolled: member?.questions ?? [],
    cedula,
    ask: settings.questions.ask,
    hash: hashes.questions
  })
  const closed = await isSelfServiceClosed(
    parts.store.read,
    parts,
    cedula,
    { oneMore: false },
    parts.clock.now()
  )
  let alerted = false
  await move(session, { kind: 'identified', subject, asked, closed }, async (tx, now) => {
    alerted = await countForAlert(tx, parts, 'cedula-claimed', now)
  })
  if (alerted) parts.letterPosted()
  return null
}

/** One answer. After the last one all are judged together, and nobody learns which of them was wrong. */
export async function answer(session: MemberSession, given: Input<'answer'>): Promise<ActFailure> {
  const { parts } = session
  const { directory, clock } = parts
  if (!(await move(session, { kind: 'answered', ...given }))) return stepOver
  const { state } = session.visit
  if (state.step !== 'questions' || state.given.length < state.asked.length) return null
  const { memberId, cedula } = state.subject
  const match = await directory.answersMatch(memberId, state.given)
  const member = match && memberId !== null ? await directory.get(memberId) : null
  if (!member) {
    let alerted = false
    await moveWithin(session, async (tx, now) => {
      const closed = await isSelfServiceClosed(tx, parts, cedula, { oneMore: true }, now)
      if (closed) alerted = await countForAlert(tx, parts, 'self-service-closed', now)
      return { kind: 'answersFailed', closed }
    })
    if (alerted) parts.letterPosted()
    return null
  }
  const { id, addresses, phone, key } = member
  await move(session, {
    kind: 'answersMatched',
    member: { id, cedula, addresses, phone, keyBefore: key },
    alone: mayServeAlone(member, clock.now())
  })
  return null
}
