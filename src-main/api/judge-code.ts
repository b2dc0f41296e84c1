import type { Settings } from '../contract/settings'
import type { KeyedHashes } from '../domain/keyed-hash'
import type { Instant } from '../domain/clock'
import { judgeCode, type CodeVerdict, type IssuedCode } from '../domain/recovery/one-time-code'
import { findCode } from '../store/one-time-codes'
import type { Transaction } from '../store/store'

/** What judging a code needs. `sameText` compares in constant time. */
export interface CodeParts {
  hashes: KeyedHashes
  settings: Settings
  sameText: (one: string, other: string) => boolean
}

/** What is kept of a code that was sent: a keyed hash bound to the code's id. */
export const sentCodeMac = ({ hashes }: Pick<CodeParts, 'hashes'>, codeId: string, digits: string): string =>
  hashes.codes(`${codeId}:${digits}`)

/**
 * Judges a typed code as the store has it in this transaction: whatever another terminal has tried, taken or replaced
 * since it was shown counts. Whoever calls carries the verdict out in the same transaction.
 *
 * @param shown the code as this terminal knows it
 * @param at the moment at which it has to be valid
 */
export async function judgeTypedCode(
  tx: Transaction,
  parts: CodeParts,
  shown: IssuedCode,
  typed: string,
  at: Instant
): Promise<{ verdict: CodeVerdict; code: IssuedCode }> {
  const row = await findCode(tx, shown.id)
  const code = {
    ...shown,
    triesLeft: row ? parts.settings.code.tries - row.wrong_tries : 0,
    live: shown.live && row?.closed_at === null
  }
  const matches = parts.sameText(row?.mac ?? '', sentCodeMac(parts, shown.id, typed))
  return { verdict: judgeCode(code, matches, at), code }
}

/** What is told of a verdict; null: the code was right. `code` is as it was before it. */
export function codeFailure(verdict: CodeVerdict, { triesLeft }: IssuedCode) {
  switch (verdict) {
    case 'right':
      return null
    case 'wrong':
      return { kind: 'code-wrong', triesLeft: triesLeft - 1 } as const
    case 'last-wrong':
    case 'void':
      return { kind: 'code-exhausted' } as const
    case 'expired':
      return { kind: 'code-expired' } as const
  }
}
