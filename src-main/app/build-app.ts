import { join } from 'node:path'
import type { Settings } from '../contract/settings'
import type { Kiosk } from '../contract/screen-views'
import { systemRandom } from '../platform/system-random'
import { httpsPortal } from '../platform/https-portal'
import { paperFolder } from '../platform/paper-folder'
import { outsidePrograms } from '../platform/outside-programs'
import { programPrinter } from '../platform/program-printer'
import { scryptHasher } from '../platform/scrypt'
import { readText } from '../platform/text-file'
import { webhook } from '../platform/webhook'
import { seedDemoStaff } from '../staff/demo-staff'
import { noteProgram } from '../store/later-program'
import { realDisk } from '../store/sqljs/real-disk'
import type { Signer } from '../domain/audit/anchor'
import { anchorsIn } from './audit-keys'
import { backupShelf } from './backup-list'
import { backupsTo } from './backups'
import { fillDirectory } from './fill-directory'
import { openApp, type App, type AppParts, type Papers } from './open-app'
import type { KioskParts } from './kiosk-parts'
import { kioskVoice } from './kiosk-voice'
import type { OpenedEngine } from './open-engine'

/** What the app is built with in this kiosk. */
export interface Plan extends OpenedEngine {
  parts: KioskParts
  settings: Settings
  kiosk: Kiosk
  signer: Signer
  questions: Uint8Array | null
}

/** The institution's own lamp or pager, where the settings name one. */
function outsideOf({
  settings,
  clock,
  log
}: Pick<KioskParts, 'clock' | 'log'> & { settings: Settings }): Pick<AppParts, 'tellOutside'> {
  if (settings.help.webhook === null) return {}
  const troubled = (reason: string): void => log.write('help.webhook', { reason })
  return {
    tellOutside: webhook(settings.help.webhook, { after: (ms, work) => clock.after(ms, work), troubled })
  }
}

/** The institution's portal, where the settings name one. */
async function portalOf({
  settings: { portal },
  clock,
  log
}: Pick<KioskParts, 'clock' | 'log'> & { settings: Settings }): Promise<Pick<AppParts, 'portal'>> {
  const { memberUrl, answersUrl, tlsCaFile } = portal
  if (memberUrl === null || answersUrl === null) return {}
  const authority = tlsCaFile && (await readText(tlsCaFile))
  const troubled = (reason: string): void => log.write('portal.trouble', { reason })
  return { portal: httpsPortal({ ...portal, memberUrl, answersUrl }, { clock, authority, troubled }) }
}

function printerOf({
  settings,
  clock,
  log
}: Pick<KioskParts, 'clock' | 'log'> & { settings: Settings }): Papers['print'] {
  const troubled = (reason: string): void => log.write('paper.trouble', { reason })
  return programPrinter(settings.papers, { clock, start: outsidePrograms(process.env), troubled })
}

/** Opens the app with the machine's own parts, and brings in whoever works and is known here. */
export async function buildApp(plan: Plan): Promise<App> {
  const { parts, settings, kiosk, engine } = plan
  const { config, dataDir, clock, log, version, openDemoInbox } = parts
  const random = systemRandom()
  const hasher = scryptHasher(random)
  const place = { ...parts, ...plan, settings: settings.store, random }
  const app = await openApp({
    dialect: engine.dialect,
    settings,
    kiosk,
    clock,
    random,
    hasher,
    log,
    mailAuthority: settings.mail.tlsCaFile && (await readText(settings.mail.tlsCaFile)),
    openDemoInbox,
    endProgram: parts.endProgram,
    version,
    questionSecret: plan.questions,
    auditSigner: plan.signer,
    anchorBook: (chain) => anchorsIn(settings.audit.anchorFolder, { config, dataDir, chain }),
    voice: kioskVoice({ settings, clock, log }),
    ...outsideOf({ settings, clock, log }),
    ...(await portalOf({ settings, clock, log })),
    papers: { print: printerOf({ settings, clock, log }), keepFile: paperFolder(join(dataDir, 'dossiers')) },
    backUp: backupsTo(place),
    backupShelf: backupShelf({ ...place, disk: parts.disk ?? realDisk })
  })
  try {
    const { store } = app
    await noteProgram(store, version)
    const from = config === null ? 'demo' : { config, files: settings.directory }
    await fillDirectory({ store, hasher, random, log }, from)
    if (config === null) await seedDemoStaff({ store, hasher, random, clock })
    await app.inviteStaff()
    return app
  } catch (error) {
    // what stopped the opening is what is told of, not what its closing met
    await app.close().catch(() => undefined)
    throw error
  }
}
