import type { Input } from '../../contract/api'
import type { Delivery } from '../../contract/screen-views'
import { momentSince, readClock, SECOND, type Instant } from '../../domain/clock'
import { windowOf } from '../../domain/limits/limits'
import {
  drawDigits,
  issueCode,
  judgeCode,
  type CodeWay,
  type IssuedCode
} from '../../domain/recovery/one-time-code'
import { addressOf } from '../../domain/recovery/recovery'
import type { ConfirmedMember } from '../../domain/recovery/recovery-state'
import { findCode, lastCode, saveCode } from '../../store/one-time-codes'
import { postLetter } from '../../store/message-outbox'
import { codesLeft, countAct } from '../limits/count'
import { move, moveWithin, stepOver, type MemberSession, type ActFailure } from './member-session'

export async function sendCode(
  session: MemberSession,
  { addressId }: Input<'sendCode'>
): Promise<ActFailure> {
  const { state } = session.visit
  return state.step === 'contact' ? send(session, state.member, addressId) : stepOver
}

export async function resendCode(session: MemberSession): Promise<ActFailure> {
  const { state } = session.visit
  return state.step === 'code' ? send(session, state.member, state.addressId) : stepOver
}

async function send(session: MemberSession, member: ConfirmedMember, addressId: string): Promise<ActFailure> {
  const { parts, visit } = session
  const { settings, random, clock, store } = parts
  const known = addressOf(member, addressId)
  if (!known) return stepOver
  const begun = readClock(clock)
  const { now } = begun
  const wait = await waitSeconds(session, member.id, now)
  if (wait > 0) return { kind: 'resend-too-soon', waitSeconds: wait }
  const to = { cedula: member.cedula, mailbox: known.address }
  if ((await codesLeft(store.read, parts, to, now)) === 0) {
    await move(session, { kind: 'codesUsedUp' })
    return { kind: 'codes-used-up' }
  }
  const code = issueCode(random.id(), now, settings.code)
  const digits = drawDigits(random)
  const letterId = random.id()
  await moveWithin(session, async (tx) => {
    await saveCode(tx, {
      issued: code,
      subject: member.id,
      purpose: 'recovery',
      mac: macOf(session, code, digits),
      at: now
    })
    await countAct(tx, parts, 'code-sent', { cedula: to.cedula }, now)
    await countAct(tx, parts, 'code-to-address', { mailbox: to.mailbox }, now)
    const resendsLeft = await codesLeft(tx, parts, to, now)
    await postLetter(
      tx,
      {
        id: letterId,
        recipient: known.address,
        locale: visit.locale,
        content: {
          kind: 'code',
          code: digits,
          minutes: settings.code.minutes,
          office: settings.kiosk.office,
          kiosk: settings.kiosk.name,
          at: now
        },
        usefulUntil: code.expiresAt
      },
      now
    )
    return { kind: 'codeSent', addressId, letterId, code, resendsLeft }
  })
  visit.delivery = 'waiting'
  visit.codeSentAt = begun
  parts.letterPosted()
  return null
}

/** Seconds until another code may be asked for, rounded up. */
async function waitSeconds(session: MemberSession, memberId: string, now: Instant): Promise<number> {
  const last = await lastCode(session.parts.store.read, memberId)
  // An address that the mail server refused is no reason to wait: nothing was delivered. Neither is a code of the
  // future: the clock was set back, and nobody should wait for it to come round again.
  if (!last || last.closed_as === 'refused' || last.issued_at > now) return 0
  const { within } = windowOf('code-again', session.parts.settings)
  return Math.max(0, Math.ceil((last.issued_at + within - now) / SECOND))
}

/** A code has come, whichever way: the same check, the same tries, the same lines. */
export async function enterCode(
  session: MemberSession,
  { code: typed }: Input<'enterCode'>,
  via: CodeWay = 'typed'
): Promise<ActFailure> {
  const { state } = session.visit
  if (state.step !== 'code') return stepOver
  const { store, sameText, clock } = session.parts
  const row = await findCode(store.read, state.code.id)
  const matches = sameText(row?.mac ?? '', macOf(session, state.code, typed))
  // Closed in the store though alive here: a newer code, asked for at another kiosk, has replaced it.
  const code: IssuedCode = { ...state.code, live: state.code.live && row?.closed_at === null }
  // a clock that was set back gives the code no more time
  const now = momentSince(session.visit.codeSentAt ?? readClock(clock), readClock(clock))
  const verdict = judgeCode(code, matches, now)
  await move(session, { kind: 'codeJudged', verdict, via })
  switch (verdict) {
    case 'right':
      return null
    case 'wrong':
      return { kind: 'code-wrong', triesLeft: code.triesLeft - 1 }
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

/** What became of a letter, as the mail server said. */
export interface LetterMoved {
  letterId: string
  delivery: Delivery
  /** Only for `refused`. */
  reason?: 'unknown' | 'full' | 'other'
}

/** The mail server has spoken. Tells whether the screen has to change, and the failure to show with it. */
export async function messageMoved(
  session: MemberSession,
  moved: LetterMoved
): Promise<{ changed: boolean; told: ActFailure }> {
  const { state } = session.visit
  if (state.step !== 'code' || state.letterId !== moved.letterId) return { changed: false, told: null }
  session.visit.delivery = moved.delivery
  if (moved.delivery !== 'refused') return { changed: true, told: null }
  await move(session, { kind: 'letterRefused' })
  return { changed: true, told: { kind: 'mailbox-refused', reason: moved.reason ?? 'other' } }
}
