import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Keeps files in a folder that only the kiosk's own user can read. An existing file is never overwritten. The answer is
 * the file's name.
 */
export function paperFolder(folder: string): (name: string, bytes: Uint8Array) => Promise<string> {
  return async (name, bytes) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(join(folder, name), bytes, { mode: 0o600, flag: 'wx' })
    return name
  }
}
