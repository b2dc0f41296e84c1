import type { KeyFinding } from '../contract/key-policy'
import { fail, ok, type Result } from '../contract/result'
import type { PreparedKey } from '../directory/port'
import { judgeKey } from '../domain/key/policy'
import type { MemberParts } from './member/member-parts'

type ChoiceParts = Pick<MemberParts, 'directory' | 'settings' | 'frequentKeys' | 'hashes' | 'sameText'>

/** The slow part of taking a key, begun while the person types it for the second time. Never the key itself. */
export interface KeyAhead {
  memberId: string
  /** Keyed hash of what was typed. */
  mark: string
  work: Promise<SlowWork>
  /** Whether the work is over: one key of one person is worked on at a time. */
  over: boolean
}

interface SlowWork {
  isPresent: boolean
  prepared: PreparedKey
}

/** Why a key was not taken. */
type NotTaken = { kind: 'key-refused'; findings: KeyFinding[] } | { kind: 'keys-differ' }

/** Which rules a key breaks. Whether it is the present one only `chosenKey` says. */
export async function findingsOf(parts: ChoiceParts, memberId: string, key: string): Promise<KeyFinding[]> {
  const known = await parts.directory.get(memberId)
  if (!known) throw new Error('the directory has lost a member who was confirmed here')
  return judgeKey(key, parts.settings.key, known, await parts.frequentKeys())
}

/**
 * Begins to hash a key that breaks no rule, so that its second typing does not wait for it (some 0.4 s on a slow
 * kiosk). Nothing is stored. While the work for another key is going on, none is begun: a screen that is not ours
 * could otherwise fill the memory, of which each takes 128 MiB.
 */
export function beginAhead(
  parts: ChoiceParts,
  memberId: string,
  key: string,
  before: KeyAhead | null
): KeyAhead {
  if (before && (!before.over || isFor(parts, before, memberId, key))) return before
  const ahead: KeyAhead = {
    memberId,
    mark: parts.hashes.typedKeys(key),
    work: hashesInTurn(parts, memberId, key),
    over: false
  }
  const isOver = (): void => void (ahead.over = true)
  // what failed is done again, and then told, when the key is taken
  ahead.work.then(isOver, isOver)
  return ahead
}

/** Waits until nothing works with a typed key any more: who wipes the memory after a person must find it free. */
export async function aheadOver(ahead: KeyAhead | null): Promise<void> {
  await ahead?.work.catch(() => null)
}

/** The key ready to be stored, judged as if nothing had been begun ahead of it. */
export async function chosenKey(
  parts: ChoiceParts,
  memberId: string,
  { key, repeat }: { key: string; repeat: string },
  ahead: KeyAhead | null
): Promise<Result<PreparedKey, NotTaken>> {
  const findings = await findingsOf(parts, memberId, key)
  if (findings.length > 0) return fail({ kind: 'key-refused', findings })
  if (!parts.sameText(key, repeat)) return fail({ kind: 'keys-differ' })
  const begun = ahead && isFor(parts, ahead, memberId, key) ? await ahead.work.catch(() => null) : null
  const { isPresent, prepared } = begun ?? (await hashesAtOnce(parts, memberId, key))
  return isPresent ? fail({ kind: 'key-refused', findings: ['old-key'] }) : ok(prepared)
}

const isFor = (parts: ChoiceParts, ahead: KeyAhead, memberId: string, key: string): boolean =>
  ahead.memberId === memberId && parts.sameText(ahead.mark, parts.hashes.typedKeys(key))

/** One hash after the other: nobody waits for them yet, and together they would take a kiosk's whole processor from its screen. */
async function hashesInTurn({ directory }: ChoiceParts, memberId: string, key: string): Promise<SlowWork> {
  const isPresent = await directory.isPresentKey(memberId, key)
  return { isPresent, prepared: await directory.prepareKey(key) }
}

/** Both hashes at once, for somebody who waits. */
async function hashesAtOnce({ directory }: ChoiceParts, memberId: string, key: string): Promise<SlowWork> {
  const [isPresent, prepared] = await Promise.all([
    directory.isPresentKey(memberId, key),
    directory.prepareKey(key)
  ])
  return { isPresent, prepared }
}
