import { auditLine } from '../contract/audit-line'
import type { HelpCall, HelpStep } from '../contract/help'
import type { Settings } from '../contract/settings'
import { MINUTE, type Clock, type Instant } from '../domain/clock'
import { appendAudit } from '../store/audit-record'
import { answerAlerts, countOpenAlerts } from '../store/staff-alerts'
import { queueMessage } from '../store/message-outbox'
import { about, type Store } from '../store/store'
import { tellStaff, type StaffTelling } from './tell-staff'

/** Whoever is told outside gets one message in this time, however often somebody calls; the record has every call. */
const TELL_AGAIN_AFTER = MINUTE
/** After so long the person has been helped or has gone. */
const MESSAGE_USEFUL = 30 * MINUTE

/** "Llamar a un funcionario", from the touch to the officer who comes. */
export interface Help {
  /** Somebody called and nobody of the staff has signed in here since. */
  rings(): boolean
  call(step: HelpStep, cedula: string | null): Promise<void>
  /** An officer is here. */
  came(officer: string): Promise<void>
}

export interface HelpParts extends StaffTelling {
  store: Store
  clock: Clock
  settings: Settings
  messagePosted: () => void
  /** Tells the institution's own lamp or pager; null: there is none. Never rejects. */
  tellOutside: ((call: HelpCall) => void) | null
}

/** Opens it; a call that nobody came to before the program ended still rings. */
export async function openHelp(parts: HelpParts): Promise<Help> {
  const { store, clock, random, seal, settings, tellOutside, messagePosted } = parts
  const { name: kiosk, office } = settings.kiosk
  const whom = about.chain(seal.chain)
  let rings = (await countOpenAlerts(store.read, 'help-called')) > 0
  let toldAt: Instant = -Infinity

  return {
    rings: () => rings,
    async call(step, cedula) {
      const tells = clock.elapsed() - toldAt >= TELL_AGAIN_AFTER
      const mailTo = tells ? settings.help.mailTo : null
      const at = await store.commit(whom, async (tx, now) => {
        const line = auditLine('help.called', cedula, { step })
        await tellStaff(tx, parts, line, { kind: 'help-called', detail: step }, now)
        if (mailTo !== null)
          await queueMessage(
            tx,
            {
              id: random.id(),
              recipient: mailTo,
              locale: 'es',
              content: { kind: 'help-called', step, office, kiosk, at: now },
              usefulUntil: now + MESSAGE_USEFUL
            },
            now
          )
        return now
      })
      rings = true
      if (!tells) return
      toldAt = clock.elapsed()
      if (mailTo !== null) messagePosted()
      tellOutside?.({ kiosk, office, step, at: new Date(at).toISOString() })
    },
    async came(officer) {
      if (!rings) return
      await store.commit(whom, async (tx, at) => {
        await answerAlerts(tx, 'help-called', { by: officer, at, text: '' })
        const line = auditLine('staff.alertAnswered', null, { by: officer, kind: 'help-called' })
        await appendAudit(tx, [line], at, seal)
      })
      rings = false
    }
  }
}
