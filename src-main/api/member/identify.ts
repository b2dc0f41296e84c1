import type { Input } from '../../contract/api'
import type { Subject } from '../../domain/recovery/recovery-state'
import { pickQuestions } from '../../domain/recovery/question-choice'
import { mayServeAlone } from '../../domain/recovery/self-service'
import { countForAlert } from '../limits/alert'
import { about } from '../../store/store'
import { takeBack } from '../../store/limit-marks'
import { beginIdentityTry, isSelfServiceClosed } from '../limits/count'
import { move, moveWithin, stepOver, type MemberSession, type MemberActFailure } from './member-session'

/**
 * A cédula was typed. Whoever it belongs to, and whether it belongs to anybody, the next step is the same, after the
 * same work (OWASP ASVS 6.3.8): questions.
 */
export async function identify(
  session: MemberSession,
  { cedula }: Input<'identify'>
): Promise<MemberActFailure> {
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
  let alerted = false
  const named = about.person(parts.seal.subject(cedula))
  const failure = await moveWithin(
    session,
    async (tx, now) => {
      const closed = await isSelfServiceClosed(tx, parts, cedula, { oneMore: false }, now)
      alerted = await countForAlert(tx, parts, 'cedula-claimed', now)
      return { event: { kind: 'identified', subject, asked, closed }, failure: null }
    },
    [named]
  )
  if (alerted) parts.messagePosted()
  return failure
}

/**
 * One answer. After the last one all are judged together, and nobody learns which of them was wrong. The try counts as a
 * failure before the hashing and is taken back with its outcome: however many are typed at once, no more are judged than
 * the limit lets through.
 */
export async function answer(session: MemberSession, given: Input<'answer'>): Promise<MemberActFailure> {
  const { parts } = session
  const { directory } = parts
  if (!(await move(session, { kind: 'answered', ...given }))) return stepOver
  const { state } = session.visit
  if (state.step !== 'questions' || state.given.length < state.asked.length) return null
  const { memberId, cedula } = state.subject
  const named = about.person(parts.seal.subject(cedula))
  const begun = await parts.store.commit(named, (tx, now) => beginIdentityTry(tx, parts, cedula, now))
  // where no more are judged the hashing is done all the same: closed is not told by the time it takes
  const match = await directory.answersMatch(memberId, state.given)
  const member = begun && match && memberId !== null ? await directory.get(memberId) : null
  if (!member) {
    let alerted = false
    await moveWithin(session, async (tx, now) => {
      if (begun) await takeBack(tx, begun)
      const closed = await isSelfServiceClosed(tx, parts, cedula, { oneMore: true }, now)
      if (closed) alerted = await countForAlert(tx, parts, 'self-service-closed', now)
      return { event: { kind: 'answersFailed', closed }, failure: null }
    })
    if (alerted) parts.messagePosted()
    return null
  }
  const { id, addresses, phone, key } = member
  return moveWithin(session, async (tx, now) => {
    if (begun) await takeBack(tx, begun)
    const confirmed = { id, cedula, addresses, phone, keyBefore: key }
    const alone = mayServeAlone(member, now)
    return { event: { kind: 'answersMatched', member: confirmed, alone }, failure: null }
  })
}
