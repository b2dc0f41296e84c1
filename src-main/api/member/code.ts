import type { Input } from '../../contract/api'
import type { Delivery } from '../../contract/views'
import { SECOND } from '../../domain/clock'
import { drawDigits, issueCode, judgeCode, type IssuedCode } from '../../domain/one-time-code'
import { addressOf } from '../../domain/recovery'
import type { ConfirmedMember } from '../../domain/recovery-state'
import { mark } from '../../store/limit-marks'
import { findCode, lastCode, saveCode } from '../../store/one-time-codes'
import { postLetter } from '../../store/outbox'
import { move, stepOver, type Desk, type Told } from './desk'
import { codesToday } from './identify'

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
  const { settings, hashes, chance, clock, store } = parts
  const known = addressOf(member, addressId)
  if (!known) return stepOver
  const now = clock.now()
  const last = await lastCode(store.read, member.id)
  // An address that the mail server refused is no reason to wait: nothing was delivered.
  if (last && last.closed_as !== 'refused') {
    const wait = last.issued_at + settings.code.resendSeconds * SECOND - now
    if (wait > 0) return { kind: 'resend-too-soon', waitSeconds: Math.ceil(wait / SECOND) }
  }
  const sent = await codesToday(desk, member.cedula)
  if (sent >= settings.code.perDay) {
    await move(desk, { kind: 'codesUsedUp' })
    return { kind: 'codes-used-up' }
  }
  const code = issueCode(chance.id(), now, settings.code)
  const digits = drawDigits(chance)
  const letterId = chance.id()
  const resendsLeft = settings.code.perDay - sent - 1
  await move(desk, { kind: 'codeSent', addressId, letterId, code, resendsLeft }, async (tx) => {
    await saveCode(tx, {
      issued: code,
      subject: member.id,
      purpose: 'recovery',
      mac: macOf(desk, code, digits),
      at: now
    })
    await mark(tx, { id: chance.id(), rule: 'code-sent', subject: hashes.subjects(member.cedula), at: now })
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
  })
  visit.delivery = 'waiting'
  parts.letterPosted()
  return null
}

export async function enterCode(desk: Desk, { code: typed }: Input<'enterCode'>): Promise<Told> {
  const { state } = desk.visit
  if (state.step !== 'code') return stepOver
  const { store, sameText, clock } = desk.parts
  const row = await findCode(store.read, state.code.id)
  const matches = sameText(row?.mac ?? '', macOf(desk, state.code, typed))
  // Closed in the store though alive here: a newer code, asked for at another kiosk, has replaced it.
  const code: IssuedCode = { ...state.code, live: state.code.live && row?.closed_at === null }
  const verdict = judgeCode(code, matches, clock.now())
  await move(desk, { kind: 'codeJudged', verdict })
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
