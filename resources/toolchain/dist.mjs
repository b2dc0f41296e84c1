// npm run dist: packages the program from the official Electron into dist/: a .deb on Linux, an installer on Windows.
//   -- --dir          only the unpacked program (dist/linux-unpacked)
//   -- --appimage     an AppImage (Linux; fetches its tools from GitHub)
//   -- --fast         compresses less: 73 MB in 20 s instead of 65 MB in 95 s
//   -- --for-tests    leaves Node's inspector on, for Playwright; never for an office
//   -- --stand-in     allows packaging from the stand-in runtime; never for an office
// What was run where, and what was not: PACKAGING.md beside this file.
import './bare-machine/node-version.mjs'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { ensureElectron, refuseToPackageStandIn } from './bare-machine/electron-runtime.mjs'
import { ensureNodeModules } from './bare-machine/node-modules.mjs'
import { packageProgram } from './package-program.mjs'
import { isWindows } from './place.mjs'
import { orStop, say, Stop } from './say.mjs'
import { ensureSystemPackages } from './bare-machine/system-libraries.mjs'

const FLAGS = ['dir', 'appimage', 'fast', 'for-tests', 'stand-in']

await orStop(async () => {
  const wanted = flags()
  await ensureNodeModules()
  const electron = await ensureElectron()
  refuseToPackageStandIn(electron, wanted['stand-in'])
  await ensureSystemPackages(electron.exe, { 'dpkg-deb': 'dpkg' })
  await build()
  say(`Packaging on Electron ${electron.version}`)
  await packageProgram(electron, {
    target: target(wanted),
    output: 'dist',
    forTests: wanted['for-tests'],
    level: wanted.fast ? 1 : undefined
  })
  say('The package is in dist/')
  if (electron.kind === 'stand-in')
    say('It holds an Electron that is out of support: test it and throw it away.')
  if (wanted['for-tests']) say("It lets Node's inspector in: test it and throw it away.")
})

function target({ dir, appimage }) {
  if (isWindows) return ['--win', dir ? 'dir' : 'nsis']
  return ['--linux', dir ? 'dir' : appimage ? 'AppImage' : 'deb']
}

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
