import type { HashedSecret } from '../../src-main/domain/hashing'
import type { StaffSecret } from '../../src-main/domain/staff/staff-secret'
import type { CounterParts } from '../../src-main/api/counter/counter-parts'
import type { CounterSession } from '../../src-main/api/counter/counter-session'
import { settingsSchema } from '../../src-main/contract/settings'
import type { Officer } from '../../src-main/domain/case/actor'
import type { AssistedCase } from '../../src-main/domain/case/case-state'
import { MINUTE } from '../../src-main/domain/clock'
import type { Turn } from '../../src-main/domain/counter/turn-state'
import { keyedHashes } from '../../src-main/platform/keyed-hashes'
import { sameText } from '../../src-main/platform/same-text'
import { addAccount } from '../../src-main/staff/accounts'
import { insertCase } from '../../src-main/store/cases'
import { openStore } from '../../src-main/store/open-store'
import type { Store } from '../../src-main/store/store'
import { anything } from './anything'
import { testSeal } from './audit-record'
import { here } from './case-world'
import { memoryDialect } from './memory-dialect'
import { testClock, type TestClock } from './test-clock'
import { testRandom } from './test-random'

/** A staff secret as it lies in the store; nobody knows what it is the hash of, and nobody has judged it. */
export const anySecret = (hash: string): StaffSecret =>
  ({ salt: 's', hash, scrypt: 'demo' }) as HashedSecret as StaffSecret

/** As many terminals as act in the same moment. */
export const TERMINALS = 20

/** Slow work that nobody finishes before everybody has begun it: what was checked before it is old by then. */
export function allTogether(expected: number): () => Promise<void> {
  let begun = 0
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    if (++begun === expected) open()
    return opened
  }
}

/** A counter over one store, whose members the directory does not know. */
export interface ManyTerminals {
  parts: CounterParts
  store: Store
  clock: TestClock
  /** A terminal at this turn. */
  at(turn: Turn): CounterSession
  keeps(value: AssistedCase): Promise<void>
  employs(...people: Officer[]): Promise<void>
}

export async function manyTerminals(own: Partial<CounterParts> = {}): Promise<ManyTerminals> {
  const clock = testClock()
  // what `case-world` tells of has happened
  clock.advance(5 * MINUTE)
  const store = await openStore(await memoryDialect(), clock)
  const hashes = keyedHashes(new TextEncoder().encode('many terminals'))
  const directory = {
    get: () => Promise.resolve(null),
    othersWithMailbox: () => Promise.resolve(0)
  } as Partial<CounterParts['directory']> as CounterParts['directory']
  const parts = {
    store,
    directory,
    clock,
    random: testRandom('many terminals'),
    hashes,
    seal: { ...testSeal(), subject: hashes.subjects },
    sameText,
    settings: settingsSchema.parse({
      mail: { host: 'localhost', from: 'nobody@localhost.example' },
      kiosk: { name: here.kiosk, office: here.office }
    }),
    frequentKeys: () => Promise.resolve({ keys: new Set(), words: new Set() }),
    messagePosted: () => undefined,
    dueChanged: () => undefined,
    ...own
  } as Partial<CounterParts> as CounterParts
  const phone = { settle: () => undefined } as Partial<CounterSession['phone']> as CounterSession['phone']
  return {
    parts,
    store,
    clock,
    at: (turn) => ({ parts, turn, numberShown: null, phone, keyAhead: null, setUp: null, touchedAt: 0 }),
    keeps: (value) => store.commit(anything, (tx) => insertCase(tx, value)),
    async employs(...people) {
      const secret = anySecret('00')
      for (const { id, role, cedula, surnames, address } of people)
        await store.commit(anything, (tx, at) =>
          addAccount(tx, { userName: id, givenNames: 'X', surnames, cedula, address, role }, secret, {
            id,
            at
          })
        )
    }
  }
}
