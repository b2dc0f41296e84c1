import { readFile } from 'node:fs/promises'
import { parseSettings, type Settings, type SettingsProblem } from '../contract/settings'

/** Reads the configuration file. A file that is missing or wrong is an answer, not an exception. */
export async function readSettings(
  path: string
): Promise<{ settings: Settings } | { problem: SettingsProblem }> {
  try {
    return parseSettings(await readFile(path, 'utf8'))
  } catch (error) {
    return { problem: { field: '(file)', reason: error instanceof Error ? error.message : 'cannot be read' } }
  }
}
