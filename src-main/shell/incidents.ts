import type { AuditLine } from '../contract/audit-events'
import { auditLine } from '../contract/audit-line'
import type { MethodName } from '../contract/method-names'
import type { CrashWords } from './crash-words'
import type { Denial } from './denials'
import type { Loss } from './watchdog'

/** What the shell tells of. Words only, nothing of what was typed or shown. */
export type Incident =
  | { what: 'denied'; denial: Denial; times: number }
  | { what: 'refused'; method: MethodName; why: 'sender' | 'input' }
  | { what: 'lost'; why: Loss; reason: string; then: 'reload' | 'relaunch' }
  | { what: 'ended'; child: string; reason: string }

/** Where incidents are written. */
export interface Books {
  /** The technical log. */
  log: { write(event: string, extras: Readonly<Record<string, string | number>>): void }
  /** The audit record, once there is one. */
  record: (line: AuditLine) => Promise<void>
}

/** Writes an incident into the log, and into the record what an inquiry would ask for. */
export function noteIncident({ log, record }: Books, incident: Incident): void {
  const { what, ...extras } = incident
  log.write(`shell.${what}`, extras)
  const line = recordedOf(incident)
  if (line) record(line).catch(() => log.write('record.missed', { event: line.event }))
}

function recordedOf(incident: Incident): AuditLine | null {
  switch (incident.what) {
    case 'lost':
      return auditLine('page.lost', null, { why: incident.why, then: incident.then })
    case 'denied':
      return incident.denial === 'second start' ? auditLine('program.secondStart', null, {}) : null
    case 'refused':
    case 'ended':
      return null
  }
}

/** The last words of the program. */
export function noteCrash({ log, record }: Books, words: CrashWords): Promise<void> {
  log.write('shell.crashed', { ...words })
  return record(auditLine('program.crashed', null, { ...words }))
}
