import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hasher, ScryptName } from '../../src-main/domain/hashing'
import { importMembers, type ImportReport } from '../../src-main/directory/csv-import'
import { localDirectory } from '../../src-main/directory/local'
import type { Directory } from '../../src-main/directory/port'
import { scryptHasher } from '../../src-main/platform/scrypt'
import { openStore } from '../../src-main/store/open-store'
import type { Store } from '../../src-main/store/store'
import { membersFile, type MemberFields } from './member-lines'
import { openEngine } from './sqljs-store'
import { testRandom } from './test-random'
import { testClock, type TestClock } from './test-clock'

/** The real store in a temporary folder, the real scrypt, and the local directory over them. */
export interface DirectoryWorld {
  store: Store
  directory: Directory
  hasher: Hasher
  clock: TestClock
  random: ReturnType<typeof testRandom>
  /** The cost of every comparison since the last look, in the order of the calls. */
  work(): string[]
  /** Takes these members in, their secrets hashed at this cost (unless told otherwise the cheap one). */
  take(lines: readonly MemberFields[], cost?: ScryptName): Promise<ImportReport>
  close(): Promise<void>
}

export async function openDirectoryWorld(): Promise<DirectoryWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-directory-'))
  const engine = await openEngine({ folder })
  const clock = testClock()
  const store = await openStore(engine.dialect, clock)
  const random = testRandom('directory')
  const scrypt = scryptHasher(random)
  let compared: string[] = []
  const hasher: Hasher = {
    hash: (secret, cost) => scrypt.hash(secret, cost),
    matches: (secret, hashed) => {
      compared.push(hashed.scrypt)
      return scrypt.matches(secret, hashed)
    }
  }
  return {
    store,
    directory: localDirectory({ read: store.read, hasher, clock }),
    hasher,
    clock,
    random,
    work() {
      const since = compared
      compared = []
      return since
    },
    take: (lines, cost = 'demo') =>
      importMembers({ store, hasher, random, costs: { key: cost, answer: cost } }, membersFile(lines)),
    async close() {
      await store.close()
      await engine.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
