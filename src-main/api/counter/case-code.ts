import type { CounterFailure } from '../../contract/counter/counter-failures'
import { fail, ok } from '../../contract/result'
import type { Input } from '../../contract/api'
import type { AssistedCase } from '../../domain/case/case-state'
import { HOUR, MINUTE, SECOND } from '../../domain/clock'
import { windowOf } from '../../domain/limits/limits'
import { codeLine } from '../../domain/case/trace'
import type { CounterEvent, FoundAtHandOver } from '../../domain/counter/counter-event'
import { takes } from '../../domain/counter/next-turn'
import {
  drawDigits,
  issueCode,
  judgeCode,
  type CodeWay,
  type IssuedCode
} from '../../domain/recovery/one-time-code'
import type { Row } from '../../store/schema'
import { appendAudit } from '../../store/audit-record'
import { findCode, lastCode, saveCode } from '../../store/one-time-codes'
import { queueMessage } from '../../store/message-outbox'
import { about } from '../../store/store'
import type { CounterParts } from './counter-parts'
import { countAct, counted } from '../limits/count'
import { mailMac, paperMac } from './case-macs'
import {
  caseOf,
  move,
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
    const mac = mailMac(parts.hashes, code.id, digits)
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
  const value = await caseOf(session)
  const { parts } = session
  const here = turnAt(session, 'caseCode')
  if (!here || !value) return stepOver
  const { store, sameText, clock } = parts
  const row = await findCode(store.read, here.code.id)
  const code = row ? asIssued(row, parts) : { ...here.code, live: false }
  const matches = sameText(row?.mac ?? '', mailMac(parts.hashes, code.id, typed))
  const verdict = judgeCode(code, matches, clock.now())
  const judged: CounterEvent = { kind: 'codeJudged', verdict, code }
  const wrongly = () =>
    move(session, judged, (tx, now) =>
      appendAudit(tx, [codeLine(value, { matches: false, via })], now, parts.seal)
    )
  switch (verdict) {
    case 'right':
      return failureOf(
        await moveWithCase(
          session,
          value.id,
          {
            kind: 'codeTyped',
            place: placeOf(parts),
            verification: here.verification,
            matches: true,
            via
          },
          () => judged
        )
      )
    case 'wrong':
      await wrongly()
      return { kind: 'code-wrong', triesLeft: code.triesLeft - 1 }
    case 'last-wrong':
      await wrongly()
      return { kind: 'code-exhausted' }
    case 'void':
      await move(session, judged)
      return { kind: 'code-exhausted' }
    case 'expired':
      await move(session, judged)
      return { kind: 'code-expired' }
  }
}

/** "Ya lo copié": from now on the code is on paper only. */
export const hidePaperCode = (session: CounterSession): Promise<ActFailure> =>
  simply(session, { kind: 'paperCodeCopied' })

export async function enterPaperCode(
  session: CounterSession,
  { code }: Input<'enterPaperCode'>
): Promise<ActFailure> {
  const value = await caseOf(session)
  const { parts } = session
  const here = turnAt(session, 'casePaperCode')
  if (!here || !value?.address) return stepOver
  const matches = parts.sameText(value.address.paperMac ?? '', paperMac(parts.hashes, value.id, code))
  const done = await moveWithCase(
    session,
    value.id,
    {
      kind: 'codeTyped',
      place: placeOf(parts),
      verification: here.verification,
      matches,
      via: 'typed'
    },
    () => (matches ? { kind: 'paperCodeMatched' } : null)
  )
  if (!done.ok) return failureOf(done)
  return matches ? null : refusedFor('code-wrong')
}

/** The newest code that was sent to the address of a case, for a member who comes back to it; null: there is none. */
export async function sentCode(parts: CounterParts, value: AssistedCase): Promise<FoundAtHandOver['sent']> {
  const mailbox = value.address?.address
  const row = mailbox ? await lastCode(parts.store.read, value.id) : null
  if (!row || !mailbox) return null
  const used = await parts.store.commit(about.case(value.id), (tx, now) =>
    counted(tx, parts, 'code-to-address', { mailbox }, now)
  )
  const resendsLeft = Math.max(0, windowOf('code-to-address', parts.settings).most - used)
  return { code: asIssued(row, parts), resendsLeft }
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
