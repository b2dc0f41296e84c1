import type { Input } from '../../contract/api'
import type { FoundOut } from '../../contract/staff/staff-views'
import { auditLine } from '../../contract/audit-line'
import type { CounterParts } from './counter-parts'
import { A6 } from '../papers/receipt-pdf'
import { openSheet } from '../papers/pdf-sheet'
import { endTurn, record, stepOver, type CounterSession, type ActFailure } from './counter-session'
import type { StaffContext } from './staff-case'

/** Tries a part of the kiosk. What only a person can tell was told; the rest is found out. */
export async function tryMachine(
  session: CounterSession,
  asked: Input<'tryMachine'>,
  { turn, staff }: StaffContext
): Promise<ActFailure> {
  if (turn.at.step !== 'staffMachine') return stepOver
  const { part } = asked
  const works = 'works' in asked ? asked.works : await partWorks(session.parts, asked.part)
  await record(session, auditLine('staff.triedMachine', null, { by: staff.id, part, works }))
  turn.at = { step: 'staffMachine', tried: { ...turn.at.tried, [part]: works } }
  return null
}

async function partWorks(parts: CounterParts, part: FoundOut): Promise<boolean> {
  switch (part) {
    case 'voice':
      return parts.tryVoice()
    case 'printer':
      return printerWorks(parts)
    case 'mail':
      return parts.tryMail()
    case 'backup':
      return parts.backUpNow ? parts.backUpNow() : false
  }
}

/** A sheet that says nothing of anybody. */
async function printerWorks({ print, clock, kiosk }: CounterParts): Promise<boolean> {
  if (!print) return false
  const title = 'Prueba de impresión'
  const sheet = await openSheet(A6, { title, at: clock.now() })
  sheet.heading(title)
  sheet.line(`${kiosk.name} · ${kiosk.office} · ${kiosk.version}`)
  const { widthMm, heightMm } = A6
  return print({ name: 'prueba', pdf: await sheet.bytes(), widthMm, heightMm })
}

/** The line is on disk before the program goes; whoever signed in is signed out. */
export async function endProgram(
  session: CounterSession,
  { how }: Input<'endProgram'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  await record(session, auditLine('staff.endedProgram', null, { by: staff.id, how }))
  await endTurn(session, 'signed-out', null)
  session.parts.endProgram(how)
  return null
}
