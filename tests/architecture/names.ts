import ts from 'typescript'
import type { SourceFile } from './source-files'
import { syntaxOf, walk } from './syntax'

/** Words that say nothing about what a file is for. */
const EMPTY_WORDS = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'misc', 'shared', 'stuff']

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(d|config|test|spec))?\.[a-z]+$/
const KEBAB_CONFIG = /^[a-z]+(\.[a-z]+)*\.config\.[a-z]+$/
const PASCAL = /^[A-Z][A-Za-z0-9]*\.vue$/

/** What is wrong with a file's name, in words. */
export function nameViolations({ path }: SourceFile): string[] {
  const folders = path.split('/')
  const name = folders.pop() ?? ''
  const fits = name.endsWith('.vue') ? PASCAL.test(name) : KEBAB.test(name) || KEBAB_CONFIG.test(name)
  const empty = [...folders, ...(name.split('.')[0] ?? '').split('-')].filter((word) =>
    EMPTY_WORDS.includes(word)
  )
  return [
    ...(fits ? [] : [`${path}: files are kebab-case.ts, components PascalCase.vue`]),
    ...empty.map((word) => `${path}: «${word}» does not say what it is for`)
  ]
}

/** Names that every tool knows: an entry of a folder or of a page. They say nothing, and their folder does. */
const ENTRIES = ['index', 'main']

/** A file's name without endings, case and hyphens: `DocumentCheck.vue` and `document-check.ts` are one name. */
const baseName = (path: string): string =>
  (path.split('/').pop() ?? '').replace(/\..*$/, '').replace(/-/g, '').toLowerCase()

/** Files that share a base name: in a stack trace or an open tab nobody can tell them apart. In words, a line a name. */
export function sameNameViolations(files: SourceFile[]): string[] {
  const byName = new Map<string, string[]>()
  for (const { path } of files) byName.set(baseName(path), [...(byName.get(baseName(path)) ?? []), path])
  return [...byName]
    .filter(([name, paths]) => paths.length > 1 && !ENTRIES.includes(name))
    .map(([name, paths]) => `«${name}» is the name of ${paths.join(', ')}`)
}

/** What a tool loads by its default export: its configuration, set-up or reporter, and a declaration file. */
const FOR_A_TOOL = /(\.config\.m?ts|\.config\.mjs|\.d\.ts|-setup\.mjs|-reporter\.ts)$/

/** Default exports, except where a tool demands one. */
export function defaultExportViolations(file: SourceFile): string[] {
  if (FOR_A_TOOL.test(file.path)) return []
  const found: string[] = []
  walk(syntaxOf(file), (node) => {
    if (isDefaultExport(node)) found.push(`${file.path}: a default export has no name to search for`)
  })
  return found
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true
  if (ts.isExportSpecifier(node)) return node.name.text === 'default'
  if (!ts.canHaveModifiers(node)) return false
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false
}
