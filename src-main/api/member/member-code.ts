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
import { move, moveWithin, stepOver, type Desk, type Told } from './member-session'

export async function sendCode(desk: Desk, { addressId }: Input<'sendCode'>): Promise<Told> {
  const { state } = desk.visit
  return state.step === 'contact' ? send(desk, state.member, addressId) : stepOver
}

export async function resendCode(desk: Desk): Promise<Told> {
  const { state } = desk.visit
  return state.step === 'code' ? send(desk, state.member, state.addressId) : stepOver
}

async function send(desk: Desk, member: ConfirmedMember, addressId: string): Promise<Told> {
  const { parts, visit } = desk
  const { settings, chance, clock, store } = parts
  const known = addressOf(member, addressId)
  if (!known) return stepOver
  const begun = readClock(clock)
  const { now } = begun
  const wait = await waitSeconds(desk, member.id, now)
  if (wait > 0) return { kind: 'resend-too-soon', waitSeconds: wait }
  const to = { cedula: member.cedula, mailbox: known.address }
  if ((await codesLeft(store.read, parts, to)) === 0) {
    await move(desk, { kind: 'codesUsedUp' })
    return { kind: 'codes-used-up' }
  }
  const code = issueCode(chance.id(), now, settings.code)
  const digits = drawDigits(chance)
  const letterId = chance.id()
  await moveWithin(desk, async (tx) => {
    await saveCode(tx, {
      issued: code,
      subject: member.id,
      purpose: 'recovery',
      mac: macOf(desk, code, digits),
      at: now
    })
    await countAct(tx, parts, 'code-sent', { cedula: to.cedula })
    await countAct(tx, parts, 'code-to-address', { mailbox: to.mailbox })
    const resendsLeft = await codesLeft(tx, parts, to)
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
async function waitSeconds(desk: Desk, memberId: string, now: Instant): Promise<number> {
  const last = await lastCode(desk.parts.store.read, memberId)
  // An address that the mail server refused is no reason to wait: nothing was delivered. Neither is a code of the
  // future: the clock was set back, and nobody should wait for it to come round again.
  if (!last || last.closed_as === 'refused' || last.issued_at > now) return 0
  const { within } = windowOf('code-again', desk.parts.settings)
  return Math.max(0, Math.ceil((last.issued_at + within - now) / SECOND))
}

/** A code has come, whichever way: the same check, the same tries, the same lines. */
export async function enterCode(
  desk: Desk,
  { code: typed }: Input<'enterCode'>,
  via: CodeWay = 'typed'
): Promise<Told> {
  const { state } = desk.visit
  if (state.step !== 'code') return stepOver
  const { store, sameText, clock } = desk.parts
  const row = await findCode(store.read, state.code.id)
  const matches = sameText(row?.mac ?? '', macOf(desk, state.code, typed))
  // Closed in the store though alive here: a newer code, asked for at another kiosk, has replaced it.
  const code: IssuedCode = { ...state.code, live: state.code.live && row?.closed_at === null }
  // a clock that was set back gives the code no more time
  const now = momentSince(desk.visit.codeSentAt ?? readClock(clock), readClock(clock))
  const verdict = judgeCode(code, matches, now)
  await move(desk, { kind: 'codeJudged', verdict, via })
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
function macOf(desk: Desk, code: IssuedCode, digits: string): string {
  return desk.parts.hashes.codes(`${code.id}:${digits}`)
}

/** What became of a letter, as the mail server said. */
export interface LetterMoved {
  letterId: string
  delivery: Delivery
  /** Only for `refused`. */
  reason?: 'unknown' | 'full' | 'other'
}

/** The mail server has spoken. Tells whether the screen has to change, and the failure to show with it. */
export async function letterMoved(desk: Desk, moved: LetterMoved): Promise<{ changed: boolean; told: Told }> {
  const { state } = desk.visit
  if (state.step !== 'code' || state.letterId !== moved.letterId) return { changed: false, told: null }
  desk.visit.delivery = moved.delivery
  if (moved.delivery !== 'refused') return { changed: true, told: null }
  await move(desk, { kind: 'letterRefused' })
  return { changed: true, told: { kind: 'mailbox-refused', reason: moved.reason ?? 'other' } }
}
