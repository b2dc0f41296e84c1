import type { CounterFailure } from '../../contract/counter/counter-failures'
import { fail, ok, type Result } from '../../contract/result'
import type { Input } from '../../contract/api'
import type { AssistedCase } from '../../domain/case/case-state'
import { HOUR, MINUTE, SECOND, type Instant } from '../../domain/clock'
import { windowOf } from '../../domain/limits/limits'
import { codeLine } from '../../domain/case/trace'
import {
  drawDigits,
  issueCode,
  judgeCode,
  type CodeWay,
  type IssuedCode
} from '../../domain/recovery/one-time-code'
import type { Row } from '../../store/schema'
import { appendAudit } from '../../store/audit-record'
import { closeCode, countWrongTry, findCode, lastCode, saveCode } from '../../store/one-time-codes'
import { cancelLetter, postLetter } from '../../store/message-outbox'
import { about, type Transaction } from '../../store/store'
import { actOnCase } from '../case/act-on-case'
import type { CounterParts } from './counter-parts'
import { countAct, counted } from '../limits/count'
import { mailMac, paperMac } from './case-macs'
import {
  caseOf,
  handOver,
  memberTurn,
  placeOf,
  refusedFor,
  stepOver,
  told,
  type CounterSession,
  type ActFailure
} from './counter-session'

/** Posts a code to the new address of the case; the newest is the only one that works. */
export async function sendCaseCode(session: CounterSession, value: AssistedCase): Promise<ActFailure> {
  const { parts, turn } = session
  const { settings, random, store } = parts
  const mailbox = value.address?.address
  if (turn?.side !== 'member' || !mailbox) return stepOver
  const before = turn.at.step === 'caseCode' ? turn.at : null
  const whom = [about.chain(parts.seal.chain), about.case(value.id), about.mailbox(mailbox)] as const
  const sent = await store.commit<Result<SentCode, CounterFailure>>(whom, async (tx, now) => {
    const wait = before === null || before.delivery === 'refused' ? 0 : before.code.resendAt - now
    if (wait > 0) return fail({ kind: 'resend-too-soon', waitSeconds: Math.ceil(wait / SECOND) })
    const { most } = windowOf('code-to-address', settings)
    const left = most - (await counted(tx, parts, 'code-to-address', { mailbox }, now))
    if (left <= 0) return fail({ kind: 'codes-used-up' })
    const code = issueCode(random.id(), now, {
      minutes: (settings.case.codeHours * HOUR) / MINUTE,
      tries: settings.code.tries,
      resendSeconds: settings.code.resendSeconds
    })
    const digits = drawDigits(random)
    const letterId = `${value.id}.code.${random.id()}`
    if (before?.letterId) await cancelLetter(tx, before.letterId, now)
    const mac = mailMac(parts.hashes, code.id, digits)
    await saveCode(tx, { issued: code, subject: value.id, purpose: 'case-address', mac, at: now })
    await countAct(tx, parts, 'code-to-address', { mailbox }, now)
    const { ticket, locale } = value
    const hours = settings.case.codeHours
    const content = { kind: 'case-code', code: digits, hours, ticket, ...placeOf(parts), at: now } as const
    await postLetter(
      tx,
      { id: letterId, recipient: mailbox, locale, content, usefulUntil: code.expiresAt },
      now
    )
    return ok({ code, letterId, resendsLeft: left - 1 })
  })
  if (!sent.ok) return sent.failure
  turn.at = { step: 'caseCode', ...sent.value, delivery: 'waiting' }
  parts.letterPosted()
  return null
}

interface SentCode {
  code: IssuedCode
  letterId: string
  resendsLeft: number
}

export async function resendCaseCode(session: CounterSession): Promise<ActFailure> {
  const value = await caseOf(session)
  const { turn } = session
  if (turn?.side !== 'member' || turn.at.step !== 'caseCode' || !value) return stepOver
  return sendCaseCode(session, value)
}

