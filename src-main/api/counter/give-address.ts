import type { Input } from '../../contract/api'
import { ok } from '../../contract/result'
import type { MailboxReader } from '../../contract/case/case-words'
import { lookAt } from '../../domain/address-look'
import { drawMessages } from '../../domain/case/draw-token'
import type { TurnAt, WeighedAddress } from '../../domain/counter/turn-state'
import { countCasesWithMailbox } from '../../store/case-load'
import { about } from '../../store/store'
import { sendCaseCode } from './case-code'
import { paperMac } from './case-macs'
import {
  caseOf,
  moveWithCase,
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
  return simply(session, { kind: 'addressTyped', given: await weighed(session, address, value) })
}

/** "Sí, es así", or the suggestion in its place. */
export async function confirmAddress(
  session: CounterSession,
  { useSuggestion }: Input<'confirmAddress'>
): Promise<ActFailure> {
  const here = turnAt(session, 'caseAddressCheck')
  const value = await caseOf(session)
  if (!here || !value) return stepOver
  const { address, suggestion } = here.given
  const chosen = useSuggestion ? (suggestion ?? address) : address
  return simply(session, { kind: 'addressConfirmed', given: await weighed(session, chosen, value) })
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
  const code = drawMessages(parts.random, 10)
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
  const { address } = given
  const value = await caseOf(session)
  if (!value) return stepOver
  const onRecord = await parts.directory.othersWithMailbox(address, value.memberId)
  const done = await moveWithCase(
    session,
    caseId,
    async (tx, { cedula }) => {
      // somebody else may have asked for the same mailbox since it was typed
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
        warnings: lookedAt(address, otherMembers).warnings,
        otherMembers
      })
    },
    () => ({ kind: 'addressGiven', verification: verificationId }),
    [about.mailbox(address)]
  )
  return done.ok ? sendCaseCode(session, done.value) : failureOf(done)
}

/** What the look finds, and how many others have or ask for this mailbox: to be shown, and found out anew when it is given. */
async function weighed(
  { parts }: CounterSession,
  address: string,
  { memberId, cedula }: { memberId: string | null; cedula: string }
): Promise<WeighedAddress> {
  const otherMembers =
    (await parts.directory.othersWithMailbox(address, memberId)) +
    (await countCasesWithMailbox(parts.store.read, address, cedula))
  return lookedAt(address, otherMembers)
}

function lookedAt(address: string, otherMembers: number): WeighedAddress {
  const look = lookAt(address)
  return {
    address,
    ...look,
    warnings: otherMembers > 0 ? [...look.warnings, 'shared'] : look.warnings,
    otherMembers
  }
}
