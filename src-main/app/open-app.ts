import type { Dialect } from 'kysely'
import type { AuditLine } from '../contract/audit-events'
import type { AlertKind } from '../contract/case/case-words'
import type { HelpCall } from '../contract/help'
import type { Settings } from '../contract/settings'
import type { Kiosk } from '../contract/screen-views'
import type { Random } from '../domain/random'
import type { Clock } from '../domain/clock'
import type { Hasher } from '../domain/hashing'
import type { Portal } from '../domain/recovery/phone-portal'
import type { Voice } from '../domain/voice'
import { caseJob } from '../api/case/case-job'
import type { CounterParts } from '../api/counter/counter-parts'
import { backUpNow, backupJob, type BackUp } from '../api/backup-job'
import { tellOfRestore, type BackupShelf } from '../api/restored-store'
import { runDueJobs, type DueJobs } from '../api/due-jobs'
import { openHelp } from '../api/help-calls'
import { tellStaff } from '../api/tell-staff'
import { keepRecord } from '../api/audit/keep-record'
import type { AnchorBook, Signer } from '../domain/audit/anchor'
import { watchVoice } from '../api/voice-watch'
import { openDispatcher, type Dispatcher } from '../api/terminal/dispatcher'
import { localDirectory } from '../directory/local'
import type { Directory } from '../directory/port'
import { createOutboxWorker, type OutboxWorker } from '../messages/outbox-worker'
import { letterheadOf } from '../messages/templates/message-words'
import { smtpTransport } from '../messages/mail/smtp-transport'
import { loadFrequentKeys } from '../platform/frequent-keys'
import { keyedHashes } from '../platform/keyed-hashes'
import type { Log } from '../platform/log'
import { sameText, sha256 } from '../platform/same-text'
import { appendAudit } from '../store/audit-record'
import { auditChainId } from '../store/audit-chain-id'
import { installationSecret } from '../store/installation'
import { openStore } from '../store/open-store'
import { about, unlessRefused, type Store } from '../store/store'
import { endAll } from './closing'

/** What the app is built of; the program hands in the machine's own, a test what it can move. */
export interface AppParts {
  dialect: Dialect
  settings: Settings
  kiosk: Kiosk
  clock: Clock
  random: Random
  hasher: Hasher
  log: Log
  /** PEM of the mail server's own certificate authority, or null. */
  mailAuthority: string | null
  /** Version of the program, for the record. */
  version: string
  /** What the questions are drawn with at all kiosks of the institution; absent or null: this kiosk draws alone. */
  questionSecret?: Uint8Array | null
  /** The key that signs the record's anchors. */
  auditSigner: Signer
  /** Where the anchors of this chain are kept outside the store. */
  anchorBook: (chain: string) => AnchorBook
  openDemoInbox: () => void
  /** Absent: nothing around the app that could end. */
  endProgram?: CounterParts['endProgram']
  /** Absent: no printer, and nowhere to keep a dossier. */
  papers?: Papers
  /** How a backup is made; absent: none are. */
  backUp?: BackUp | null
  /** The backups that the kiosk could be put back to; absent: none. */
  backupShelf?: BackupShelf | null
  /** Absent: nobody can listen to this screen. */
  voice?: Voice
  /** Tells the institution's lamp or pager of a call for help; absent: there is none. */
  tellOutside?: (call: HelpCall) => void
  /** The institution's portal; absent: none is configured. */
  portal?: Portal
}

/** Where papers go: the printer, and the institution's folder of dossiers. */
export type Papers = Pick<CounterParts, 'print' | 'keepFile'>

export interface App {
  /** Every message of the contract comes in here. */
  dispatcher: Dispatcher
  store: Store
  directory: Directory
  outboxWorker: OutboxWorker
  /** What the app does by itself when its time has come. */
  jobs: DueJobs
  /** Where nobody has an account yet: writes the one-time code of the first set-up to the log. */
  inviteStaff(): Promise<void>
  /** Writes a line of the kiosk itself to the record. */
  record(line: AuditLine): Promise<void>
  /** The same, and puts it among the staff's alerts. `detail` names nobody. */
  tellStaff(line: AuditLine, alert: { kind: AlertKind; detail: string | null }): Promise<void>
  /** Lets messages on their way finish, and closes the store. All of it, whatever fails; then rejects. */
  close(): Promise<void>
}

const nowhere: Papers = {
  print: null,
  keepFile: () => Promise.reject(new Error('this app has no folder for dossiers'))
}

