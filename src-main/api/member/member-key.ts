import type { Input, Output } from '../../contract/api'
import { queueMessage } from '../../store/message-outbox'
import { beginAhead, chosenKey, findingsOf } from '../key-choice'
import { move, stepOver, type MemberSession, type MemberActFailure } from './member-session'

/** Which rules a key being typed breaks so far. Stores nothing. */
export async function weighKey(
  session: MemberSession,
  { key, chosen }: Input<'weighKey'>
): Promise<Output<'weighKey'>> {
  const { parts, visit } = session
  if (visit.state.step !== 'key') return { findings: [] }
  const { id } = visit.state.member
  const findings = await findingsOf(parts, id, key)
  if (chosen && findings.length === 0) visit.keyAhead = beginAhead(parts, id, key, visit.keyAhead)
  return { findings }
}

/**
 * The member's new key: judged, hashed, and made the working key together with the messages that tell every known
 * address, in one transaction. A cut before it leaves the old key working, a cut after it the new one.
 */
export async function setKey(session: MemberSession, typed: Input<'setKey'>): Promise<MemberActFailure> {
  const { state, locale, keyAhead } = session.visit
  if (state.step !== 'key') return stepOver
  const { member } = state
  const { directory, settings, random } = session.parts
  const chosen = await chosenKey(session.parts, member.id, typed, keyAhead)
  if (!chosen.ok) return chosen.failure
  const prepared = chosen.value
  await move(session, { kind: 'keySet' }, async (tx, at) => {
    await directory.setKey(tx, member.id, prepared, at)
    for (const known of member.addresses)
      await queueMessage(
        tx,
        {
          id: random.id(),
          recipient: known.address,
          locale,
          content: {
            kind: 'key-changed',
            office: settings.kiosk.office,
            kiosk: settings.kiosk.name,
            at,
            unblocked: member.keyBefore === 'blocked',
            firstKey: member.keyBefore === 'none'
          },
          usefulUntil: null
        },
        at
      )
  })
  session.visit.keyAhead = null
  session.parts.messagePosted()
  return null
}

/** "Pruebe su clave": the directory's own login test. */
export async function tryKey(session: MemberSession, { key }: Input<'tryKey'>): Promise<MemberActFailure> {
  const { state } = session.visit
  if (state.step !== 'done') return stepOver
  const works = await session.parts.directory.keyWorks(state.member.cedula, key)
  await move(session, { kind: 'keyTried', works })
  return null
}
