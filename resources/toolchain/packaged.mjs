// npm run test:packaged [-- Playwright arguments]: packages the program, installs it with apt in a clean Debian, and
// tests it there as an ordinary user with Chromium's sandbox on. As root, on Debian; about two minutes.
import './bare-machine/node-version.mjs'
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { canInstallApart, furnish, makeCleanDebian, writeStarter } from './clean-debian.mjs'
import { displayCommands, ensureDisplay } from './bare-machine/display.mjs'
import { ensureElectron } from './bare-machine/electron-runtime.mjs'
import { ensureNodeModules } from './bare-machine/node-modules.mjs'
import { packageProgram } from './package-program.mjs'
import { run, tool } from './run.mjs'
import { orStop, say, Stop } from './say.mjs'
import { ensureSystemPackages } from './bare-machine/system-libraries.mjs'

const SCREEN = { width: 1920, height: 1920 }
const APART = 'VENTANILLA_OWN_MOUNTS'
/** What is installed: what is shipped, the same for tests, and the next version for tests. */
const KINDS = {
  shipped: {},
  tested: { forTests: true },
  later: { forTests: true, asVersion: '0.2.0' }
}

await orStop(async () => {
  if (!(await canInstallApart()))
    throw new Stop(
      'The installed program is tested on Debian, by root: it installs packages and mounts folders.',
      'run it there, for instance in a Debian container with CAP_SYS_ADMIN.'
    )
  if (process.env[APART]) process.exitCode = await test()
  else {
    const again = [process.execPath, fileURLToPath(import.meta.url), ...process.argv.slice(2)]
    const { code } = await run('unshare', ['--mount', '--propagation', 'private', ...again], {
      env: { ...process.env, [APART]: '1' }
    })
    process.exitCode = code
  }
})

/** Answers with the exit code. Everything made on the way is removed at the end. */
async function test() {
  await ensureNodeModules()
  const electron = await ensureElectron()
  await ensureSystemPackages(electron.exe, {
    'dpkg-deb': 'dpkg',
    mmdebstrap: 'mmdebstrap',
    ...displayCommands()
  })
  const work = mkdtempSync(join(tmpdir(), 'ventanilla-packaged-'))
  const clean = join(work, 'debian')
  const shared = join(work, 'shared')
  mkdirSync(shared)
  const display = await ensureDisplay(SCREEN)
  try {
    const [packages] = await Promise.all([
      packAll(electron, join(shared, 'packages')),
      makeCleanDebian(clean)
    ])
    await furnish(clean, shared)
    const starter = join(work, 'ventanilla')
    writeStarter(starter, clean)
    say('Testing the installed program')
    const { code } = await tool(
      '@playwright/test',
      ['test', '--config', 'tests/packaged/playwright.config.ts', ...process.argv.slice(2)],
      {
        env: {
          ...process.env,
          ...display.env,
          TMPDIR: shared,
          VENTANILLA_EXE: starter,
          VENTANILLA_SANDBOX: '1',
          VENTANILLA_CLEAN: clean,
          VENTANILLA_PACKAGES: JSON.stringify(packages)
        }
      }
    )
    return code
  } finally {
    display.stop()
    // the mounts in it are other people's files: first away with them, and never across one
    await run('umount', ['--recursive', '--lazy', ...mountsOf(clean, shared)], { quiet: true })
    await run('rm', ['-rf', '--one-file-system', work], { quiet: true })
  }
}

function mountsOf(clean, shared) {
  return ['proc', 'sys', 'dev', 'tmp/.X11-unix', shared].map((path) => join(clean, path))
}

/** Packs every kind without compression: time matters here, not size. Answers kind → path of its .deb. */
async function packAll(electron, folder) {
  await build()
  const packages = {}
  for (const [kind, how] of Object.entries(KINDS)) {
    const output = join(folder, kind)
    say(`Packaging: ${kind}`)
    await packageProgram(electron, { ...how, target: ['--linux', 'deb'], output, level: 0 })
    packages[kind] = join(output, readdirSync(output).find((name) => name.endsWith('.deb')) ?? '')
    await run('rm', ['-rf', join(output, 'linux-unpacked')])
  }
  return packages
}
