import { localDirectory } from '../../src-main/directory/local'
import { systemRandom } from '../../src-main/platform/system-random'
import { systemClock } from '../../src-main/platform/system-clock'
import { scryptHasher } from '../../src-main/platform/scrypt'
import type { DemoPerson } from './demo-people'
import { inStoreOf } from './stopped-kiosk'

/** Which of a member's two keys open the account, read from the disk of a kiosk that is not running. */
export const workingKeys = (
  dataDir: string,
  person: DemoPerson,
  newKey: string
): Promise<('old' | 'new')[]> =>
  inStoreOf(dataDir, async ({ read }) => {
    const hasher = scryptHasher(systemRandom())
    const directory = localDirectory({ read, hasher, clock: systemClock() })
    const works = {
      old: await directory.keyWorks(person.cedula, person.key),
      new: await directory.keyWorks(person.cedula, newKey)
    }
    return (['old', 'new'] as const).filter((which) => works[which])
  })
