import { posix } from 'node:path'
import { importsOf } from './imports'
import type { SourceFile } from './source-files'

/** A spec that runs in Electron only, and why (tests/support/electron/electron-alone.json). */
export interface ElectronAlone {
  spec: string
  why: string
}

/** Where a spec comes to a kiosk without learning what it runs on. */
const SEAM = 'tests/support/launch.ts'
/** Whoever asks for this one has Electron itself in hand. */
const IN_HAND = 'tests/support/electron/electron-kiosk'
/** The installed program has its Electron in it. */
const INSTALLED = 'tests/packaged/'

/** Whether a spec has Electron itself in hand: by its own imports, by those of its support, or by starting it. */
export function holdsElectron(spec: SourceFile, files: readonly SourceFile[]): boolean {
  if (spec.path.startsWith(INSTALLED)) return true
  const byPath = new Map(files.map((file) => [file.path, file]))
  const seen = new Set([SEAM])
  const open = [spec]
  for (let file = open.pop(); file; file = open.pop()) {
    if (seen.has(file.path)) continue
    seen.add(file.path)
    if (/\(\s*['"]electron['"]\s*\)/.test(file.text)) return true
    for (const one of importsOf(file)) {
      if (!('ours' in one)) continue
      const path = posix.normalize(one.ours)
      if (path === IN_HAND) return true
      const next = byPath.get(`${path}.ts`)
      if (next) open.push(next)
    }
  }
  return false
}

/** What is wrong with the table, in words: a spec that is missing, a row that nobody needs, a row without a reason. */
export function tableViolations(
  table: readonly ElectronAlone[],
  specs: readonly SourceFile[],
  files: readonly SourceFile[]
): string[] {
  const holding = specs.filter((spec) => holdsElectron(spec, files)).map(({ path }) => path)
  const rows = table.map(({ spec }) => spec)
  return [
    ...holding
      .filter((path) => !rows.includes(path))
      .map((path) => `${path} has Electron in hand and no row`),
    ...rows
      .filter((path) => !holding.includes(path))
      .map((path) => `${path} has a row and runs without Electron`),
    ...rows.filter((path, place) => rows.indexOf(path) !== place).map((path) => `${path} has two rows`),
    ...table.filter(({ why }) => !why.trim()).map(({ spec }) => `${spec} has a row without a reason`)
  ]
}
