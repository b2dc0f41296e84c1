import { caseScenes } from './case-scenes'
import { awaitingScenes, peopleScenes } from './people-scenes'
import type { Scene } from './scenes'
import { staffBackupScenes } from './staff-backup-scenes'
import { staffScenes } from './staff-scenes'
import { staffWorkScenes } from './staff-work-scenes'

/** Every screen of the counter, by name. */
export const counterScenes: Readonly<Record<string, Scene>> = {
  ...caseScenes,
  ...staffScenes,
  ...peopleScenes,
  ...staffWorkScenes,
  ...staffBackupScenes,
  ...awaitingScenes
}
