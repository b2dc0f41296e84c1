import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packageProgram } from './package-program.mjs'

const TARGET = 5
const MIB = 2 ** 20

/**
 * The size of the program as it is installed beside the Electron that it is packaged from, which carries every language
 * of Chromium; the second line leaves the languages out on both sides.
 * @param {string} folder to package into
 */
export async function installedSize(electron, folder) {
  await packageProgram(electron, { target: ['--linux', 'dir'], output: folder, forTests: true })
  const installed = join(folder, 'linux-unpacked')
  const sizes = {
    installed: sizeOf(installed),
    bare: sizeOf(electron.dist),
    installedLocales: sizeOf(join(installed, 'locales')),
    bareLocales: sizeOf(join(electron.dist, 'locales')),
    program: sizeOf(join(installed, 'resources'))
  }
  rmSync(installed, { recursive: true })
  const percent = (ours, theirs) => (ours / theirs - 1) * 100
  const whole = percent(sizes.installed, sizes.bare)
  const alike = percent(sizes.installed - sizes.installedLocales, sizes.bare - sizes.bareLocales)
  const line = (what, value, more) => ({
    what,
    measured: `${value >= 0 ? '+' : ''}${value.toFixed(1)} % (${more})`,
    target: `≤ ${TARGET} %`,
    met: value <= TARGET
  })
  return {
    findings: [
      line(
        'Installed size beside bare Electron',
        whole,
        `${(sizes.installed / MIB).toFixed(0)} beside ${(sizes.bare / MIB).toFixed(0)} MiB`
      ),
      line(
        'The same without languages on both sides',
        alike,
        `app.asar ${(sizes.program / MIB).toFixed(1)} MiB`
      )
    ],
    numbers: sizes
  }
}

function sizeOf(path) {
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}
