#!/usr/bin/env node
// Stands in for `fpm -s dir -t deb` as electron-builder 26 calls it (CUSTOM_FPM_PATH), with the system's dpkg-deb
// instead of the Ruby bundle that electron-builder fetches from GitHub. FPM_SHIM_LEVEL sets the compression, 0 is none.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  lstatSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const VALUELESS = ['--force', '--debug']
/** fpm's option → the maintainer script's name in the package (Debian Policy 6). */
const SCRIPTS = {
  'after-install': 'postinst',
  'after-remove': 'postrm',
  'before-install': 'preinst',
  'before-remove': 'prerm'
}

const asked = parse(process.argv.slice(2))
if (asked.options.t !== 'deb') throw new Error(`fpm-shim makes deb packages only, not ${asked.options.t}`)
process.umask(0o022)
const tree = mkdtempSync(join(tmpdir(), 'fpm-shim-'))
try {
  for (const [from, to] of asked.files) {
    const target = join(tree, to)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(from, target, { recursive: true, verbatimSymlinks: true })
  }
  chmodSync(tree, 0o755)
  const kibibytes = settleModes(tree)
  writeControl(join(tree, 'DEBIAN'), asked, kibibytes)
  pack(tree, asked.options)
} finally {
  rmSync(tree, { recursive: true, force: true })
}

/** Splits fpm's arguments into options, repeated options, and source=target pairs. */
function parse(args) {
  const asked = { options: {}, depends: [], recommends: [], files: [] }
  const rest = args.filter((arg) => !VALUELESS.includes(arg))
  while (rest.length > 0) {
    const arg = rest.shift()
    if (arg === '-d') asked.depends.push(rest.shift())
    else if (arg === '--deb-recommends') asked.recommends.push(rest.shift())
    else if (arg.startsWith('-')) {
      const [, name, value] = /^--?([^=]+)(?:=(.*))?$/s.exec(arg)
      asked.options[name] = value ?? rest.shift()
    } else asked.files.push(arg.split('='))
  }
  return asked
}

/** Folders 0755, programs 0755, other files 0644, whatever the builder's umask was; answers the size in KiB. */
function settleModes(folder) {
  let kibibytes = 0
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const entry = lstatSync(path)
    if (entry.isDirectory()) {
      chmodSync(path, 0o755)
      kibibytes += settleModes(path)
    } else {
      if (entry.isFile()) chmodSync(path, entry.mode & 0o111 ? 0o755 : 0o644)
      kibibytes += Math.ceil(entry.size / 1024)
    }
  }
  return kibibytes
}

function writeControl(folder, { options, depends, recommends }, kibibytes) {
  mkdirSync(folder, { mode: 0o755 })
  const [synopsis = options.name, ...more] = options.description
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const fields = {
    Package: options.name,
    Version: [options.version, options.iteration].filter(Boolean).join('-'),
    Architecture: options.architecture,
    Maintainer: options.maintainer,
    'Installed-Size': kibibytes,
    Depends: depends.join(', '),
    Recommends: recommends.join(', '),
    Section: options.category ?? 'utils',
    Priority: options['deb-priority'] ?? 'optional',
    Homepage: options.url,
    Description: [synopsis, ...more.map((line) => ` ${line}`)].join('\n')
  }
  const text = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
  writeFileSync(join(folder, 'control'), text)
  for (const [option, script] of Object.entries(SCRIPTS)) {
    if (!options[option]) continue
    cpSync(options[option], join(folder, script))
    chmodSync(join(folder, script), 0o755)
  }
}

function pack(tree, options) {
  const wanted = process.env.FPM_SHIM_LEVEL
  const level = wanted && wanted !== '0' ? [`-z${wanted}`] : []
  const compression = wanted === '0' ? '-Znone' : `-Z${options['deb-compression'] ?? 'xz'}`
  const { status, error } = spawnSync(
    'dpkg-deb',
    ['--root-owner-group', compression, ...level, '--build', tree, options.package],
    { stdio: ['ignore', 'inherit', 'inherit'] }
  )
  if (status !== 0 || !statSync(options.package).size)
    throw error ?? new Error(`dpkg-deb ended with ${status}`)
}
