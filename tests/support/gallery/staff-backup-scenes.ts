import { HOUR, signedIn } from './counter-parts'
import { NOW, type Scene } from './scenes'

const counter = {
  step: 'staffBackups' as const,
  ...signedIn('administrator', 'Pablo Mena Ortiz'),
  backups: [
    {
      name: 'ventanilla-0a1b2c3d-4120.backup',
      madeAt: NOW - HOUR,
      bytes: 6_300_000,
      state: 'sound' as const
    },
    {
      name: 'ventanilla-0a1b2c3d-3994.backup',
      madeAt: NOW - 25 * HOUR,
      bytes: 6_200_000,
      state: 'unread' as const
    },
    {
      name: 'ventanilla-0a1b2c3d-3870.backup',
      madeAt: NOW - 49 * HOUR,
      bytes: 6_100_000,
      state: 'damaged' as const
    },
    {
      name: 'ventanilla-9f8e7d6c-512.backup',
      madeAt: null,
      bytes: 4_000_000,
      state: 'other-kiosk' as const
    }
  ]
}

/** The backups, and the restore of one of them. */
export const staffBackupScenes: Readonly<Record<string, Scene>> = {
  'staff-backups': { counter, press: ['6.3 MB'] },
  'staff-backups-restore': { counter, press: ['6.3 MB', 'backups.restore', ...'abc'] }
}
