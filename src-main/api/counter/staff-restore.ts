import type { Input } from '../../contract/api'
import type { BackupState } from '../../contract/staff/staff-views'
import type { Result } from '../../contract/result'
import { orderRestore, type BackupIdentity } from '../restored-store'
import { endTurn, stepOver, type CounterSession, type ActFailure } from './counter-session'
import type { StaffContext } from './staff-case'

/** Lists the backups; their heads only. */
export async function showBackups(
  { parts }: CounterSession,
  _input: unknown,
  { turn }: StaffContext
): Promise<ActFailure> {
  const backups = (await parts.backupShelf?.list()) ?? null
  turn.at = { step: 'staffBackups', backups }
  return null
}

/** Reads one backup wholly and says what was found. */
export async function checkBackup(
  { parts }: CounterSession,
  { name }: Input<'checkBackup'>,
  { turn }: StaffContext
): Promise<ActFailure> {
  return (await found({ parts }, name, turn)) ? null : stepOver
}

/**
 * Orders the restore of a backup that has just been found sound once more, and has the program start anew: it is carried
 * out before the store is used again. One that is not sound any more is shown as what it is, and nothing is ordered.
 */
export async function restoreBackup(
  session: CounterSession,
  { name }: Input<'restoreBackup'>,
  { turn, staff }: StaffContext
): Promise<ActFailure> {
  if (turn.at.step !== 'staffBackups') return stepOver
  const checked = await found(session, name, turn)
  if (!checked) return stepOver
  if (!checked.ok) return null
  await orderRestore(session.parts, staff.id, name, checked.value)
  await endTurn(session, 'signed-out', null)
  session.parts.endProgram('restart')
  return null
}

type Found = Result<BackupIdentity, BackupState>

/** Checks a backup of the list and writes what was found on it; null: it is not in the list. */
async function found(
  { parts }: Pick<CounterSession, 'parts'>,
  name: string,
  turn: StaffContext['turn']
): Promise<Found | null> {
  const { backupShelf, seal } = parts
  if (turn.at.step !== 'staffBackups' || !backupShelf) return null
  const { backups } = turn.at
  if (!backups?.some((each) => each.name === name)) return null
  const checked = await backupShelf.check(name, seal.chain)
  const state = checked.ok ? 'sound' : checked.failure
  turn.at = {
    step: 'staffBackups',
    backups: backups.map((each) => (each.name === name ? { ...each, state } : each))
  }
  return checked
}
