import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** The packages under test (resources/toolchain/packaged.mjs): shipped, the same for tests, the next version for tests. */
export type PackageKind = 'shipped' | 'tested' | 'later'

const given = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: start these tests with npm run test:packaged`)
  return value
}

/** Where a path of the clean system lies for us. */
export const inside = (path: string): string => join(given('VENTANILLA_CLEAN'), path)

/** The same path on both sides. */
export const packageFile = (kind: PackageKind): string => {
  const files = JSON.parse(given('VENTANILLA_PACKAGES')) as Record<PackageKind, string>
  return files[kind]
}

/** What starts the installed program as an ordinary user of the clean system. */
export const starter = (): string => given('VENTANILLA_EXE')

/** Runs a command in the clean system as root, to its end. */
export function runInside(command: string, ...args: string[]): { code: number; output: string } {
  const done = spawnSync('chroot', [given('VENTANILLA_CLEAN'), command, ...args], {
    encoding: 'utf8',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' }
  })
  return { code: done.status ?? 1, output: `${done.stdout}${done.stderr}` }
}

/** The same for what has to succeed. */
export function mustRunInside(command: string, ...args: string[]): string {
  const { code, output } = runInside(command, ...args)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`)
  return output
}

/** Installs a package over whatever there is, with its dependencies, as an administrator would. */
export const install = (kind: PackageKind): string =>
  mustRunInside('apt-get', 'install', '-y', '-qq', '--no-install-recommends', packageFile(kind))

export const purge = (): string => mustRunInside('apt-get', 'purge', '-y', '-qq', 'ventanilla')

/** Installs a package as if none had ever been there. */
export function installAfresh(kind: PackageKind): void {
  if (standing() !== '') purge()
  install(kind)
}

/** dpkg's word for how the package stands there, e.g. `install ok installed 0.1.0`; empty where it was never there. */
export function standing(): string {
  const query = ['--show', '--showformat=${Status} ${Version}', 'ventanilla']
  const { code, output } = runInside('dpkg-query', ...query)
  return code === 0 && !output.startsWith('unknown') ? output : ''
}
