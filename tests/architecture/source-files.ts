import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** One file of the app: its path from the repository's root, with forward slashes, and its text. */
export interface SourceFile {
  path: string
  text: string
}

const root = resolve(import.meta.dirname, '../..')

/** One file, by its path from the repository's root. */
export const fileAt = (path: string): SourceFile => ({ path, text: readFileSync(join(root, path), 'utf8') })

/** Every file under a folder of the repository whose name ends in one of the endings. */
export function filesUnder(folder: string, endings: string[]): SourceFile[] {
  return readdirSync(join(root, folder)).flatMap((name): SourceFile[] => {
    // what was installed for a test is not ours
    if (name === 'node_modules') return []
    const path = `${folder}/${name}`
    if (statSync(join(root, path)).isDirectory()) return filesUnder(path, endings)
    if (!endings.some((ending) => name.endsWith(ending))) return []
    return [fileAt(path)]
  })
}

const PROGRAM = ['.ts', '.mts', '.vue']

/** All code that ships: what the rules about imports hold for. */
export const programFiles = (): SourceFile[] => [
  ...filesUnder('src-main', PROGRAM),
  ...filesUnder('src-renderer', PROGRAM)
]

/** All code of ours, shipped or not. */
export const allFiles = (): SourceFile[] => [
  ...programFiles(),
  ...filesUnder('tests', PROGRAM),
  ...filesUnder('resources', ['.mjs', '.cjs'])
]
