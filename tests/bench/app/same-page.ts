import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pixelsPerMillimetre } from '../../../src-renderer/a11y/screen-millimetres'

/**
 * The bare program with another static page: the greeting as the build has drawn it, from files and without a script, in
 * a window of `width` × `height` CSS pixels. Answers the folder of the program.
 */
export function bareWithGreeting(width: number, height: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'bare-greeting-'))
  cpSync(resolve('tests/bench/app/bare'), folder, { recursive: true })
  cpSync(resolve('out/renderer/assets'), join(folder, 'assets'), { recursive: true })
  const mm = pixelsPerMillimetre(21.5, width, height).toFixed(4)
  const page = readFileSync(resolve('out/renderer/greeting.html'), 'utf8')
    .replaceAll(/<script.*?<\/script>/g, '')
    // a file is of no origin
    .replaceAll(/ crossorigin(="")?/g, '')
    .replace('<html ', `<html style="--mm: ${mm}px" `)
    .replace('id="app"', 'id="still"')
  writeFileSync(join(folder, 'index.html'), page)
  return folder
}
