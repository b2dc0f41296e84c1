import { dirname, join, resolve } from 'node:path'
import type { Input, Output } from '../contract/api'
import type { AuditLine } from '../contract/audit-events'
import type { DemoLetter } from '../contract/demo-inbox'
import type { MethodName } from '../contract/method-names'
import { fail, type Result } from '../contract/result'
import { settingsSchema, type Settings, type SettingsProblem } from '../contract/settings'
import type { Screen, View } from '../contract/views'
import type { Chance } from '../domain/chance'
import type { Clock } from '../domain/clock'
import { outOfService } from '../api/out-of-service'
import { openDemo, type Demo } from './demo'
import { demoCard } from '../directory/demo'
import { openHouse, type House } from './house'
import { demoStaffCard, seedDemoStaff } from '../staff/demo-staff'
import { kioskInfo } from './kiosk-info'
import type { AnchorBook } from '../domain/audit-anchor'
import { anchorFile } from '../machine/anchor-file'
import { auditSignerIn } from '../machine/audit-key'
import { machineChance } from '../machine/chance'
import type { Log } from '../machine/log'
import { paperFolder } from '../machine/paper-folder'
import { scryptHasher } from '../machine/scrypt'
import { readSettings } from '../machine/settings-file'
import { storeKeyKeeper } from './store-keys'
import { fillDirectory } from './fill-directory'
import { describeLaterProgram, laterProgram, noteProgram } from '../store/later-program'
import { openSqlJsEngine, type Engine } from '../store/sqljs/engine'
import { describe } from '../store/sqljs/failure'
import { readText } from '../machine/text-file'
import { sqlWasm } from '../store/sqljs/wasm'
import { describeKeyFailure, heldKeys } from '../store/sqljs/keys/key-keeper'

export interface KioskParts {
  /** Path of the settings file; null: demo mode. */
  config: string | null
  dataDir: string
  version: string
  clock: Clock
  log: Log
  openDemoInbox: () => void
  demoLetterCame: () => void
  onScreen: (screen: Screen) => void
}

/** The kiosk as the window sees it: it always answers, if only with what is wrong. */
export interface KioskService {
  handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** The window has started over: nothing of the last person may be shown. */
  wipe(): Promise<void>
  /** Writes a line of the kiosk itself to the record, where there is one. Waits until the house is open. */
  record(line: AuditLine): Promise<void>
  demoLetters(): DemoLetter[]
  isClosed(): boolean
  close(): Promise<void>
}

/** What serves behind the window: the house, or a screen that says why there is none. */
interface Opened {
  handle: KioskService['handle']
  house: House | null
  demo: Demo | null
  close(): Promise<void>
}

/** Starts opening at once; every question waits until it is open. Never rejects for what the world can cause. */
export function openKiosk(parts: KioskParts): KioskService {
  const opening = open(parts)
  let demo: Demo | null = null
  let closed = false
  let closing: Promise<void> | null = null
  /** Once: whoever asks again waits for the same end. A house that does not close in order is closed all the same. */
  const close = async (): Promise<void> => {
    try {
      await (await opening).close()
    } catch (error) {
      parts.log.write('kiosk.close', { reason: error instanceof Error ? error.message : 'unknown' })
    } finally {
      closed = true
    }
  }
  void opening.then((opened) => {
    demo = opened.demo
  })
  return {
    handle: async (method, input) => (await opening).handle(method, input),
    wipe: async () => {
      await (await opening).house?.window.wipe()
    },
    record: async (line) => {
      await (await opening).house?.record(line)
    },
    demoLetters: () => demo?.letters() ?? [],
    isClosed: () => closed,
    close: () => (closing ??= close())
  }
}

