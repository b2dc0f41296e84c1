import type { Input } from '../../contract/api'
import type { MailboxReader } from '../../contract/case/case-words'
import { fail, ok } from '../../contract/result'
import type { AssistedCase } from '../../domain/case/case-state'
import { lookAt } from '../../domain/address-look'
import { drawLetters } from '../../domain/case/draw-token'
import type { TurnAt, WeighedAddress } from '../../domain/counter/turn-state'
import { windowOf } from '../../domain/limits/limits'
import { countCasesWithMailbox } from '../../store/case-load'
import { about } from '../../store/store'
import { insertAlert } from '../../store/staff-alerts'
import { countAct, counted } from '../limits/count'
import { sendCaseCode } from './case-code'
import { paperMac } from './case-macs'
import {
  caseOf,
  moveWithCase,
  moveWithin,
  placeOf,
  simply,
  stepOver,
  failureOf,
  turnAt,
  type CounterSession,
  type ActFailure
} from './counter-session'

/** The member typed an address: it is looked at and shown back; nothing is saved yet. */
export async function giveAddress(
  session: CounterSession,
  { address }: Input<'giveAddress'>
): Promise<ActFailure> {
  const here = turnAt(session, 'caseAddress')
  const value = await caseOf(session)
  if (!here || !value) return stepOver
  const member = value.memberId === null ? null : await session.parts.directory.get(value.memberId)
  if (member?.addresses.some((known) => known.address.toLowerCase() === address))
    return { kind: 'address-known' }
  return typed(session, here, value, { address, ...lookAt(address) })
}

/**
 * Counts the address among those typed since the officer's check, and shows it back. Once too often, an officer has to
 * check the person again: that begins a new count.
 */
async function typed(
  session: CounterSession,
  { verification }: TurnAt<'caseAddress'>,
  { id: caseId, ticket, cedula }: AssistedCase,
  given: WeighedAddress
): Promise<ActFailure> {
  const { parts } = session
  const { most } = windowOf('address-typed', parts.settings)
  const done = await moveWithin<'too-many'>(session, [], async (tx, now) => {
    const tries = 1 + (await counted(tx, parts, 'address-typed', { verification }, now))
    if (tries > most) return fail('too-many')
    await countAct(tx, parts, 'address-typed', { verification }, now)
    if (tries === most) {
      const alert = { kind: 'addresses-tried', caseId, officers: [], detail: String(tries) } as const
      await insertAlert(tx, { id: parts.random.id(), at: now, ...alert })
    }
    return ok({ kind: 'addressTyped', given, ticket, cedula, tries })
  })
  return done.ok ? null : { kind: 'address-tries' }
}

/** "Sí, es así", or the suggestion in its place. */
export async function confirmAddress(
  session: CounterSession,
  { useSuggestion }: Input<'confirmAddress'>
): Promise<ActFailure> {
  const here = turnAt(session, 'caseAddressCheck')
  if (!here) return stepOver
  const { address, suggestion } = here.given
  const chosen = useSuggestion ? (suggestion ?? address) : address
  return simply(session, { kind: 'addressConfirmed', given: { address: chosen, ...lookAt(chosen) } })
}

export const correctAddress = (session: CounterSession): Promise<ActFailure> =>
  simply(session, { kind: 'addressCorrected' })

/** "¿Quién lee este correo?": with the answer the address is given, and the code is sent to it. */
export async function sayReader(
  session: CounterSession,
  { reader }: Input<'sayReader'>
): Promise<ActFailure> {
  const here = turnAt(session, 'caseReader')
  if (!here) return stepOver
  return give(session, here, reader)
}

/** "No tengo ningún correo": a code on paper takes the place of the mailbox. */
export async function haveNoMailbox(session: CounterSession): Promise<ActFailure> {
  const here = turnAt(session, 'caseAddress')
  if (!here) return stepOver
  const { parts } = session
  const code = drawLetters(parts.random, 10)
  const verificationId = parts.random.id()
  return failureOf(
    await moveWithCase(
      session,
      here.caseId,
      {
        kind: 'addressGiven',
        place: placeOf(parts),
        verification: here.verification,
        verificationId,
        path: 'paper',
        address: null,
        reader: null,
        warnings: [],
        otherMembers: 0,
        paperMac: paperMac(parts.hashes, here.caseId, code)
      },
      () => ({ kind: 'paperCodeDrawn', verification: verificationId, code })
    )
  )
}

async function give(
  session: CounterSession,
  { caseId, verification, given }: TurnAt<'caseReader'>,
  reader: MailboxReader
): Promise<ActFailure> {
  const { parts } = session
  const verificationId = parts.random.id()
  const { address, warnings } = given
  const value = await caseOf(session)
  if (!value) return stepOver
  const onRecord = await parts.directory.othersWithMailbox(address, value.memberId)
  const done = await moveWithCase(
    session,
    caseId,
    async (tx, { cedula }) => {
      // for the officer who decides; the member's screen never says how many others have or ask for this mailbox
      const otherMembers = onRecord + (await countCasesWithMailbox(tx, address, cedula))
      return ok({
        kind: 'addressGiven',
        place: placeOf(parts),
        verification,
        verificationId,
        path: 'mailbox',
        paperMac: null,
        address,
        reader,
        warnings: otherMembers > 0 ? [...warnings, 'shared'] : warnings,
        otherMembers
      })
    },
    () => ({ kind: 'addressGiven', verification: verificationId }),
    [about.mailbox(address)]
  )
  return done.ok ? sendCaseCode(session, done.value) : failureOf(done)
}
