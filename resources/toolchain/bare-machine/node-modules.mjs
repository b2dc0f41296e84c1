import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../place.mjs'
import { npm } from '../run.mjs'
import { progress, say, Stop } from '../say.mjs'

const packagesOf = (lockFile) => {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages
  } catch {
    return {}
  }
}

/**
 * What a lock file asks for and npm's own record of what it installed has not, or has otherwise. (A stamp of our own
 * would not know of an `npm install` by hand, and would throw away what it did.) Optional packages are for other systems.
 * @param {Record<string, { integrity?: string, optional?: boolean }>} wanted by path, '' being ourselves
 * @param {Record<string, { integrity?: string }>} installed
 */
export function missingPackages(wanted, installed) {
  const isThere = (path) => path in installed && installed[path].integrity === wanted[path].integrity
  return Object.keys(wanted).filter((path) => path !== '' && !wanted[path].optional && !isThere(path))
}

/** Whether node_modules holds what package-lock.json asks for. */
function packagesAreInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  return missingPackages(wanted, packagesOf(join(root, 'node_modules/.package-lock.json'))).length === 0
}

/** `npm ci` where packages are missing or differ; nothing otherwise. About 30 s with an empty npm cache. */
export async function ensureNodeModules() {
  if (packagesAreInstalled()) return
  const folder = join(root, 'node_modules')
  const wanted = Object.keys(packagesOf(join(root, 'package-lock.json'))).filter((path) =>
    /^node_modules\/[^/]+$/.test(path)
  )
  const present = () =>
    existsSync(folder) ? readdirSync(folder).filter((name) => /^[^.@]/.test(name)).length : 0
  say(`Installing the packages of package-lock.json (npm ci, about 380 MB; only this once)`)
  const done = progress('npm ci', () => `${present()} of about ${wanted.length} packages`)
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true })
  done()
  if (code !== 0) {
    console.error(output.trim())
    throw new Stop(
      'npm ci failed; its own words stand above.',
      'check that this machine reaches the npm registry (npm ping) and has 1 GB free, then run the same command again.'
    )
  }
}
