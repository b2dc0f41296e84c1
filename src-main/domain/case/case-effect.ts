import type { AlertKind } from '../../contract/case/case-words'
import type { CaseMessageContent } from './case-messages'
import type { StagedKey } from './event'
import type { Instant } from '../clock'

/** What has to be committed together with the case, as data. */
export type CaseEffect =
  | { do: 'post'; messageId: string; recipient: string; content: CaseMessageContent }
  /** The two officers of an approval: what the limits count. */
  | { do: 'note-pair'; first: string; second: string }
  /** Every address in `retire` ends, `address` becomes the member's. */
  | { do: 'replace-address'; memberId: string; retire: readonly string[]; addressId: string; address: string }
  /** The addresses in `restore` are in use again, those in `retire` end. */
  | { do: 'restore-addresses'; memberId: string; restore: readonly string[]; retire: readonly string[] }
  /** The member's one key is this one, and not blocked. */
  | { do: 'set-key'; memberId: string; key: StagedKey }
  /** The member's key, whatever it is, does not open anything until they recover it. */
  | { do: 'lock-key'; memberId: string }
  /** Downstream (loans, bank account) waits until then. `contactChangedAt` null: no contact was changed. */
  | { do: 'flag-member'; memberId: string; contactChangedAt: Instant | null; holdUntil: Instant }
  | { do: 'raise-alert'; alert: AlertKind; officers: readonly string[]; detail: string | null }
  /** Keeps the dossier as it is now, and marks the cédula until the fraud case is closed. */
  | { do: 'open-fraud-case'; reason: string }
  /** Freezes whatever other case of this cédula is open. */
  | { do: 'freeze-open-case'; cedula: string }
