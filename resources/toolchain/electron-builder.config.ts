import { resolve } from 'node:path'
import type { Configuration } from 'electron-builder'

/** What resources/toolchain/package-program.mjs was asked for, handed over in the environment. */
interface Request {
  /** The unpacked Electron distribution to package, and its version. */
  dist: string
  version: string
  /** Leaves Node's inspector on, which Playwright needs to drive the installed program; such a build is never shipped. */
  forTests: boolean
  /** Made from the stand-in: marked in the file's name. */
  fromStandIn: boolean
  /** Folder for the packages. */
  output: string
  /** Another version than package.json's, to try an upgrade with. */
  asVersion?: string
}

const request = JSON.parse(process.env['VENTANILLA_DIST'] ?? 'null') as Request | null
if (!request) throw new Error('Package with `npm run dist`: it finds the Electron runtime to package.')

type AnyFuses = NonNullable<Configuration['electronFuses']>
type LateFuse = 'grantFileProtocolExtraPrivileges'
type Fuses = Required<Omit<AnyFuses, 'resetAdHocDarwinSignature' | LateFuse>> & Pick<AnyFuses, LateFuse>

/** Every fuse is stated: one that Electron adds to the type fails to compile until it is decided here. */
const fuses: Fuses = {
  // ELECTRON_RUN_AS_NODE, NODE_OPTIONS and --inspect would each run somebody else's code with our rights
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: request.forTests,
  // no cookies are used; should one come, it is not in clear text
  enableCookieEncryption: true,
  onlyLoadAppFromAsar: true,
  // checked by Electron on macOS and Windows; on Linux it has no effect yet, and the package's files belong to root
  enableEmbeddedAsarIntegrityValidation: true,
  // would need a snapshot file of our own
  loadBrowserProcessSpecificV8Snapshot: false,
  // the screens come from app://; Electron before 29 has no such fuse, and setting it there is an error
  ...(Number.parseInt(request.version) >= 29 ? { grantFileProtocolExtraPrivileges: false } : {})
}

const mark = `${request.fromStandIn ? '-stand-in' : ''}${request.forTests ? '-for-tests' : ''}`

const configuration: Configuration = {
  appId: 'invalid.example.ventanilla',
  // also the folder under /opt. No spaces: the SUID sandbox cannot start a program from a path with one.
  productName: 'Ventanilla',
  directories: { output: request.output, buildResources: 'resources/icons' },
  files: ['out/{main,preload,renderer}/**', 'package.json', '!**/*.map'],
  ...(request.asVersion ? { extraMetadata: { version: request.asVersion } } : {}),
  asar: true,
  npmRebuild: false,
  publish: null,
  electronDist: request.dist,
  electronVersion: request.version,
  electronLanguages: ['es', 'es-419', 'en-US'],
  electronFuses: fuses,
  afterPack: 'resources/toolchain/after-pack.cjs',
  linux: {
    target: ['deb', 'AppImage'],
    executableName: 'ventanilla',
    syncDesktopName: true,
    icon: 'resources/icons',
    category: 'Utility',
    synopsis: 'Kiosk that gives a lost key back',
    maintainer: 'Ventanilla <ventanilla@example.invalid>'
  },
  deb: {
    artifactName: `\${name}_\${version}_\${arch}${mark}.\${ext}`,
    // electron-builder's own list lacks libgbm1 and libasound2, without which a bare Debian cannot start the program;
    // the alternatives are the names since Debian 13 and Ubuntu 24.04
    depends: [
      'libasound2 | libasound2t64',
      'libatspi2.0-0 | libatspi2.0-0t64',
      'libcups2 | libcups2t64',
      'libdrm2',
      'libgbm1',
      'libgtk-3-0 | libgtk-3-0t64',
      'libnss3',
      // opened at run time, so that no tool finds it: without it the program ends before its first line
      'libx11-xcb1',
      'libxcomposite1',
      'libxdamage1',
      'libxkbcommon0',
      'libxrandr2'
    ],
    recommends: ['speech-dispatcher', 'speech-dispatcher-espeak-ng', 'fonts-dejavu-core'],
    // Debian Policy 12.5: every package carries its licence here
    fpm: [
      `--before-install=${resolve('resources/toolchain/deb-preinst.sh')}`,
      'LICENSE=/usr/share/doc/ventanilla/copyright',
      // what makes a kiosk of the machine; nothing of it is in force until its set-up is run
      'resources/os/=/usr/share/ventanilla/os'
    ],
    afterRemove: 'resources/toolchain/deb-postrm.sh'
  },
  appImage: { artifactName: `\${name}-\${version}-\${arch}${mark}.\${ext}` },
  win: { target: ['nsis'], icon: 'resources/icons/512x512.png' },
  nsis: {
    artifactName: `\${name}-setup-\${version}-\${arch}${mark}.\${ext}`,
    // a kiosk is set up once, by an administrator, for the account that assigned access signs in
    oneClick: false,
    perMachine: true,
    allowElevation: true,
    allowToChangeInstallationDirectory: false,
    createDesktopShortcut: false,
    // as on Debian: removing keeps the data
    deleteAppDataOnUninstall: false
  }
}

export default configuration
