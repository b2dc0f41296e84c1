import type { Input, Output } from '../../contract/api'
import type { KeyFinding } from '../../contract/key-policy'
import { judgeKey } from '../../domain/key/policy'
import type { ConfirmedMember } from '../../domain/recovery/state'
import { postLetter } from '../../store/outbox'
import { move, stepOver, type Desk, type Told } from './desk'

/** Which rules a key being typed breaks so far. Changes nothing. */
export async function weighKey(desk: Desk, { key }: Input<'weighKey'>): Promise<Output<'weighKey'>> {
  const { state } = desk.visit
  return { findings: state.step === 'key' ? await findingsOf(desk, state.member, key) : [] }
}

/**
 * The member's new key: judged, hashed, and made the working key together with the letters that tell every known
 * address, in one transaction. A cut before it leaves the old key working, a cut after it the new one.
 */
export async function setKey(desk: Desk, { key, repeat }: Input<'setKey'>): Promise<Told> {
  const { state, locale } = desk.visit
  if (state.step !== 'key') return stepOver
  const { member } = state
  const { directory, settings, chance, clock } = desk.parts
  const findings = await findingsOf(desk, member, key)
  if (findings.length > 0) return { kind: 'key-refused', findings }
  if (key !== repeat) return { kind: 'keys-differ' }
  if (await directory.isPresentKey(member.id, key)) return { kind: 'key-refused', findings: ['old-key'] }
  const prepared = await directory.prepareKey(key)
  const at = clock.now()
  await move(desk, { kind: 'keySet' }, async (tx) => {
    await directory.setKey(tx, member.id, prepared, at)
    for (const known of member.addresses)
      await postLetter(
        tx,
        {
          id: chance.id(),
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
  desk.parts.letterPosted()
  return null
}

/** "Pruebe su clave": the directory's own login test. */
export async function tryKey(desk: Desk, { key }: Input<'tryKey'>): Promise<Told> {
  const { state } = desk.visit
  if (state.step !== 'done') return stepOver
  const works = await desk.parts.directory.keyWorks(state.member.cedula, key)
  await move(desk, { kind: 'keyTried', works })
  return null
}

async function findingsOf(desk: Desk, member: ConfirmedMember, key: string): Promise<KeyFinding[]> {
  const { directory, settings, frequentKeys } = desk.parts
  const known = await directory.get(member.id)
  if (!known) throw new Error('the directory has lost a member who was confirmed in this visit')
  return judgeKey(key, settings.key, known, await frequentKeys())
}
