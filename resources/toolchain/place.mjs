import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. Every tool is started there. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** What is kept between clones (the stand-in runtime, 234 MB). VENTANILLA_CACHE moves it. */
export const cacheDir =
  process.env.VENTANILLA_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ventanilla')

export const isWindows = process.platform === 'win32'

/** Chromium's sandbox refuses to run as root; see start.mjs for what follows from it. */
export const isRoot = process.getuid?.() === 0

/** The Electron program inside an unpacked distribution. */
export function executableIn(dist) {
  if (process.platform === 'darwin') return join(dist, 'Electron.app/Contents/MacOS/Electron')
  return join(dist, isWindows ? 'electron.exe' : 'electron')
}
