import { accessSync, constants } from 'node:fs'

/** The first of these files that this user may run; null: none is there. */
export function firstProgram(places: readonly string[]): string | null {
  const runs = (place: string): boolean => {
    try {
      accessSync(place, constants.X_OK)
      return true
    } catch {
      return false
    }
  }
  return places.find(runs) ?? null
}
