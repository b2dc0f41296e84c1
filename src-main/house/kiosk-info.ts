import type { Settings } from '../contract/settings'
import type { DemoMember, Kiosk } from '../contract/views'

/** What every screen is told of the kiosk itself. */
export function kioskInfo(settings: Settings['kiosk'], version: string, demo: DemoMember[] | null): Kiosk {
  const { name, office, screenInches, locales } = settings
  return { name, office, screenInches, locales, version, demo: demo && { members: demo } }
}
