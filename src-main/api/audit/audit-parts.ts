import type { Settings } from '../../contract/settings'
import type { AnchorBook, Signer } from '../../domain/audit/anchor'
import type { Random } from '../../domain/random'
import type { Clock } from '../../domain/clock'
import type { AuditSeal } from '../../store/audit-record'
import type { Store } from '../../store/store'

/** What keeping the record needs. */
export interface AuditParts {
  store: Store
  clock: Clock
  random: Random
  settings: Settings
  seal: AuditSeal
  signer: Signer
  book: AnchorBook
  /** Version of the program. */
  version: string
  demo: boolean
  /** Called after a message was committed to the outbox. */
  messagePosted: () => void
  /** Something did not work and will be tried again; for the technical log. */
  troubled: (what: string, error: unknown) => void
}
