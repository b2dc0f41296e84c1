import { settingsSchema, type Settings, type SettingsProblem } from '../contract/settings'
import { answeredWith, unavailableScreen, type OutOfService } from '../api/terminal/out-of-service'
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
  const kiosk = kioskInfo(settings.kiosk, version, null)
  return {
    dispatcher: {
      handle: (method) => Promise.resolve(answeredWith(method, unavailableScreen(view, kiosk, clock))),
      wipe: () => Promise.resolve(),
      pressed: () => false
    },
    record: () => Promise.resolve(),
    demoMessages: () => [],
    close: () => Promise.resolve()
  }
}