const mute: Voice = {
  listening: () => null,
  patience: () => 1,
  pressed: () => false,
  speak: () => undefined,
  tries: () => Promise.resolve(false),
  adjust: () => undefined,
  needTime: () => undefined,
  forget: () => undefined,
  onChange: () => undefined,
  onSilent: () => undefined,
  close: () => undefined
}

/** Messages on their way may finish for this long when the program ends. */
const GRACE = 3000

/** Opens every room in order and connects them. Electron is not in the app: it stands around it. */
export async function openApp(parts: AppParts): Promise<App> {
  const { settings, clock, random, hasher, log, voice = mute } = parts
  const store = await openStore(parts.dialect, clock)
  const hashes = keyedHashes(await installationSecret(store, random), parts.questionSecret)
  const directory = localDirectory({ read: store.read, hasher, clock })
  const transport = smtpTransport(settings.mail, parts.mailAuthority, clock)
  const outboxWorker = createOutboxWorker({
    store,
    clock,
    transport,
    letterhead: letterheadOf(settings)
  })
  const seal = { chain: await auditChainId(store, random), subject: hashes.subjects, digest: sha256 }
  const audit = await keepRecord({
    store,
    clock,
    random,
    settings,
    seal,
    signer: parts.auditSigner,
    book: parts.anchorBook(seal.chain),
    version: parts.version,
    demo: parts.kiosk.demo !== null,
    messagePosted: () => outboxWorker.nudge(),
    troubled: (what, error) => log.write('audit.trouble', { what, error: String(error) })
  })
  await tellOfRestore({ store, random, seal })
  const messagePosted = (): void => outboxWorker.nudge()
  const help = await openHelp({
    store,
    clock,
    random,
    seal,
    settings,
    messagePosted,
    tellOutside: parts.tellOutside ?? null
  })
  const atWindow = {
    help,
    store,
    directory,
    clock,
    random,
    hashes,
    seal,
    settings,
    kiosk: parts.kiosk,
    sameText,
    frequentKeys: loadFrequentKeys,
    messagePosted,
    patience: () => voice.patience(),
    openDemoInbox: parts.openDemoInbox,
    portal: parts.portal ?? null
  }
  const troubled = (job: string, error: unknown) => log.write('job.trouble', { job, error: String(error) })
  const { backUp } = parts
  const backups = backUp ? { ...atWindow, backUp, hours: settings.store.backupHours, troubled } : null
  const atCounter: CounterParts = {
    ...atWindow,
    hasher,
    ...(parts.papers ?? nowhere),
    tellLog: (event, details) => log.write(event, details),
    tryMail: () => transport.works(),
    tryVoice: () => voice.tries('Prueba de la voz del quiosco.', 'es'),
    backUpNow: backups && (() => backUpNow(backups)),
    backupShelf: parts.backupShelf ?? null,
    endProgram: parts.endProgram ?? (() => undefined),
    dueChanged: () => jobs.look()
  }
  const refresh = (): void => void dispatcher.refresh().catch(unlessRefused)
  const jobs = runDueJobs([caseJob(atCounter), ...(backups ? [backupJob(backups)] : [])], {
    clock,
    troubled,
    ran: refresh
  })
  watchVoice({ ...atWindow, voice, troubled: (error) => troubled('voice', error) })
  const dispatcher = openDispatcher({ ...atCounter, voice })
  outboxWorker.onMoved(({ messageId, delivery, reason }) => {
    dispatcher.messageMoved({ messageId, delivery, ...(reason ? { reason } : {}) }).catch(unlessRefused)
  })
  outboxWorker.onTrouble(({ kind, messageId }) => log.write('mail.trouble', { kind, messageId }))
  outboxWorker.start()
  jobs.start()
  return {
    dispatcher,
    store,
    directory,
    outboxWorker,
    jobs,
    inviteStaff: () => dispatcher.inviteStaff(),
    record: (line) => store.commit(about.chain(seal.chain), (tx, now) => appendAudit(tx, [line], now, seal)),
    async tellStaff(line, alert) {
      await store.commit(about.chain(seal.chain), (tx, now) => tellStaff(tx, atWindow, line, alert, now))
      refresh()
    },
    async close() {
      dispatcher.stop()
      await endAll(
        () => jobs.stop(),
        () => audit.stop(),
        () => outboxWorker.stop(GRACE),
        () => store.close()
      )
    }
  }
}
