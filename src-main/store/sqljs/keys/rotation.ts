import { ok, type Result } from '../../../contract/result'
import type { Engine } from '../running-engine'
import type { StoreFailure } from '../failure'
import type { KeyFailure, KeyKeeper } from './key-keeper'

/**
 * Gives the store a new key. The keeper has the new one and the old ones before the first file is sealed anew, and
 * forgets the old ones after the last: interrupted anywhere, what it holds opens what is there, and the next opening
 * seals everything with the new one.
 */
export async function rotateKey(
  keeper: KeyKeeper,
  engine: Pick<Engine, 'rekey'>
): Promise<Result<void, KeyFailure | StoreFailure>> {
  const both = await keeper.rotate()
  if (!both.ok) return both
  const sealed = await engine.rekey(both.value)
  if (!sealed.ok) return sealed
  const settled = await keeper.settle()
  return settled.ok ? ok() : settled
}
