import type { CounterFailure } from '../../contract/counter/counter-failures'
import { fail, ok } from '../../contract/result'
import type { Input } from '../../contract/api'
import type { AssistedCase } from '../../domain/case/case-state'
import { HOUR, MINUTE, SECOND, type Instant } from '../../domain/clock'
import { windowOf } from '../../domain/limits/limits'
import { codeLine } from '../../domain/case/trace'
import type { CounterEvent, FoundAtHandOver } from '../../domain/counter/counter-event'
import { takes } from '../../domain/counter/next-turn'
import { drawDigits, issueCode, type CodeWay } from '../../domain/recovery/one-time-code'
import { appendAudit } from '../../store/audit-record'
import { lastCode, saveCode } from '../../store/one-time-codes'
import { queueMessage } from '../../store/message-outbox'
import { about, type Transaction } from '../../store/store'
import type { CounterParts } from './counter-parts'
import { judgeTypedCode, codeFailure, sentCodeMac } from '../judge-code'
import { countAct, counted } from '../limits/count'
import { paperMac } from './case-macs'
import {
  caseOf,
  moveWithCase,
  moveWithin,
  placeOf,
  refusedFor,
  simply,
  stepOver,
  failureOf,
  turnAt,
  type CounterSession,
  type ActFailure
} from './counter-session'

/** Posts a code to the new address of the case; the newest is the only one that works. */
export async function sendCaseCode(session: CounterSession, value: AssistedCase): Promise<ActFailure> {
  const { parts, turn } = session
  const { settings, random } = parts
  const mailbox = value.address?.address
  if (!takes(turn, 'codeSent') || !mailbox) return stepOver
  const before = turnAt(session, 'caseCode')
  const sent = await moveWithin(session, [about.case(value.id), about.mailbox(mailbox)], async (tx, now) => {
    const wait = before === null || before.delivery === 'refused' ? 0 : before.code.resendAt - now
    if (wait > 0)
      return fail<CounterFailure>({ kind: 'resend-too-soon', waitSeconds: Math.ceil(wait / SECOND) })
    const { most } = windowOf('code-to-address', settings)
    const left = most - (await counted(tx, parts, 'code-to-address', { mailbox }, now))
    if (left <= 0) return fail<CounterFailure>({ kind: 'codes-used-up' })
    const code = issueCode(random.id(), now, {
      minutes: (settings.case.codeHours * HOUR) / MINUTE,
      tries: settings.code.tries,
      resendSeconds: settings.code.resendSeconds
    })
    const digits = drawDigits(random)
    const messageId = `${value.id}.code.${random.id()}`
    const mac = sentCodeMac(parts, code.id, digits)
    await saveCode(tx, { issued: code, subject: value.id, purpose: 'case-address', mac, at: now })
    await countAct(tx, parts, 'code-to-address', { mailbox }, now)
    const { ticket, locale } = value
    const hours = settings.case.codeHours
    const content = { kind: 'case-code', code: digits, hours, ticket, ...placeOf(parts), at: now } as const
    await queueMessage(
      tx,
      { id: messageId, recipient: mailbox, locale, content, usefulUntil: code.expiresAt },
      now
    )
    return ok<CounterEvent>({ kind: 'codeSent', code, messageId, resendsLeft: left - 1 })
  })
  if (!sent.ok) return sent.failure
  parts.messagePosted()
  return null
}

export async function resendCaseCode(session: CounterSession): Promise<ActFailure> {
  const value = await caseOf(session)
  if (!turnAt(session, 'caseCode') || !value) return stepOver
  return sendCaseCode(session, value)
}

/** A code has come, whichever way: the same check, the same tries, the same lines. */
export async function enterCaseCode(
  session: CounterSession,
  { code: typed }: Input<'enterCaseCode'>,
  via: CodeWay = 'typed'
): Promise<ActFailure> {
  const { parts } = session
  const here = turnAt(session, 'caseCode')
  if (!here) return stepOver
  const { caseId, verification } = here
  let judged: CounterEvent | null = null
  const done = await moveWithCase(
    session,
    caseId,
    async (tx, value, now) => {
      const { verdict, code } = await judgeTypedCode(tx, parts, here.code, typed, now)
      const failure = codeFailure(verdict, code)
      judged = { kind: 'codeJudged', verdict, code }
      if (failure === null)
        return ok({ kind: 'codeTyped', place: placeOf(parts), verification, matches: true, via })
      if (verdict === 'wrong' || verdict === 'last-wrong')
        await appendAudit(tx, [codeLine(value, { matches: false, via })], now, parts.seal)
      return fail({ failure, event: judged })
    },
    () => judged
  )
  return failureOf(done)
}

/** "Ya lo copié": from now on the code is on paper only. */
export const hidePaperCode = (session: CounterSession): Promise<ActFailure> =>
  simply(session, { kind: 'paperCodeCopied' })

export async function enterPaperCode(
  session: CounterSession,
  { code }: Input<'enterPaperCode'>
): Promise<ActFailure> {
  const { parts } = session
  const here = turnAt(session, 'casePaperCode')
  if (!here) return stepOver
  const { caseId, verification } = here
  const typed = paperMac(parts.hashes, caseId, code)
  let matches = false
  const done = await moveWithCase(
    session,
    caseId,
    (_tx, { address }) => {
      if (!address) return Promise.resolve(fail({ failure: stepOver, event: null }))
      matches = parts.sameText(address.paperMac ?? '', typed)
      return Promise.resolve(
        ok({ kind: 'codeTyped', place: placeOf(parts), verification, matches, via: 'typed' })
      )
    },
    () => (matches ? { kind: 'paperCodeMatched' } : null)
  )
  if (!done.ok) return failureOf(done)
  return matches ? null : refusedFor('code-wrong')
}

/** The newest code that was sent to the address of a case, for a member who comes back to it; null: there is none. */
export async function sentCode(
  tx: Transaction,
  parts: CounterParts,
  value: AssistedCase,
  now: Instant
): Promise<FoundAtHandOver['sent']> {
  const { settings } = parts
  const mailbox = value.address?.address
  const row = mailbox ? await lastCode(tx, value.id) : null
  if (!row || !mailbox) return null
  const used = await counted(tx, parts, 'code-to-address', { mailbox }, now)
  return {
    code: {
      id: row.id,
      expiresAt: row.expires_at,
      resendAt: row.issued_at + settings.code.resendSeconds * SECOND,
      triesLeft: settings.code.tries - row.wrong_tries,
      live: row.closed_at === null && now < row.expires_at
    },
    resendsLeft: Math.max(0, windowOf('code-to-address', settings).most - used)
  }
}
