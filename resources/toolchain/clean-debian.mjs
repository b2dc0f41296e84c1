import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRoot } from './place.mjs'
import { run, which } from './run.mjs'
import { progress, Stop } from './say.mjs'

/** The account that the installed program runs as in the clean place. */
export const ACCOUNT = 'kiosk'

/** Whether a package can be installed apart from this system: by root, on a Debian, in mounts of one's own. */
export async function canInstallApart() {
  if (process.platform !== 'linux' || !isRoot || !which('apt-get') || !which('unshare')) return false
  return (await run('unshare', ['--mount', '--propagation', 'private', 'true'], { quiet: true })).code === 0
}

/**
 * Makes a Debian with nothing in it but what every Debian has (mmdebstrap's minbase, this system's release) in a
 * folder, so that a package's list of dependencies has to be complete. About 15 s and 180 MB.
 * @param {string} folder that does not exist yet
 */
export async function makeCleanDebian(folder) {
  const release = /^VERSION_CODENAME=(.*)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
  const mirror = process.env.VENTANILLA_DEBIAN_MIRROR
  const done = progress('A clean Debian')
  const { code, output } = await run(
    'mmdebstrap',
    ['--variant=minbase', release ?? 'stable', folder, ...(mirror ? [mirror] : [])],
    { quiet: true }
  )
  done()
  if (code !== 0) {
    console.error(output.trim())
    throw new Stop(
      'mmdebstrap could not make a clean Debian; its own words stand above.',
      'let this machine reach a Debian mirror, or name one in VENTANILLA_DEBIAN_MIRROR.'
    )
  }
}

/**
 * Makes it fit to run programs in: the kernel's file systems, name resolution, the X server's sockets, one shared
 * folder at the same path on both sides, and an ordinary account. Must run in a mount namespace of its own, which takes
 * the mounts away when it ends, whatever happens.
 */
export async function furnish(folder, shared) {
  const mounts = [
    ['-t', 'proc', 'proc', join(folder, 'proc')],
    ['--rbind', '/sys', join(folder, 'sys')],
    ['--rbind', '/dev', join(folder, 'dev')],
    ['--bind', '/tmp/.X11-unix', join(folder, 'tmp/.X11-unix')],
    ['--bind', shared, join(folder, shared)]
  ]
  for (const words of mounts) {
    mkdirSync(words.at(-1), { recursive: true })
    await must('mount', words)
  }
  // nobody needs these files after a power cut: no waiting for the disk, which is most of an installation's time
  writeFileSync(join(folder, 'etc/dpkg/dpkg.cfg.d/no-sync'), 'force-unsafe-io\n')
  cpSync('/etc/resolv.conf', join(folder, 'etc/resolv.conf'), { dereference: true })
  await must('chroot', [folder, 'useradd', '--create-home', ACCOUNT])
  await must('chroot', [folder, 'apt-get', 'update', '-qq'])
}

/**
 * A program that starts the installed one in the clean place as the ordinary account, in its own process, and hands it
 * the data folder that the test made.
 */
export function writeStarter(path, folder) {
  writeFileSync(
    path,
    `#!/bin/sh
for word; do
  case $word in --data-dir=*) chown -R --reference='${folder}/home/${ACCOUNT}' "${folder}\${word#--data-dir=}" ;; esac
done
export HOME=/home/${ACCOUNT} TMPDIR=/tmp
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR
exec chroot --userspec=${ACCOUNT}:${ACCOUNT} '${folder}' /usr/bin/ventanilla "$@"
`
  )
  chmodSync(path, 0o755)
}

async function must(command, args) {
  const { code, output } = await run(command, args, { quiet: true })
  if (code === 0) return
  console.error(output.trim())
  throw new Stop(
    `${command} ${args.join(' ')} failed; its own words stand above.`,
    'run this as root, on a system that lets root mount (a container may need CAP_SYS_ADMIN).'
  )
}
