import type { Random } from '../random'
import { MINUTE, SECOND, type Instant } from '../clock'

/** Limits of the code, from the settings (minutes, tries, seconds). */
export interface CodePolicy {
  minutes: number
  tries: number
  resendSeconds: number
}

/** A code that was sent. The digits themselves are not here: only the message carries them. */
export interface IssuedCode {
  id: string
  expiresAt: Instant
  resendAt: Instant
  triesLeft: number
  /** False once used, replaced, tried too often, refused by the mail server or past its time. */
  live: boolean
}

/** Six digits, evenly spread, leading zeros kept: 19.9 bits (NIST SP 800-63B-4 §4.2.1: at least six digits). */
export function drawDigits(random: Random): string {
  return String(random.below(1_000_000)).padStart(6, '0')
}

export function issueCode(id: string, now: Instant, policy: CodePolicy): IssuedCode {
  return {
    id,
    expiresAt: now + policy.minutes * MINUTE,
    resendAt: now + policy.resendSeconds * SECOND,
    triesLeft: policy.tries,
    live: true
  }
}

/** How a code came in: typed at the kiosk, or sent from the person's own telephone. */
export type CodeWay = 'typed' | 'phone'

export type CodeVerdict = 'right' | 'wrong' | 'last-wrong' | 'expired' | 'void'

/** What a typed code means. `matches` is the constant-time comparison of the keyed hashes, done by the caller. */
export function judgeCode(code: IssuedCode, matches: boolean, now: Instant): CodeVerdict {
  if (!code.live || code.triesLeft <= 0) return 'void'
  if (now >= code.expiresAt) return 'expired'
  if (matches) return 'right'
  return code.triesLeft === 1 ? 'last-wrong' : 'wrong'
}

/** The code after a verdict. */
export function afterVerdict(code: IssuedCode, verdict: CodeVerdict): IssuedCode {
  switch (verdict) {
    case 'right':
    case 'expired':
      return { ...code, live: false }
    case 'wrong':
      return { ...code, triesLeft: code.triesLeft - 1 }
    case 'last-wrong':
      return { ...code, triesLeft: 0, live: false }
    case 'void':
      return code
  }
}