async function open(parts: KioskParts): Promise<Opened> {
  const { config, clock, log, dataDir } = parts
  const chance = machineChance()
  const hasher = scryptHasher(chance)
  const demo = config === null ? await openDemo({ clock, letterCame: parts.demoLetterCame }) : null
  const read = demo ? { settings: demo.settings } : await readSettings(config ?? '')
  if ('problem' in read) return settingsProblem(parts, read.problem)
  const { settings } = read

  const engine = await openEngine(parts, demo !== null, chance)
  if (!engine.ok) {
    const reason = engine.failure
    log.write('store.refused', { reason })
    await demo?.close()
    return serveNothing(parts, settings, { step: 'outOfService', cause: 'store', field: null, reason })
  }
  const house = await openHouse({
    dialect: engine.value.dialect,
    settings,
    kiosk: kioskInfo(
      settings.kiosk,
      parts.version,
      demo ? { members: await demoCard(), staff: demoStaffCard() } : null
    ),
    clock,
    chance,
    hasher,
    log,
    mailAuthority: settings.mail.tlsCaFile && (await readText(settings.mail.tlsCaFile)),
    openDemoInbox: parts.openDemoInbox,
    version: parts.version,
    auditSigner: auditSignerIn(join(dataDir, 'keys', 'audit.key')),
    anchorBook: (chain) => anchorsIn(settings.audit.anchorFolder, { config, dataDir, chain }),
    papers: { print: null, keepFile: paperFolder(join(dataDir, 'dossiers')) }
  })
  await noteProgram(house.store, parts.version)
  await fillDirectory(
    { store: house.store, hasher, chance, log },
    config === null ? 'demo' : { config, files: settings.directory }
  )
  if (demo) await seedDemoStaff({ store: house.store, hasher, chance, clock })
  await house.inviteStaff()
  house.window.onScreen(parts.onScreen)
  log.write('kiosk.opened', { demo: demo !== null, version: parts.version })
  return {
    handle: house.window.handle,
    house,
    demo,
    async close() {
      await house.close()
      await demo?.close()
      await engine.value.close()
    }
  }
}

/** The folder that the settings name, from where their file is; else one in the data folder. */
function anchorsIn(
  named: string | null,
  { config, dataDir, chain }: { config: string | null; dataDir: string; chain: string }
): AnchorBook {
  const folder = named === null ? join(dataDir, 'anchors') : resolve(dirname(config ?? '.'), named)
  return anchorFile(folder, chain, { makeFolder: named === null })
}

/** The sealed store of this kiosk; demo mode has one of its own. The failure is a sentence for whoever can mend it. */
async function openEngine(
  { dataDir, clock, version }: KioskParts,
  demo: boolean,
  chance: Chance
): Promise<Result<Engine, string>> {
  const keys = await heldKeys(
    storeKeyKeeper(join(dataDir, 'keys'), chance, process.env['CREDENTIALS_DIRECTORY'])
  )
  if (!keys.ok) return fail(describeKeyFailure(keys.failure))
  const engine = await openSqlJsEngine({
    folder: join(dataDir, demo ? 'demo-store' : 'store'),
    keys: keys.value,
    wasm: sqlWasm(),
    now: () => clock.now()
  })
  if (!engine.ok) return fail(describe(engine.failure))
  const later = await laterProgram(engine.value.dialect)
  if (!later) return engine
  await engine.value.close()
  return fail(describeLaterProgram(later, version))
}

function settingsProblem(parts: KioskParts, { field, reason }: SettingsProblem): Opened {
  parts.log.write('settings.refused', { field, reason })
  const defaults = settingsSchema.parse({ mail: { host: 'localhost', from: 'nobody@localhost.example' } })
  return serveNothing(parts, defaults, { step: 'outOfService', cause: 'settings', field, reason })
}

function serveNothing(
  { clock, version }: KioskParts,
  settings: Settings,
  view: Extract<View, { step: 'outOfService' }>
): Opened {
  const nothing = outOfService(view, kioskInfo(settings.kiosk, version, null), clock)
  return { handle: nothing.handle, house: null, demo: null, close: () => Promise.resolve() }
}
