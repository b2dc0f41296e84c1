import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { AnchorBook } from '../domain/audit/anchor'

/**
 * The anchors of a chain as `<folder>/ventanilla-anchors-<chain>.jsonl`, which only grows. A folder named in the settings has
 * to be there: on a medium that is not mounted, making it would put the anchors on the kiosk's own disk.
 */
export function anchorFile(
  folder: string,
  chain: string,
  { makeFolder }: { makeFolder: boolean }
): AnchorBook {
  const file = join(folder, `ventanilla-anchors-${chain}.jsonl`)
  const read = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  return {
    read,
    add(line) {
      if (makeFolder) mkdirSync(folder, { recursive: true, mode: 0o700 })
      const text = read()
      if (text.split('\n').slice(0, -1).includes(line)) return
      // a power cut may have left the beginning of this very line: it is finished, not repeated
      const torn = text.slice(text.lastIndexOf('\n') + 1)
      const rest = line.startsWith(torn) ? line.slice(torn.length) : `\n${line}`
      const handle = openSync(file, 'a', 0o644)
      try {
        writeSync(handle, `${rest}\n`)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
    }
  }
}
