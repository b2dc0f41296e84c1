import { auditLine } from '../../contract/audit-line'
import { MINUTE, type Instant } from '../../domain/clock'
import { windowOf, type AlertRule } from '../../domain/limits/limits'
import { mark, marksSince } from '../../store/limit-marks'
import { queueMessage } from '../../store/message-outbox'
import type { Transaction } from '../../store/store'
import { tellStaff } from '../tell-staff'
import { countAct, counted, type LimitParts } from './count'

/**
 * Counts an act of this kiosk and raises the alert when it has become too many: a line of the record, an alert on the
 * staff side, and a message if the settings name a mailbox. Once per window, however long it goes on. Nothing is closed by it.
 *
 * @returns whether a message was posted
 */
export async function countForAlert(
  tx: Transaction,
  parts: LimitParts,
  rule: AlertRule,
  at: Instant
): Promise<boolean> {
  const { settings, random, seal } = parts
  await countAct(tx, parts, rule, 'this-kiosk', at)
  const { most, within } = windowOf(rule, settings)
  const count = await counted(tx, parts, rule, 'this-kiosk', at)
  if (count < most) return false
  const raised = { rule: 'alert-raised', subject: `${rule} ${seal.chain}` } as const
  if ((await marksSince(tx, { ...raised, since: at - within })).length > 0) return false
  await mark(tx, { ...raised, id: random.id(), at })
  const found = { rule, counted: count, minutes: within / MINUTE }
  const detail = `${count} / ${found.minutes} min`
  await tellStaff(tx, parts, auditLine('limit.alert', null, found), { kind: rule, detail }, at)
  if (settings.audit.alertMailTo === null) return false
  const { office, name: kiosk } = settings.kiosk
  await queueMessage(
    tx,
    {
      id: random.id(),
      recipient: settings.audit.alertMailTo,
      locale: 'es',
      content: { kind: 'limit-alert', ...found, office, kiosk, at },
      usefulUntil: null
    },
    at
  )
  return true
}
