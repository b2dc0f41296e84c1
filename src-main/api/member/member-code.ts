import type { Input } from '../../contract/api'
import type { Delivery } from '../../contract/screen-views'
import { momentSince, SECOND, type ClockReading, type Instant } from '../../domain/clock'
import { windowOf } from '../../domain/limits/limits'
import {
  drawDigits,
  issueCode,
  judgeCode,
  type CodeVerdict,
  type CodeWay,
  type IssuedCode
} from '../../domain/recovery/one-time-code'
import { addressOf } from '../../domain/recovery/recovery'
import type { ConfirmedMember } from '../../domain/recovery/recovery-state'
import { findCode, lastCode, saveCode } from '../../store/one-time-codes'
import { queueMessage } from '../../store/message-outbox'
import type { Transaction } from '../../store/store'
import { codesLeft, countAct } from '../limits/count'
import type { MemberParts } from './member-parts'
import { move, moveWithin, stepOver, type MemberSession, type MemberActFailure } from './member-session'

export async function sendCode(
  session: MemberSession,
  { addressId }: Input<'sendCode'>
): Promise<MemberActFailure> {
  const { state } = session.visit
  return state.step === 'contact' ? send(session, state.member, addressId) : stepOver
}

export async function resendCode(session: MemberSession): Promise<MemberActFailure> {
  const { state } = session.visit
  return state.step === 'code' ? send(session, state.member, state.addressId) : stepOver
}

async function send(
  session: MemberSession,
  member: ConfirmedMember,
  addressId: string
): Promise<MemberActFailure> {
  const { parts, visit } = session
  const { settings, random, clock } = parts
  const known = addressOf(member, addressId)
  if (!known) return stepOver
  const to = { cedula: member.cedula, mailbox: known.address }
  let sent: ClockReading | null = null
  const failure = await moveWithin(session, async (tx, now) => {
    const wait = await waitSeconds(tx, parts, member.id, now)
    if (wait > 0) return { event: null, failure: { kind: 'resend-too-soon', waitSeconds: wait } }
    if ((await codesLeft(tx, parts, to, now)) === 0)
      return { event: { kind: 'codesUsedUp' }, failure: { kind: 'codes-used-up' } }
    sent = { now, elapsed: clock.elapsed() }
    const code = issueCode(random.id(), now, settings.code)
    const digits = drawDigits(random)
    const messageId = random.id()
    const mac = macOf(session, code, digits)
    await saveCode(tx, { issued: code, subject: member.id, purpose: 'recovery', mac, at: now })
    await countAct(tx, parts, 'code-sent', { cedula: to.cedula }, now)
    await countAct(tx, parts, 'code-to-address', { mailbox: to.mailbox }, now)
    const resendsLeft = await codesLeft(tx, parts, to, now)
    const { office, name: kiosk } = settings.kiosk
    const content = {
      kind: 'code',
      code: digits,
      minutes: settings.code.minutes,
      office,
      kiosk,
      at: now
    } as const
    const message = { id: messageId, recipient: known.address, locale: visit.locale, content }
    await queueMessage(tx, { ...message, usefulUntil: code.expiresAt }, now)
    return { event: { kind: 'codeSent', addressId, messageId, code, resendsLeft }, failure: null }
  })
  if (sent === null) return failure
  visit.delivery = 'waiting'
  visit.codeSentAt = sent
  parts.messagePosted()
  return failure
}

/** Seconds until another code may be asked for, rounded up. */
async function waitSeconds(
  tx: Transaction,
  { settings }: MemberParts,
  memberId: string,
  now: Instant
): Promise<number> {
  const last = await lastCode(tx, memberId)
  // An address that the mail server refused is no reason to wait: nothing was delivered. Neither is a code of the
  // future: the clock was set back, and nobody should wait for it to come round again.
  if (!last || last.closed_as === 'refused' || last.issued_at > now) return 0
  const { within } = windowOf('code-again', settings)
  return Math.max(0, Math.ceil((last.issued_at + within - now) / SECOND))
}

/** A code has come, whichever way: the same check, the same tries, the same lines. */
export async function enterCode(
  session: MemberSession,
  { code: typed }: Input<'enterCode'>,
  via: CodeWay = 'typed'
): Promise<MemberActFailure> {
  const { state } = session.visit
  if (state.step !== 'code') return stepOver
  const { sameText, clock } = session.parts
  return moveWithin(session, async (tx, now) => {
    const row = await findCode(tx, state.code.id)
    const matches = sameText(row?.mac ?? '', macOf(session, state.code, typed))
    // Closed in the store though alive here: a newer code, asked for at another kiosk, has replaced it.
    const code: IssuedCode = { ...state.code, live: state.code.live && row?.closed_at === null }
    // a clock that was set back gives the code no more time
    const present = { now, elapsed: clock.elapsed() }
    const verdict = judgeCode(code, matches, momentSince(session.visit.codeSentAt ?? present, present))
    return { event: { kind: 'codeJudged', verdict, via }, failure: failureOf(verdict, code) }
  })
}

function failureOf(verdict: CodeVerdict, { triesLeft }: IssuedCode): MemberActFailure {
  switch (verdict) {
    case 'right':
      return null
    case 'wrong':
      return { kind: 'code-wrong', triesLeft: triesLeft - 1 }
    case 'last-wrong':
    case 'void':
      return { kind: 'code-exhausted' }
    case 'expired':
      return { kind: 'code-expired' }
  }
}

/** What is kept of a code: a keyed hash bound to the code's id. */
function macOf(session: MemberSession, code: IssuedCode, digits: string): string {
  return session.parts.hashes.codes(`${code.id}:${digits}`)
}

/** What became of a message, as the mail server said. */
export interface MessageMoved {
  messageId: string
  delivery: Delivery
  /** Only for `refused`. */
  reason?: 'unknown' | 'full' | 'other'
}

/** The mail server has spoken. Tells whether the screen has to change, and the failure to show with it. */
export async function messageMoved(
  session: MemberSession,
  moved: MessageMoved
): Promise<{ changed: boolean; failure: MemberActFailure }> {
  const { state } = session.visit
  if (state.step !== 'code' || state.messageId !== moved.messageId) return { changed: false, failure: null }
  session.visit.delivery = moved.delivery
  if (moved.delivery !== 'refused') return { changed: true, failure: null }
  await move(session, { kind: 'messageRefused' })
  return { changed: true, failure: { kind: 'mailbox-refused', reason: moved.reason ?? 'other' } }
}
