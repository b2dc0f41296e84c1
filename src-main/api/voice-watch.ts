import { auditLine } from '../contract/audit-line'
import type { Voice } from '../domain/voice'
import { countOpenAlerts } from '../store/staff-alerts'
import { about, type Store } from '../store/store'
import { tellStaff, type StaffTelling } from './tell-staff'

/**
 * Tells staff that this kiosk's voice cannot be heard, once until somebody has seen to it: whoever needs it does not see
 * that it is missing.
 */
export function watchVoice(
  parts: StaffTelling & { store: Store; voice: Voice; troubled: (error: unknown) => void }
): void {
  const { store, voice, troubled } = parts
  const tell = (): Promise<void> =>
    store.commit(about.chain(parts.seal.chain), async (tx, now) => {
      if ((await countOpenAlerts(tx, 'voice-silent')) > 0) return
      const line = auditLine('voice.silent', null, {})
      await tellStaff(tx, parts, line, { kind: 'voice-silent', detail: null }, now)
    })
  voice.onSilent(() => void tell().catch(troubled))
}
