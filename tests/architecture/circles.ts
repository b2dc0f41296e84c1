import { importsOf } from './imports'
import type { SourceFile } from './source-files'

/** What an import without an ending may mean, in the order in which the compiler looks. */
const ENDINGS = ['', '.ts', '.d.ts', '.vue', '/index.ts']

/** Who imports whom among these files: path → paths. Types count. */
function importGraph(files: SourceFile[]): Map<string, string[]> {
  const paths = new Set(files.map(({ path }) => path))
  const found = (path: string): string | undefined =>
    ENDINGS.map((ending) => path + ending).find((one) => paths.has(one))
  return new Map(
    files.map((file) => [
      file.path,
      importsOf(file).flatMap((one) => ('ours' in one ? (found(one.ours) ?? []) : []))
    ])
  )
}

/** A way from a file back to itself, the shortest one; null: there is none. */
function wayBack(graph: Map<string, string[]>, start: string): string[] | null {
  const cameFrom = new Map<string, string>()
  const open = [start]
  for (const path of open) {
    for (const next of graph.get(path) ?? []) {
      if (next === start) return chain(cameFrom, path, start)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, path)
      open.push(next)
    }
  }
  return null
}

function chain(cameFrom: Map<string, string>, last: string, start: string): string[] {
  const way = [last]
  for (let at = last; at !== start;) {
    at = cameFrom.get(at) ?? start
    way.unshift(at)
  }
  return way
}

/** Circles of imports, each once, in words. A circle of types counts: its files can only be read together. */
export function circles(files: SourceFile[]): string[] {
  const graph = importGraph(files)
  const seen = new Set<string>()
  return files.flatMap(({ path }) => {
    if (seen.has(path)) return []
    const way = wayBack(graph, path)
    if (!way) return []
    for (const one of way) seen.add(one)
    return [[...way, path].join(' → ')]
  })
}
