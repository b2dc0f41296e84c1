import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { asarFiles } from '../support/asar-files'
import { packageFile, type PackageKind } from '../support/clean-debian'

/** How a fuse that is on stands in the program: https://www.electronjs.org/docs/latest/tutorial/fuses */
const ON = '1'.charCodeAt(0)
const PROGRAM = 'opt/Ventanilla/ventanilla'
/** All that the program needs when it runs. */
const RUNTIME_FILES = [
  /^package\.json$/,
  /^out\/main\/(index|[\w-]+-[\w-]{8})\.js$/,
  /^out\/main\/chunks\/sql-wasm-[\w-]{8}\.wasm$/,
  /^out\/preload\/(index|demo-inbox)\.js$/,
  /^out\/renderer\/(index|greeting|demo-inbox)\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|svg|png)$/
]

const folders: string[] = []
/** Lays a package's files out in a temporary folder. */
function unpacked(kind: PackageKind): string {
  const folder = mkdtempSync(join(tmpdir(), `${kind}-`))
  folders.push(folder)
  const { status, stderr } = spawnSync('dpkg-deb', ['--extract', packageFile(kind), folder])
  if (status !== 0) throw new Error(String(stderr))
  return folder
}
test.afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

test('what is shipped holds only what runs', () => {
  const files = asarFiles(join(unpacked('shipped'), 'opt/Ventanilla/resources/app.asar'))
  expect(files.filter((file) => !RUNTIME_FILES.some((allowed) => allowed.test(file)))).toEqual([])
  const needed = ['package.json', 'out/main/index.js', 'out/preload/index.js', 'out/renderer/greeting.html']
  expect(files).toEqual(expect.arrayContaining(needed))
  expect(files.some((file) => file.endsWith('.wasm'))).toBe(true)
})

test('it carries its licence, its icons and a desktop entry, and no rest of an unpacked Electron', () => {
  const root = unpacked('shipped')
  expect(readFileSync(join(root, 'usr/share/doc/ventanilla/copyright'), 'utf8')).toContain('Apache License')
  expect(existsSync(join(root, 'usr/share/icons/hicolor/512x512/apps/ventanilla.png'))).toBe(true)
  const entry = readFileSync(join(root, 'usr/share/applications/ventanilla.desktop'), 'utf8')
  expect(entry).toMatch(/^Exec=\/opt\/Ventanilla\/ventanilla /m)
  expect(entry).toMatch(/^StartupWMClass=ventanilla$/im)
  expect(existsSync(join(root, 'opt/Ventanilla/resources/default_app.asar'))).toBe(false)
})

test('it carries what makes a kiosk of the machine, and puts none of it in force by itself', () => {
  const root = unpacked('shipped')
  const names = readdirSync('resources/os/linux')
  expect(readdirSync(join(root, 'usr/share/ventanilla/os/linux')).sort()).toEqual(names.sort())
  for (const script of ['kiosk', 'session', 'set-up'])
    expect(statSync(join(root, 'usr/share/ventanilla/os/linux', script)).mode & 0o777).toBe(0o755)
  for (const inForce of ['etc', 'lib/systemd', 'usr/lib/systemd'])
    expect(existsSync(join(root, inForce))).toBe(false)
})

test('every fuse that this Electron has is as it should be', async () => {
  const wire = await getCurrentFuseWire(join(unpacked('shipped'), PROGRAM))
  const on = (fuse: FuseV1Options): boolean => Number(wire[fuse]) === ON
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileProtocolPrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges)
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    inspect: false,
    asarIntegrity: true,
    onlyAsar: true,
    ownSnapshot: false,
    fileProtocolPrivileges: false
  })
})

test('what is tested differs from what is shipped in the inspector’s fuse only', async () => {
  const [shipped, tested] = [unpacked('shipped'), unpacked('tested')]
  const names = filesUnder(shipped)
  expect(filesUnder(tested)).toEqual(names)
  const differing = names.filter(
    (name) => !readFileSync(join(shipped, name)).equals(readFileSync(join(tested, name)))
  )
  expect(differing).toEqual([PROGRAM])
  expect(bytesThatDiffer(join(shipped, PROGRAM), join(tested, PROGRAM))).toBe(1)
  const wire = await getCurrentFuseWire(join(tested, PROGRAM))
  expect(Number(wire[FuseV1Options.EnableNodeCliInspectArguments])).toBe(ON)
})

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

function bytesThatDiffer(one: string, other: string): number {
  const { stdout } = spawnSync('cmp', ['--verbose', one, other], { encoding: 'utf8' })
  return stdout.split('\n').filter(Boolean).length
}
