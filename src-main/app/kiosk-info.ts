import type { Settings } from '../contract/settings'
import type { DemoMember, DemoOfficer, Kiosk } from '../contract/screen-views'

/** What every screen is told of the kiosk itself. */
export function kioskInfo(
  settings: Settings['kiosk'],
  version: string,
  demo: { members: DemoMember[]; staff: DemoOfficer[] } | null
): Kiosk {
  const { name, office, screenInches, screenBottomMm, locales } = settings
  return { name, office, screenInches, screenBottomMm, locales, version, demo }
}
