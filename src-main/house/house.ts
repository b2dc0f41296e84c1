import type { Dialect } from 'kysely'
import type { Settings } from '../contract/settings'
import type { Kiosk } from '../contract/views'
import type { Chance } from '../domain/chance'
import type { Clock } from '../domain/clock'
import type { Hasher } from '../domain/hashing'
import { openMemberSide, type MemberSide } from '../api/member'
import { openWindowSide, type WindowSide } from '../api/window-side'
import { localDirectory } from '../directory/local'
import { createPostman, type Postman } from '../mail/postman'
import { letterheadOf } from '../mail/templates/letter-words'
import { smtpTransport } from '../mail/transport'
import { loadFrequentKeys } from '../machine/frequent-keys'
import { keyedHashes } from '../machine/keyed-hashes'
import type { Log } from '../machine/log'
import { sameText, sha256 } from '../machine/same-text'
import { auditChainId } from '../store/audit-chain-id'
import { installationSecret } from '../store/installation'
import { openStore } from '../store/open-store'
import type { Store } from '../store/store'

/** What the house is built of; the program hands in the machine's own, a test what it can move. */
export interface HouseParts {
  dialect: Dialect
  settings: Settings
  kiosk: Kiosk
  clock: Clock
  chance: Chance
  hasher: Hasher
  log: Log
  /** PEM of the mail server's own certificate authority, or null. */
  mailAuthority: string | null
  openDemoInbox: () => void
}

export interface House {
  member: MemberSide
  /** Both sides of the one window. */
  window: WindowSide
  store: Store
  postman: Postman
  /** Lets letters on their way finish, and closes the store. */
  close(): Promise<void>
}

/** Letters on their way may finish for this long when the program ends. */
const GRACE = 3000

/** Opens every room in order and connects them. Electron is not in the house: it stands around it. */
export async function openHouse(parts: HouseParts): Promise<House> {
  const { settings, clock, chance, hasher, log } = parts
  const store = await openStore(parts.dialect)
  const hashes = keyedHashes(await installationSecret(store, chance))
  const directory = localDirectory({ read: store.read, hasher, clock })
  const postman = createPostman({
    store,
    clock,
    transport: smtpTransport(settings.mail, parts.mailAuthority, clock),
    letterhead: letterheadOf(settings)
  })
  const member = openMemberSide({
    store,
    directory,
    clock,
    chance,
    hashes,
    seal: { chain: await auditChainId(store, chance), subject: hashes.subjects, digest: sha256 },
    settings,
    kiosk: parts.kiosk,
    sameText,
    frequentKeys: loadFrequentKeys,
    letterPosted: () => postman.nudge(),
    openDemoInbox: parts.openDemoInbox
  })
  postman.onMoved(({ letterId, delivery, reason }) => {
    void member.letterMoved({ letterId, delivery, ...(reason ? { reason } : {}) })
  })
  postman.onTrouble(({ kind, letterId }) => log.write('mail.trouble', { kind, letterId }))
  postman.start()
  return {
    member,
    window: openWindowSide(member),
    store,
    postman,
    async close() {
      member.stop()
      await postman.stop(GRACE)
      await store.close()
    }
  }
}
