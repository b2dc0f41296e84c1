import type { SourceFile } from './source-files'

/** Marks of unfinished work, and ways to switch a check off in passing. Joined here so as not to find themselves. */
const MARKS = [
  ['TO', 'DO'],
  ['FIX', 'ME'],
  ['eslint', '-disable'],
  ['@ts', '-ignore'],
  ['@ts', '-nocheck'],
  ['.', 'skip('],
  ['.', 'only('],
  ['.', 'todo('],
  ['test.', 'fixme']
].map((parts) => parts.join(''))

/** Marks that a file still carries, in words. */
export const leftoverViolations = ({ path, text }: SourceFile): string[] =>
  MARKS.filter((mark) => text.includes(mark)).map((mark) => `${path}: «${mark}»`)

/** The preload's bridge on the page; only the renderer's api.ts may touch it. */
export const bridgeViolations = ({ path, text }: SourceFile): string[] =>
  path.startsWith('src-renderer/') &&
  path !== 'src-renderer/kiosk-bridge.ts' &&
  !path.endsWith('.d.ts') &&
  /\bwindow\s*\.\s*ventanilla\b/.test(text)
    ? [`${path}: only src-renderer/kiosk-bridge.ts touches window.ventanilla`]
    : []
