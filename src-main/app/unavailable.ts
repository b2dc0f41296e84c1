import { settingsSchema, type Settings, type SettingsProblem } from '../contract/settings'
import { outOfService, type OutOfService } from '../api/out-of-service'
import type { KioskParts, Service } from './kiosk-parts'
import { kioskInfo } from './kiosk-info'

type Parts = Pick<KioskParts, 'clock' | 'log' | 'version'>

/** The settings cannot be used: the screen names the field. */
export function settingsProblem(parts: Parts, { field, reason }: SettingsProblem): Service {
  parts.log.write('settings.refused', { field, reason })
  const defaults = settingsSchema.parse({ mail: { host: 'localhost', from: 'nobody@localhost.example' } })
  return nothing(parts, defaults, { step: 'outOfService', cause: 'settings', field, reason })
}

/** The store cannot be used: the screen says why to whoever can mend it. */
export function storeProblem(parts: Parts, settings: Settings, reason: string): Service {
  parts.log.write('store.refused', { reason })
  return nothing(parts, settings, { step: 'outOfService', cause: 'store', field: null, reason })
}

/** There is nobody's visit to wipe, no record to write to, and nothing to close. */
function nothing({ clock, version }: Parts, settings: Settings, view: OutOfService): Service {
  const screen = outOfService(view, kioskInfo(settings.kiosk, version, null), clock)
  return {
    handle: (method) => screen.handle(method),
    wipe: () => Promise.resolve(),
    record: () => Promise.resolve(),
    demoLetters: () => [],
    pressed: () => false,
    close: () => Promise.resolve()
  }
}
