import { ok, type Result } from '../contract/result'
import type { Settings } from '../contract/settings'
import { demoCard } from '../directory/demo-directory'
import { systemRandom } from '../platform/system-random'
import { readSettings } from '../platform/settings-file'
import { demoStaffCard } from '../staff/demo-staff'
import { StoreRefusal } from '../store/sqljs/failure'
import { auditSigner } from './audit-keys'
import { buildApp, type Plan } from './build-app'
import { endAll } from './closing'
import { openDemo, type Demo } from './demo-mode'
import type { KioskParts, Service } from './kiosk-parts'
import { kioskInfo } from './kiosk-info'
import { openEngine, type OpenedEngine, type Unopened } from './open-engine'
import { questionSecret } from './question-secret'
import { serveApp } from './serve-app'
import { settingsProblem, storeProblem } from './unavailable'
import { noteTrouble, type StoreTrouble } from './store-watch'

interface Opening {
  parts: KioskParts
  settings: Settings
  demo: Demo | null
  /** To be called when the store cannot go on, or could not be opened for something that may pass. */
  lost: (trouble: StoreTrouble) => void
  /** Why the last app was lost, to be written down by this one. */
  before: StoreTrouble | null
}

/** Opens whatever can serve: the app, or a screen that says why there is none. */
export async function openService(
  parts: KioskParts,
  lost: Opening['lost'],
  before: Opening['before']
): Promise<Service> {
  const { config, clock } = parts
  const demo = config === null ? await openDemo({ clock, messageCame: parts.demoMessageCame }) : null
  const read = demo ? { settings: demo.settings } : await readSettings(config ?? '', parts.credentials)
  if ('problem' in read) return settingsProblem(parts, read.problem)
  const opening: Opening = { parts, settings: read.settings, demo, lost, before }
  const opened = await openEngine({
    ...parts,
    settings: read.settings.store,
    random: systemRandom(),
    demo: demo !== null
  })
  return opened.ok ? openBehind(opening, opened.value) : withoutStore(opening, opened.failure)
}

/** Opens the app on its store, and serves it. A disk that fails meanwhile may be well again later. */
async function openBehind(opening: Opening, opened: OpenedEngine): Promise<Service> {
  const { parts, settings, demo, lost, before } = opening
  const { engine, keySource } = opened
  const { clock, log, version } = parts
  const handed = handedSecrets(parts)
  if (!handed.ok) {
    await engine.close()
    return withoutStore(opening, { reason: handed.failure, passing: null })
  }
  if (!demo && handed.value.questions === null) log.write('kiosk.drawsAlone')
  const card = demo ? { members: await demoCard(), staff: demoStaffCard() } : null
  const kiosk = kioskInfo(settings.kiosk, version, card)
  try {
    const app = await buildApp({ ...opened, parts, settings, kiosk, ...handed.value })
    const served = serveApp({ ...parts, settings, engine, app, lost })
    log.write('kiosk.opened', { demo: demo !== null, version, key: keySource })
    if (before) await noteTrouble({ app, clock, log }, before)
    return {
      ...served,
      demoMessages: () => demo?.messages() ?? [],
      close: () => endAll(served.close, async () => demo?.close())
    }
  } catch (error) {
    await engine.close()
    if (error instanceof StoreRefusal)
      return withoutStore(opening, { reason: error.message, passing: error.failure })
    const reason = unreadable(error)
    if (reason === null) throw error
    await demo?.close()
    return settingsProblem(parts, { field: '(file)', reason })
  }
}

/** What the kiosk has been given beside the store's key. */
function handedSecrets({
  dataDir,
  credentials
}: KioskParts): Result<Pick<Plan, 'signer' | 'questions'>, string> {
  const signer = auditSigner(dataDir, credentials)
  if (!signer.ok) return signer
  const questions = questionSecret(credentials)
  return questions.ok ? ok({ signer: signer.value, questions: questions.value }) : questions
}

/** A file that the settings name cannot be read: the sentence says which and why. Null: it is something else. */
function unreadable(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return error instanceof Error && ['ENOENT', 'EACCES', 'EISDIR'].includes(String(code))
    ? error.message
    : null
}

async function withoutStore(
  { parts, settings, demo, lost, before }: Opening,
  { reason, passing }: Unopened
): Promise<Service> {
  await demo?.close()
  if (passing) lost({ since: before?.since ?? parts.clock.elapsed(), because: passing })
  return storeProblem(parts, settings, reason)
}
