import { execFileSync } from 'node:child_process'
import { constants } from 'node:fs'
import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSettings, type SettingsChanges } from './prepared-data'

/** A configuration file that says what it says only when a test lets it: a named pipe. */
export interface SlowSettings {
  path: string
  /** Whoever reads the file next, or is reading it, gets all of it. */
  tell(): Promise<void>
  /** Lets go whoever still waits, on either side. */
  end(): Promise<void>
}

export async function slowSettings(dataDir: string, changes: SettingsChanges = {}): Promise<SlowSettings> {
  const text = await readFile(writeSettings(dataDir, 9, changes), 'utf8')
  const path = join(dataDir, 'slow-settings.json')
  execFileSync('mkfifo', [path])
  return {
    path,
    tell: () => writeFile(path, text),
    async end() {
      const both = await open(path, constants.O_RDWR | constants.O_NONBLOCK)
      await both.close()
    }
  }
}
