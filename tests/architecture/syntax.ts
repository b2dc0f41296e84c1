import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'
import type { SourceFile } from './source-files'

/** The syntax tree of a file's script; of a .vue file, of all its script blocks together. */
export function syntaxOf({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(
    path,
    path.endsWith('.vue') ? scriptsOf(text) : text,
    ts.ScriptTarget.Latest,
    true
  )
}

function scriptsOf(text: string): string {
  const { script, scriptSetup } = parse(text).descriptor
  return [script, scriptSetup].map((block) => block?.content ?? '').join('\n')
}

/** Visits every node of a tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}
