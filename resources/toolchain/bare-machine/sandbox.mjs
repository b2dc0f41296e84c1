import { statSync } from 'node:fs'
import { join } from 'node:path'
import { isRoot } from '../place.mjs'
import { run, which } from '../run.mjs'
import { say } from '../say.mjs'

const WARNING = "Chromium's sandbox is off (--no-sandbox). For development only, never in an office."

/**
 * The arguments that Chromium needs to start here: none where its sandbox works, and otherwise the one that switches it
 * off, with a warning. It cannot work for root, nor where ordinary users may not make namespaces (Ubuntu since 24.04,
 * many containers) and the helper program beside Electron is not set up for root. The installed package sets it up.
 * @param {import('./electron-runtime.mjs').Runtime} electron
 */
export async function sandboxArguments(electron) {
  if (isRoot) {
    say(`You are root: ${WARNING}`)
    return ['--no-sandbox']
  }
  if (process.platform !== 'linux' || helperIsSetUp(electron) || (await usersMayMakeNamespaces())) return []
  say(`This system lets no ordinary user make namespaces: ${WARNING}`)
  return ['--no-sandbox']
}

function helperIsSetUp({ dist }) {
  const helper = statSync(join(dist, 'chrome-sandbox'), { throwIfNoEntry: false })
  return helper?.uid === 0 && (helper.mode & 0o4000) !== 0
}

async function usersMayMakeNamespaces() {
  if (!which('unshare')) return true
  return (await run('unshare', ['--user', '--map-root-user', 'true'], { quiet: true })).code === 0
}
