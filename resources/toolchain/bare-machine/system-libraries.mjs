import { isRoot } from '../place.mjs'
import { run, which } from '../run.mjs'
import { progress, say, Stop } from '../say.mjs'

/** What Electron 25 links against or loads (each maps to a NEEDED entry of it), by Debian 12 names. */
const LIBRARIES = [
  'libasound2',
  'libatk-bridge2.0-0',
  'libatk1.0-0',
  'libatspi2.0-0',
  'libcairo2',
  'libcups2',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libglib2.0-0',
  'libgtk-3-0',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libudev1',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
  'fonts-dejavu-core'
]

/** Renamed in Debian 13 and Ubuntu 24.04 for the 64-bit time_t. */
const RENAMED =
  /^(libasound2|libatk-bridge2\.0-0|libatk1\.0-0|libatspi2\.0-0|libcups2|libglib2\.0-0|libgtk-3-0)$/

/** Shared libraries that the loader does not find for a program. */
async function missingLibraries(exe) {
  if (!which('ldd')) return []
  const { output } = await run('ldd', [exe], { quiet: true })
  return output
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0])
}

/**
 * Makes sure that the program's libraries, and the named commands with their Debian packages, are on this Linux: as
 * root on a Debian-like system by installing them, otherwise by saying the command to type.
 * @param {string} exe the Electron program
 * @param {Record<string, string>} commands command → Debian package
 */
export async function ensureSystemPackages(exe, commands) {
  if (process.platform !== 'linux') return
  const libraries = await missingLibraries(exe)
  const absent = Object.keys(commands).filter((command) => !which(command))
  if (libraries.length === 0 && absent.length === 0) return
  const packages = [...(libraries.length > 0 ? LIBRARIES : []), ...absent.map((command) => commands[command])]
  say(`This system lacks ${[...libraries, ...absent].join(', ')}`)
  const byHand = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (!which('apt-get'))
    throw new Stop(
      'There is no apt-get here to install them.',
      `install what these Debian packages hold: ${packages.join(' ')}`
    )
  if (!isRoot) throw new Stop('Installing them takes an administrator.', `run: sudo sh -c '${byHand}'`)
  await install(packages, byHand)
  const still = await missingLibraries(exe)
  if (still.length > 0) throw new Stop(`Still missing: ${still.join(', ')}`, `run: ${byHand}`)
}

async function install(packages, byHand) {
  say(`Installing them with apt-get: ${packages.join(' ')}`)
  const done = progress('apt-get')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (...args) => run('apt-get', args, { env, quiet: true })
  const add = (names) => aptGet('install', '-y', '-qq', '--no-install-recommends', ...names)
  await aptGet('update', '-qq')
  let result = await add(packages)
  if (result.code !== 0)
    result = await add(packages.map((name) => (RENAMED.test(name) ? `${name}t64` : name)))
  done()
  if (result.code !== 0) {
    console.error(result.output.trim())
    throw new Stop('apt-get could not install them; its own words stand above.', `run: ${byHand}`)
  }
}
