import { posix } from 'node:path'
import ts from 'typescript'
import type { SourceFile } from './source-files'
import { syntaxOf, walk } from './syntax'

/** What a file asks for: a path of ours from the repository's root, or the name of something from outside. */
export type Import = { from: string; specifier: string } & ({ ours: string } | { outside: string })

/**
 * Everything a file imports, in any form: import and export … from, of types too, import(), require() and import types.
 * Type imports count because a room that only knows another's types still breaks when they change.
 */
export function importsOf(file: SourceFile): Import[] {
  const specifiers: string[] = []
  walk(syntaxOf(file), (node) => {
    const specifier = specifierOf(node)
    if (specifier && ts.isStringLiteralLike(specifier)) specifiers.push(specifier.text)
  })
  return specifiers.map((specifier) => ({ from: file.path, specifier, ...resolved(file.path, specifier) }))
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
  if (ts.isExternalModuleReference(node)) return node.expression
  if (ts.isCallExpression(node)) {
    const called = node.expression
    const loads =
      called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require')
    return loads ? node.arguments[0] : undefined
  }
  return undefined
}

function resolved(from: string, specifier: string): { ours: string } | { outside: string } {
  const path = specifier.replace(/\?.*$/, '')
  if (path.startsWith('@contract/')) return { ours: path.replace('@contract', 'src-main/contract') }
  if (path.startsWith('@/')) return { ours: path.replace('@', 'src-renderer') }
  if (path.startsWith('.')) return { ours: posix.normalize(posix.join(posix.dirname(from), path)) }
  return { outside: path }
}
