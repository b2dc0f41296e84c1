/** Where in the conversation with the mail server a try ended. */
export type SmtpStage =
  /** Reaching the server, its greeting, EHLO and STARTTLS: nothing of the message was said yet. */
  | 'connection'
  | 'sign-in'
  | 'sender'
  | 'recipient'
  /** DATA and the answer to the message itself. */
  | 'message'

/** Something that staff should know of and no member can mend. */
export type MailTrouble = 'unreachable' | 'tls' | 'sign-in' | 'sender' | 'policy'

/** What a try to hand a message over came to. `answer` is short, bounded, and free of personal data. */
export type Verdict =
  | { kind: 'accepted'; answer: string }
  | {
      kind: 'refused'
      reason: 'unknown' | 'full' | 'other'
      answer: string
      trouble: MailTrouble | null
    }
  /** Certainly not accepted, and worth another try. `full`: because the mailbox has no room now. */
  | { kind: 'temporary'; full: boolean; answer: string; trouble: MailTrouble | null }
  /** The whole message was handed over and the answer never came: the server may have taken it (RFC 1047). */
  | { kind: 'doubtful'; answer: string }

/** Reply code and, where given, the enhanced status code (RFC 2034). */
export interface SmtpAnswer {
  code: number
  /** Subject and detail of the enhanced code, e.g. `1.1` of `5.1.1`; its class is that of `code`. */
  detail: string | null
}

/** Reads the codes off what the server said; null when it is no SMTP reply. The text is not kept: it names mailboxes. */
export function parseAnswer(said: string): SmtpAnswer | null {
  const match = /^([2-5]\d\d)(?:[ -](?:[245]\.(\d{1,3}\.\d{1,3})(?!\S))?|$|\r|\n)/.exec(said)
  return match ? { code: Number(match[1]), detail: match[2] ?? null } : null
}

/** The answer as it may be stored: `550 5.1.1`, `421`. */
export function spellAnswer({ code, detail }: SmtpAnswer): string {
  return detail === null ? String(code) : `${code} ${Math.floor(code / 100)}.${detail}`
}

/** Addresses that do not exist or cannot be written to (RFC 3463 §3.2; 5.1.10 null MX, RFC 7505). */
const UNKNOWN_DETAILS = new Set(['1.0', '1.1', '1.2', '1.3', '1.6', '1.10'])
/** The same, from servers that give no enhanced code (RFC 5321 §4.2.3): only as an answer to the recipient. */
const UNKNOWN_CODES = new Set([550, 551, 553])

const isFull = (stage: SmtpStage, { code, detail }: SmtpAnswer): boolean =>
  detail === '2.2' || (detail === null && (code === 552 || (code === 452 && stage === 'recipient')))

/**
 * What a refusing answer means (RFC 5321 §4.2, RFC 3463). A permanent answer to what concerns only us (reaching the
 * server, signing in, our sender address) says nothing about this message: the installation is wrong, somebody mends it,
 * and the message must still be there. 503 says that the session went wrong, not the message.
 */
export function judgeAnswer(stage: SmtpStage, answered: SmtpAnswer): Verdict {
  const { code, detail } = answered
  const answer = spellAnswer(answered)
  const temporary = (trouble: MailTrouble | null): Verdict => ({
    kind: 'temporary',
    full: isFull(stage, answered),
    answer,
    trouble
  })
  if (code < 500 || code === 503) return temporary(null)
  if (code === 530 || code === 538 || stage === 'sign-in') return temporary('sign-in')
  if (stage === 'connection') return temporary('unreachable')
  if (stage === 'sender') return temporary('sender')
  const unknown =
    detail === null ? stage === 'recipient' && UNKNOWN_CODES.has(code) : UNKNOWN_DETAILS.has(detail)
  return {
    kind: 'refused',
    reason: isFull(stage, answered) ? 'full' : unknown ? 'unknown' : 'other',
    answer,
    trouble: detail?.startsWith('7.') ? 'policy' : null
  }
}

/**
 * What the end of a conversation without an answer means. `handedOver`: the end of the message may have reached the
 * server. Before that a server must not deliver anything (RFC 5321 §4.1.1.4), so trying again cannot make a duplicate.
 */
export function judgeSilence(problem: 'no-connection' | 'time-out' | 'tls', handedOver: boolean): Verdict {
  if (handedOver) return { kind: 'doubtful', answer: problem }
  return {
    kind: 'temporary',
    full: false,
    answer: problem,
    trouble: problem === 'tls' ? 'tls' : 'unreachable'
  }
}
