// npm run dist: builds the .deb from the official Electron into dist/.
//   -- --dir          only the unpacked program (dist/linux-unpacked)
//   -- --fast         compresses less: 73 MB in 20 s instead of 65 MB in 95 s
//   -- --for-tests    leaves Node's inspector on, for Playwright; never for an office
//   -- --stand-in     allows packaging from the stand-in runtime; never for an office
import './node-version.mjs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { ensureElectron, refuseToPackageStandIn } from './electron-runtime.mjs'
import { ensureNodeModules } from './node-modules.mjs'
import { root } from './place.mjs'
import { tool } from './run.mjs'
import { orStop, say, Stop } from './say.mjs'
import { ensureSystemPackages } from './system-libraries.mjs'

const FLAGS = ['dir', 'fast', 'for-tests', 'stand-in']

await orStop(async () => {
  const wanted = flags()
  await ensureNodeModules()
  const electron = await ensureElectron()
  refuseToPackageStandIn(electron, wanted['stand-in'])
  await ensureSystemPackages(electron.exe, { 'dpkg-deb': 'dpkg' })
  await build()
  say(`Packaging on Electron ${electron.version}`)
  const request = {
    dist: electron.dist,
    version: electron.version,
    forTests: wanted['for-tests'],
    fromStandIn: electron.kind === 'stand-in'
  }
  const { code } = await tool(
    'electron-builder',
    [
      '--config',
      'resources/toolchain/electron-builder.config.ts',
      '--linux',
      wanted.dir ? 'dir' : 'deb',
      '--publish',
      'never'
    ],
    {
      env: {
        ...process.env,
        VENTANILLA_DIST: JSON.stringify(request),
        // electron-builder fetches fpm from GitHub; the Debian tools are here
        CUSTOM_FPM_PATH: join(root, 'resources/toolchain/fpm-shim.mjs'),
        ...(wanted.fast ? { FPM_SHIM_LEVEL: '1' } : {}),
        ...(existsSync('/usr/bin/7za') ? { ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za' } : {})
      }
    }
  )
  if (code !== 0)
    throw new Stop(
      'electron-builder failed; its own words stand above.',
      'mend what it names and run the same command again.'
    )
  say('The package is in dist/')
  if (request.fromStandIn) say('It holds an Electron that is out of support: test it and throw it away.')
  if (request.forTests) say("It lets Node's inspector in: test it and throw it away.")
})

function flags() {
  try {
    return parseArgs({
      options: Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean', default: false }]))
    }).values
  } catch (error) {
    throw new Stop(
      error.message,
      `use only ${FLAGS.map((name) => `--${name}`).join(', ')} (after npm run dist --).`
    )
  }
}
