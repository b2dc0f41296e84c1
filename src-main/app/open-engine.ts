import { existsSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fail, ok, type Result } from '../contract/result'
import type { Settings } from '../contract/settings'
import type { Random } from '../domain/random'
import type { Clock } from '../domain/clock'
import type { Log } from '../platform/log'
import { describeLaterProgram, laterProgram } from '../store/later-program'
import type { Disk } from '../store/sqljs/disk'
import { openSqlJsEngine } from '../store/sqljs/engine'
import type { Engine } from '../store/sqljs/running-engine'
import { describe, StoreRefusal, type StoreFailure } from '../store/sqljs/failure'
import type { KeyRing } from '../store/sqljs/key-ring'
import { describeKeyFailure } from '../store/sqljs/keys/key-keeper'
import { realDisk } from '../store/sqljs/real-disk'
import { sqlWasm } from '../store/sqljs/wasm'
import { carryOutRestore, type Restoring } from './pending-restore'
import { storeKeys, type KeySource, type StoreKeyParts } from './store-keys'

export interface EngineParts extends Pick<StoreKeyParts, 'credentials' | 'keyring'> {
  dataDir: string
  clock: Clock
  random: Random
  /** Version of this program. */
  version: string
  /** Demo mode has a store of its own. */
  demo: boolean
  settings: Settings['store']
  /** Path of the settings file. */
  config: string | null
  log: Log
  /** Absent: the machine's own. */
  disk?: Disk
}

/** Why there is no store: a sentence for whoever can mend it. `passing`: a failure that may pass by itself. */
export interface Unopened {
  reason: string
  passing: StoreFailure | null
}

export interface OpenedEngine {
  engine: Engine
  /** Its keys, and who keeps them. */
  ring: KeyRing
  keySource: KeySource
}

/** The failures that pass when a disk has room again, a medium is back, or another process has ended. */
const PASSING: ReadonlySet<StoreFailure['kind']> = new Set(['disk-full', 'io', 'locked', 'outcome-unknown'])

/**
 * Opens the sealed store of this kiosk. Made only the first time: a store that was there once is never begun anew. A
 * restore that was ordered in it is carried out first; what is opened then is what it was put back to.
 */
export async function openEngine(parts: EngineParts): Promise<Result<OpenedEngine, Unopened>> {
  const opened = await openStanding(parts)
  if (!opened.ok) return opened
  const { engine } = opened.value
  const restored = await restoreIfOrdered(opened.value, parts)
  if (!restored.ok) {
    await engine.close()
    return fail({ reason: describe(restored.failure), passing: restored.failure })
  }
  return restored.value === 'replaced' ? openStanding(parts) : opened
}

async function restoreIfOrdered(
  { engine, ring, keySource }: OpenedEngine,
  parts: EngineParts
): Promise<Result<Restoring, StoreFailure>> {
  const { disk = realDisk, dataDir } = parts
  const asideFolder = join(dataDir, 'aside')
  try {
    return await carryOutRestore(engine, { ...parts, disk, ring, keySource, asideFolder })
  } catch (error) {
    if (error instanceof StoreRefusal) return fail(error.failure)
    throw error
  }
}

/** Opens the store as it stands there. */
async function openStanding(parts: EngineParts): Promise<Result<OpenedEngine, Unopened>> {
  const { dataDir, clock, random, version, demo } = parts
  const folder = join(dataDir, demo ? 'demo-store' : 'store')
  const keyFolder = join(dataDir, 'keys')
  const keys = await storeKeys({ ...parts, folder: keyFolder, store: folder })
  if (!keys.ok) return final(describeKeyFailure(keys.failure))
  const made = join(keyFolder, `${basename(folder)}.made`)
  const opened = await openSqlJsEngine({
    folder,
    keys: keys.value.ring,
    wasm: sqlWasm(),
    random,
    now: () => clock.now(),
    mayCreate: !existsSync(made),
    ...(parts.disk ? { disk: parts.disk } : {})
  })
  if (!opened.ok) return fail(unopened(opened.failure, made))
  const engine = opened.value
  const because = engine.because()
  if (because) {
    await engine.close()
    return fail(unopened(because, made))
  }
  const later = await laterProgram(engine.dialect)
  if (later) {
    await engine.close()
    return final(describeLaterProgram(later, version))
  }
  noteMade(made)
  // opening has sealed everything with the current key: what the earlier ones opened is gone
  if (keys.value.ring.earlier.length > 0) await keys.value.keeper.settle()
  return ok({ engine, ring: keys.value.ring, keySource: keys.value.source })
}

/** A mark that a full disk does not take now is made by the next start. */
function noteMade(file: string): void {
  try {
    if (!existsSync(file)) writeFileSync(file, '', { mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

const final = (reason: string): Result<never, Unopened> => fail({ reason, passing: null })

function unopened(failure: StoreFailure, made: string): Unopened {
  const reason =
    failure.kind === 'missing'
      ? `${describe(failure)}, where there was one. Restore a backup; or, to begin with nothing, remove ${made}`
      : describe(failure)
  return { reason, passing: PASSING.has(failure.kind) ? failure : null }
}
