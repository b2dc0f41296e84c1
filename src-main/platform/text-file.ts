import { readFile } from 'node:fs/promises'

/** The text of a UTF-8 file. Rejects, naming the file, when it cannot be read. */
export function readText(path: string): Promise<string> {
  return readFile(path, 'utf8')
}
