import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../place.mjs'
import { run } from '../run.mjs'
import { progress, Stop } from '../say.mjs'

const folder = join(root, 'tests/support/reference-engine')
const mark = join(folder, 'node_modules/.installed-for')

/** What a native module is built for, and from what. */
const wanted = () =>
  `${process.platform}-${process.arch} ABI ${process.versions.modules} ${readFileSync(join(folder, 'package-lock.json'))}`

/**
 * Installs better-sqlite3, which the embedded store is held against, into a folder of its own: it is compiled natively
 * (or fetched compiled from GitHub), which must not stand between a newcomer and `npm install`.
 */
export async function ensureReferenceEngine() {
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted()) {
    const done = progress('Building better-sqlite3, once (up to three minutes)')
    const { code, output } = await run('npm', ['ci', '--prefix', folder, '--loglevel=error'], { quiet: true })
    done()
    if (code !== 0 || !loads()) {
      throw new Stop(
        `better-sqlite3 could not be installed:\n${output}`,
        'it needs Python 3, make and a C++ compiler, and Node’s headers (npm config set nodedir DIR where they cannot be fetched).'
      )
    }
    writeFileSync(mark, wanted())
  }
}

function loads() {
  try {
    const Database = createRequire(join(folder, 'package.json'))('better-sqlite3')
    new Database(':memory:').close()
    return true
  } catch {
    return false
  }
}

/** vitest's set-up for the tests that need it. */
export const setup = ensureReferenceEngine
