import ts from 'typescript'
import type { SourceFile } from './source-files'
import { syntaxOf, walk } from './syntax'

/** The rooms whose functions give the same answer to the same question, always. */
const PURE = ['src-main/contract/', 'src-main/domain/']

/** Names by which a function would reach for the clock, the dice, the machine or the world. */
const WORLD = [
  'Math.random',
  'Date.now',
  'performance',
  'crypto',
  'process',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'globalThis',
  'window'
]

/** Where a pure room reaches for the world, in words. */
export function purityViolations(file: SourceFile): string[] {
  if (!PURE.some((room) => file.path.startsWith(room))) return []
  const found: string[] = []
  walk(syntaxOf(file), (node) => {
    const name = reachedBy(node)
    if (name) found.push(`${file.path}: ${name} (time, random and the world are handed in)`)
  })
  return found
}

function reachedBy(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()'
  if (ts.isPropertyAccessExpression(node) && WORLD.includes(node.getText())) return node.getText()
  if (ts.isIdentifier(node) && WORLD.includes(node.text) && isUsed(node)) return node.text
  return undefined
}

/** Whether an identifier stands for a thing in scope, not for a member's or a property's name. */
function isUsed(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return true
  return ts.isElementAccessExpression(parent) && parent.expression === node
}
