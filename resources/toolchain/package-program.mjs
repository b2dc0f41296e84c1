import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './place.mjs'
import { tool } from './run.mjs'
import { Stop } from './say.mjs'

/**
 * Packages what lies in out/ with electron-builder (electron-builder.config.ts).
 * @param {import('./bare-machine/electron-runtime.mjs').Runtime} electron the runtime to package
 * @param {object} how
 * @param {string[]} how.target electron-builder's words for it, e.g. `['--linux', 'deb']`
 * @param {string} how.output folder for the packages
 * @param {boolean} [how.forTests] leaves Node's inspector on
 * @param {string} [how.asVersion] another version than package.json's, to try an upgrade with
 * @param {number} [how.level] compression, 0 none to 9; electron-builder's own when left out
 */
export async function packageProgram(electron, { target, output, forTests = false, asVersion, level }) {
  const request = {
    dist: electron.dist,
    version: electron.version,
    fromStandIn: electron.kind === 'stand-in',
    forTests,
    output,
    asVersion
  }
  const { code } = await tool(
    'electron-builder',
    ['--config', 'resources/toolchain/electron-builder.config.ts', ...target, '--publish', 'never'],
    {
      env: {
        ...process.env,
        VENTANILLA_DIST: JSON.stringify(request),
        // electron-builder fetches fpm from GitHub; the Debian tools are here
        CUSTOM_FPM_PATH: join(root, 'resources/toolchain/bare-machine/fpm-shim.mjs'),
        ...(level === undefined ? {} : { FPM_SHIM_LEVEL: String(level) }),
        ...(existsSync('/usr/bin/7za') ? { ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za' } : {})
      }
    }
  )
  if (code !== 0)
    throw new Stop(
      'electron-builder failed; its own words stand above.',
      'mend what it names and run the same command again.'
    )
}
