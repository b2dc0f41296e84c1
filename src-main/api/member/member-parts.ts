import type { AuditSeal } from '../../store/audit-record'
import type { Store } from '../../store/store'
import type { Random } from '../../domain/random'
import type { Clock } from '../../domain/clock'
import type { FrequentKeys } from '../../domain/key/frequent'
import type { KeyedHashes } from '../../domain/keyed-hash'
import type { Portal } from '../../domain/recovery/phone-portal'
import type { Settings } from '../../contract/settings'
import type { Kiosk } from '../../contract/screen-views'
import type { Directory } from '../../directory/port'
import type { Help } from '../help-calls'

/** What the member's use cases are given. Nothing here knows of Electron, SMTP or files. */
export interface MemberParts {
  store: Store
  directory: Directory
  clock: Clock
  random: Random
  hashes: KeyedHashes
  seal: AuditSeal
  settings: Settings
  /** The keys that everybody tries; loaded at the first call. */
  frequentKeys: () => Promise<FrequentKeys>
  kiosk: Kiosk
  /** Compares in constant time, whatever the lengths. */
  sameText: (a: string, b: string) => boolean
  /** Called after a message was committed to the outbox: whoever sends messages may look now. */
  messagePosted: () => void
  help: Help
  /** The institution's portal, or null where none is configured. */
  portal: Portal | null
  /** How many times longer than usual this person is waited for. */
  patience: () => number
  /** Demo mode: opens the window with the received messages. */
  openDemoInbox: () => void
}
