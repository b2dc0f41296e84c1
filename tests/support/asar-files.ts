import { readFileSync } from 'node:fs'

interface Folder {
  files: Record<string, Folder | { size: number }>
}

/** The paths in an asar archive (its header: https://github.com/electron/asar#format). */
export function asarFiles(archive: string): string[] {
  const bytes = readFileSync(archive)
  const header = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString()) as Folder
  return under(header, '')
}

const under = (folder: Folder, path: string): string[] =>
  Object.entries(folder.files).flatMap(([name, entry]) =>
    'files' in entry ? under(entry, `${path}${name}/`) : [path + name]
  )
