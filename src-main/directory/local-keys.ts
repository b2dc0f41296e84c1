import { decoyHash } from '../domain/hashing'
import { findKey, findKeyByCedula } from '../store/members'
import type { LocalDirectoryParts } from './local-parts'
import { keyStateOf } from './local-member'

/**
 * The login test. One scrypt whoever asks; only somebody whose answers matched gets this far, so its time, which shows
 * an old cost, tells a stranger nothing.
 */
export async function keyWorks(
  { read, hasher, clock }: LocalDirectoryParts,
  cedula: string,
  key: string
): Promise<boolean> {
  const row = await findKeyByCedula(read, cedula)
  const matches = await hasher.matches(key, row ?? decoyHash('scrypt-2026'))
  return matches && keyStateOf(row, clock.now()) === 'working'
}

/** Whether the account has this very key, blocked or expired as it may be. */
export async function isPresentKey(
  { read, hasher }: LocalDirectoryParts,
  memberId: string,
  key: string
): Promise<boolean> {
  const row = await findKey(read, memberId)
  return row !== null && hasher.matches(key, row)
}
