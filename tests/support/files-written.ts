import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file under a folder, with what is in it. */
export function filesUnder(folder: string): { path: string; content: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, content: readFileSync(path) }))
}

/** A text in the forms in which a program writes it: as it is, for Windows, as hexadecimal digits and in base64. */
export function formsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'utf8')
  return [
    bytes,
    Buffer.from(text, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    // without the last group, which depends on what follows
    Buffer.from(bytes.toString('base64').replace(/.{0,4}$/, ''))
  ]
}
