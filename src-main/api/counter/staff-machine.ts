import type { Input } from '../../contract/api'
import type { FoundOut } from '../../contract/staff/staff-views'
import type { CounterParts } from './counter-parts'
import { A6 } from '../papers/receipt-pdf'
import { openSheet } from '../papers/pdf-sheet'
import { move, simply, stepOver, turnAt, type CounterSession, type ActFailure } from './counter-session'

/** Tries a part of the kiosk. What only a person can tell was told; the rest is found out. */
export async function tryMachine(session: CounterSession, asked: Input<'tryMachine'>): Promise<ActFailure> {
  if (!turnAt(session, 'staffMachine')) return stepOver
  const { part } = asked
  const works = 'works' in asked ? asked.works : await partWorks(session.parts, asked.part)
  return simply(session, { kind: 'machineTried', part, works })
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
export async function endProgram(session: CounterSession, { how }: Input<'endProgram'>): Promise<ActFailure> {
  if (!(await move(session, { kind: 'programEnded', how }))) return stepOver
  session.parts.endProgram(how)
  return null
}
