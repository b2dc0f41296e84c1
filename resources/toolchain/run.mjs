import { spawn } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { isWindows, root } from './place.mjs'
import { Stop } from './say.mjs'

/**
 * Runs a program at the repository's root to its end.
 * @param {{ env?: object, quiet?: boolean, timeout?: number }} [options] quiet: its output is kept and returned instead
 *   of shown; timeout in ms, after which it is killed
 * @returns {Promise<{ code: number, output: string }>} code 1 also when it was killed
 */
export function run(command, args, { env = process.env, quiet = false, timeout } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      timeout,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // npm is a .cmd file there, which only a shell can start
      shell: isWindows && command === 'npm'
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text))
    child.on('error', (error) =>
      fail(
        new Stop(
          `${command} could not be started: ${error.message}`,
          `make sure that ${command} is installed.`
        )
      )
    )
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

/** The npm that started us, or the one in PATH. */
export function npm(args, options) {
  const cli = process.env.npm_execpath
  return cli && /\.c?js$/.test(cli)
    ? run(process.execPath, [cli, ...args], options)
    : run('npm', args, options)
}

/** A program of node_modules, without npx. */
export function tool(packageName, args, options) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : (bin[packageName.split('/').pop()] ?? Object.values(bin)[0])
  return run(process.execPath, [join(folder, file), ...args], options)
}

/** Where a command is in PATH, or undefined. */
export function which(command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return dirname(path) !== '.'
      } catch {
        return false
      }
    })
}
