import { join } from 'node:path'
import { localDirectory } from '../../src-main/directory/local'
import { storeKeyKeeper } from '../../src-main/house/store-keys'
import { machineChance } from '../../src-main/machine/chance'
import { machineClock } from '../../src-main/machine/clock'
import { scryptHasher } from '../../src-main/machine/scrypt'
import { openStore } from '../../src-main/store/open-store'
import { heldKeys } from '../../src-main/store/sqljs/keys/key-keeper'
import type { DemoPerson } from './demo-people'
import { openEngine } from './sqljs-store'

/** Which of a member's two keys open the account, read from the disk of a kiosk that is not running. */
export async function workingKeys(
  dataDir: string,
  person: DemoPerson,
  newKey: string
): Promise<('old' | 'new')[]> {
  const chance = machineChance()
  const keys = await heldKeys(storeKeyKeeper(join(dataDir, 'keys'), chance, undefined))
  if (!keys.ok) throw new Error(keys.failure.kind)
  const engine = await openEngine({ folder: join(dataDir, 'store'), keys: keys.value })
  const store = await openStore(engine.dialect)
  const directory = localDirectory({ read: store.read, hasher: scryptHasher(chance), clock: machineClock() })
  const works = {
    old: await directory.keyWorks(person.cedula, person.key),
    new: await directory.keyWorks(person.cedula, newKey)
  }
  await store.close()
  await engine.close()
  return (['old', 'new'] as const).filter((which) => works[which])
}
