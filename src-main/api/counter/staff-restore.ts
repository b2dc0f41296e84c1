import type { Input } from '../../contract/api'
import type { BackupState } from '../../contract/staff/staff-views'
import type { CounterFailure } from '../../contract/counter/counter-failures'
import { fail, ok, type Result } from '../../contract/result'
import { orderRestore, type BackupIdentity } from '../restored-store'
import {
  move,
  moveWithin,
  simply,
  stepOver,
  turnAt,
  type CounterSession,
  type ActFailure
} from './counter-session'
import { doerWithin } from './doer-within'
import type { StaffContext } from './staff-case'

/** Lists the backups; their heads only. */
export async function showBackups(session: CounterSession): Promise<ActFailure> {
  const backups = (await session.parts.backupShelf?.list()) ?? null
  return simply(session, { kind: 'backupsShown', backups })
}

/** Reads one backup wholly and says what was found. */
export async function checkBackup(
  session: CounterSession,
  { name }: Input<'checkBackup'>
): Promise<ActFailure> {
  return (await found(session, name)) ? null : stepOver
}

/**
 * Orders the restore of a backup that has just been found sound once more, and has the program start anew: it is carried
 * out before the store is used again. One that is not sound any more is shown as what it is, and nothing is ordered.
 */
export async function restoreBackup(
  session: CounterSession,
  { name }: Input<'restoreBackup'>,
  { staff }: StaffContext
): Promise<ActFailure> {
  const checked = await found(session, name)
  if (!checked) return stepOver
  if (!checked.ok) return null
  const { parts } = session
  const order = checked.value
  const ordered = await moveWithin<CounterFailure>(session, [], async (tx, now) => {
    const by = await doerWithin(tx, parts, staff.id, 'restore-store', now)
    if (!by) return fail(stepOver)
    await orderRestore(tx, now, parts.seal, by.id, name, order)
    return ok({ kind: 'restoreOrdered' })
  })
  if (!ordered.ok) return ordered.failure
  parts.endProgram('restart')
  return null
}

type Found = Result<BackupIdentity, BackupState>

/** Checks a backup of the list and writes what was found on it; null: it is not in the list. */
async function found(session: CounterSession, name: string): Promise<Found | null> {
  const { backupShelf, seal } = session.parts
  const here = turnAt(session, 'staffBackups')
  if (!here?.backups?.some((each) => each.name === name) || !backupShelf) return null
  const checked = await backupShelf.check(name, seal.chain)
  await move(session, { kind: 'backupChecked', name, state: checked.ok ? 'sound' : checked.failure })
  return checked
}