/** A code has come, whichever way: the same check, the same tries, the same lines. */
export async function enterCaseCode(
  session: CounterSession,
  { code: typed }: Input<'enterCaseCode'>,
  via: CodeWay = 'typed'
): Promise<ActFailure> {
  const value = await caseOf(session)
  const { turn, parts } = session
  if (turn?.side !== 'member' || turn.at.step !== 'caseCode' || !value) return stepOver
  const { store, sameText, clock } = parts
  const row = await findCode(store.read, turn.at.code.id)
  const code = row ? asIssued(row, parts) : { ...turn.at.code, live: false }
  const matches = sameText(row?.mac ?? '', mailMac(parts.hashes, code.id, typed))
  const verdict = judgeCode(code, matches, clock.now())
  const wrongly = (count: (tx: Transaction, now: Instant) => Promise<unknown>): Promise<void> =>
    store.commit([about.chain(parts.seal.chain), about.case(value.id)], async (tx, now) => {
      await count(tx, now)
      await appendAudit(tx, [codeLine(value, { matches: false, via })], now, parts.seal)
    })
  switch (verdict) {
    case 'right': {
      const done = await actOnCase(
        parts,
        value.id,
        {
          kind: 'codeTyped',
          place: placeOf(parts),
          verification: turn.verification ?? '',
          matches: true,
          via
        },
        async (tx, _value, now) => {
          await closeCode(tx, code.id, 'used', now)
        }
      )
      if (done.ok) session.turn = handOver('second-officer', value.id)
      return told(done)
    }
    case 'wrong':
      await wrongly((tx) => countWrongTry(tx, code.id))
      turn.at.code = { ...code, triesLeft: code.triesLeft - 1 }
      return { kind: 'code-wrong', triesLeft: code.triesLeft - 1 }
    case 'last-wrong':
      await wrongly((tx, now) => closeCode(tx, code.id, 'exhausted', now))
      turn.at.code = { ...code, triesLeft: 0, live: false }
      return { kind: 'code-exhausted' }
    case 'void':
      turn.at.code = { ...code, live: false }
      return { kind: 'code-exhausted' }
    case 'expired':
      turn.at.code = { ...code, live: false }
      return { kind: 'code-expired' }
  }
}

/** "Ya lo copié": from now on the code is on paper only. */
export function hidePaperCode({ turn }: CounterSession): Promise<ActFailure> {
  if (turn?.side !== 'member' || turn.at.step !== 'casePaperCode') return Promise.resolve(stepOver)
  turn.at = { step: 'casePaperCode', code: null }
  return Promise.resolve(null)
}

export async function enterPaperCode(
  session: CounterSession,
  { code }: Input<'enterPaperCode'>
): Promise<ActFailure> {
  const value = await caseOf(session)
  const { turn, parts } = session
  if (turn?.side !== 'member' || turn.at.step !== 'casePaperCode' || !value?.address) return stepOver
  const matches = parts.sameText(value.address.paperMac ?? '', paperMac(parts.hashes, value.id, code))
  const done = await actOnCase(parts, value.id, {
    kind: 'codeTyped',
    place: placeOf(parts),
    verification: turn.verification ?? '',
    matches,
    via: 'typed'
  })
  if (!done.ok) return told(done)
  if (!matches) return refusedFor('code-wrong')
  session.turn = handOver('second-officer', value.id)
  return null
}

/** Where the member goes on who waits for a code: the one that was sent, if it still works. */
export async function backAtCode(
  session: CounterSession,
  value: AssistedCase,
  verification: string
): Promise<void> {
  const { parts } = session
  if (value.address?.path === 'paper') {
    session.turn = memberTurn(session, value.id, verification, { step: 'casePaperCode', code: null })
    return
  }
  const row = await lastCode(parts.store.read, value.id)
  if (!row) {
    session.turn = memberTurn(session, value.id, verification, { step: 'caseAddress', typed: null })
    return
  }
  const mailbox = value.address?.address ?? ''
  const used = await parts.store.commit(about.case(value.id), (tx, now) =>
    counted(tx, parts, 'code-to-address', { mailbox }, now)
  )
  session.turn = memberTurn(session, value.id, verification, {
    step: 'caseCode',
    code: asIssued(row, parts),
    letterId: '',
    delivery: 'accepted',
    resendsLeft: Math.max(0, windowOf('code-to-address', parts.settings).most - used)
  })
}

function asIssued(row: Row<'one_time_code'>, { settings, clock }: CounterParts): IssuedCode {
  return {
    id: row.id,
    expiresAt: row.expires_at,
    resendAt: row.issued_at + settings.code.resendSeconds * SECOND,
    triesLeft: settings.code.tries - row.wrong_tries,
    live: row.closed_at === null && clock.now() < row.expires_at
  }
}
