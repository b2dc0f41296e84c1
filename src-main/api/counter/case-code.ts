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
import { postLetter } from '../../store/message-outbox'
import type { CounterParts } from './counter-parts'
import { countAct, counted } from '../limits/count'
import { mailMac, paperMac } from './case-macs'
import {
  caseOf,
  move,
  moveWithCase,
  placeOf,
  refusedFor,
  simply,
  stepOver,
  told,
  turnAt,
  type CounterSession,
  type ActFailure
} from './counter-session'

/** Posts a code to the new address of the case; the newest is the only one that works. */
export async function sendCaseCode(session: CounterSession, value: AssistedCase): Promise<ActFailure> {
  const { parts, turn } = session
  const { settings, clock, random, store } = parts
  const mailbox = value.address?.address
  if (!takes(turn, 'codeSent') || !mailbox) return stepOver
  const now = clock.now()
  const left =
    windowOf('code-to-address', settings).most -
    (await counted(store.read, parts, 'code-to-address', { mailbox }))
  if (left <= 0) return { kind: 'codes-used-up' }
  const code = issueCode(random.id(), now, {
    minutes: (settings.case.codeHours * HOUR) / MINUTE,
    tries: settings.code.tries,
    resendSeconds: settings.code.resendSeconds
  })
  const digits = drawDigits(random)
  const letterId = `${value.id}.code.${random.id()}`
  const { office, kiosk } = placeOf(parts)
  const resendsLeft = left - 1
  await move(session, { kind: 'codeSent', code, letterId, resendsLeft }, async (tx) => {
    await saveCode(tx, {
      issued: code,
      subject: value.id,
      purpose: 'case-address',
      mac: mailMac(parts.hashes, code.id, digits),
      at: now
    })
    await countAct(tx, parts, 'code-to-address', { mailbox })
    await postLetter(
      tx,
      {
        id: letterId,
        recipient: mailbox,
        locale: value.locale,
        content: {
          kind: 'case-code',
          code: digits,
          hours: settings.case.codeHours,
          ticket: value.ticket,
          office,
          kiosk,
          at: now
        },
        usefulUntil: code.expiresAt
      },
      now
    )
  })
  parts.letterPosted()
  return null
}

export async function resendCaseCode(session: CounterSession): Promise<ActFailure> {
  const value = await caseOf(session)
  const here = turnAt(session, 'caseCode')
  if (!here || !value) return stepOver
  const wait = here.delivery === 'refused' ? 0 : here.code.resendAt - session.parts.clock.now()
  if (wait > 0) return { kind: 'resend-too-soon', waitSeconds: Math.ceil(wait / SECOND) }
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
    move(session, judged, (tx) =>
      appendAudit(tx, [codeLine(value, { matches: false, via })], clock.now(), parts.seal)
    )
  switch (verdict) {
    case 'right':
      return told(
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
  if (!done.ok) return told(done)
  return matches ? null : refusedFor('code-wrong')
}

/** The newest code that was sent to the address of a case, for a member who comes back to it; null: there is none. */
export async function sentCode(parts: CounterParts, value: AssistedCase): Promise<FoundAtHandOver['sent']> {
  const mailbox = value.address?.address
  const row = mailbox ? await lastCode(parts.store.read, value.id) : null
  if (!row || !mailbox) return null
  const used = await counted(parts.store.read, parts, 'code-to-address', { mailbox })
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
