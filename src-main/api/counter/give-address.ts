import type { Input } from '../../contract/api'
import type { MailboxReader } from '../../contract/case/case-words'
import { lookAt, type AddressLook } from '../../domain/address-look'
import { drawLetters } from '../../domain/case/draw-token'
import { countCasesWithMailbox } from '../../store/case-load'
import { actOnCase } from '../case/act-on-case'
import { sendCaseCode } from './case-code'
import { paperMac } from './case-macs'
import {
  caseOf,
  memberTurn,
  placeOf,
  stepOver,
  told,
  type CounterSession,
  type ActFailure
} from './counter-session'
import type { MemberTurn } from './turn'

type At<S extends MemberTurn['at']['step']> = Extract<MemberTurn['at'], { step: S }>

/** The member's turn at this step, or null. */
function atStep<S extends MemberTurn['at']['step']>(
  session: CounterSession,
  step: S
): { turn: MemberTurn; caseId: string; at: At<S> } | null {
  const { turn } = session
  if (turn?.side !== 'member' || turn.at.step !== step || turn.caseId === null) return null
  return { turn, caseId: turn.caseId, at: turn.at as At<S> }
}

/** The member typed an address: it is looked at and shown back; nothing is saved yet. */
export async function giveAddress(
  session: CounterSession,
  { address }: Input<'giveAddress'>
): Promise<ActFailure> {
  const here = atStep(session, 'caseAddress')
  const value = await caseOf(session)
  if (!here || !value) return stepOver
  const member = value.memberId === null ? null : await session.parts.directory.get(value.memberId)
  if (member?.addresses.some((known) => known.address.toLowerCase() === address))
    return { kind: 'address-known' }
  here.turn.at = { step: 'caseAddressCheck', address, ...(await weighed(session, address, value)) }
  return null
}

/** "Sí, es así", or the suggestion in its place. */
export async function confirmAddress(
  session: CounterSession,
  { useSuggestion }: Input<'confirmAddress'>
): Promise<ActFailure> {
  const here = atStep(session, 'caseAddressCheck')
  const value = await caseOf(session)
  if (!here || !value) return stepOver
  const address = useSuggestion ? (here.at.suggestion ?? here.at.address) : here.at.address
  here.turn.at = { step: 'caseReader', address, ...(await weighed(session, address, value)) }
  return null
}

export function correctAddress(session: CounterSession): Promise<ActFailure> {
  const { turn } = session
  if (turn?.side !== 'member') return Promise.resolve(stepOver)
  const { at } = turn
  if (at.step === 'caseAddressCheck' || at.step === 'caseReader') {
    turn.at = { step: 'caseAddress', typed: at.address }
    return Promise.resolve(null)
  }
  if (at.step !== 'caseCode' && at.step !== 'casePaperCode') return Promise.resolve(stepOver)
  turn.at = { step: 'caseAddress', typed: null }
  return Promise.resolve(null)
}

/** "¿Quién lee este correo?": with the answer the address is given, and the code is sent to it. */
export async function sayReader(
  session: CounterSession,
  { reader }: Input<'sayReader'>
): Promise<ActFailure> {
  const here = atStep(session, 'caseReader')
  if (!here) return stepOver
  const { address, warnings, otherMembers } = here.at
  return give(session, here.turn, here.caseId, { address, reader, warnings, otherMembers })
}

/** "No tengo ningún correo": a code on paper takes the place of the mailbox. */
export async function haveNoMailbox(session: CounterSession): Promise<ActFailure> {
  const here = atStep(session, 'caseAddress')
  if (!here) return stepOver
  const { parts } = session
  const code = drawLetters(parts.random, 10)
  const verificationId = parts.random.id()
  const done = await actOnCase(parts, here.caseId, {
    kind: 'addressGiven',
    place: placeOf(parts),
    verification: here.turn.verification ?? '',
    verificationId,
    path: 'paper',
    address: null,
    reader: null,
    warnings: [],
    otherMembers: 0,
    paperMac: paperMac(parts.hashes, here.caseId, code)
  })
  if (done.ok)
    session.turn = memberTurn(session, here.caseId, verificationId, { step: 'casePaperCode', code })
  return told(done)
}

async function give(
  session: CounterSession,
  turn: MemberTurn,
  caseId: string,
  given: { address: string; reader: MailboxReader; warnings: string[]; otherMembers: number }
): Promise<ActFailure> {
  const { parts } = session
  const verificationId = parts.random.id()
  const done = await actOnCase(parts, caseId, {
    kind: 'addressGiven',
    place: placeOf(parts),
    verification: turn.verification ?? '',
    verificationId,
    path: 'mailbox',
    paperMac: null,
    ...given
  })
  if (!done.ok) return told(done)
  session.turn = memberTurn(session, caseId, verificationId, { step: 'caseAddress', typed: null })
  return sendCaseCode(session, done.value)
}

/** What the look finds, and how many others have or ask for this mailbox. */
async function weighed(
  { parts }: CounterSession,
  address: string,
  { memberId, cedula }: { memberId: string | null; cedula: string }
): Promise<AddressLook & { otherMembers: number }> {
  const look = lookAt(address)
  const otherMembers =
    (await parts.directory.othersWithMailbox(address, memberId)) +
    (await countCasesWithMailbox(parts.store.read, address, cedula))
  return {
    ...look,
    warnings: otherMembers > 0 ? [...look.warnings, 'shared'] : look.warnings,
    otherMembers
  }
}
