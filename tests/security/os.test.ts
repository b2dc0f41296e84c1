import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

/** The doors of the operating system: the files that close them, as the package ships them. */
const linux = resolve('resources/os/linux')
const read = (name: string): string => readFileSync(join(linux, name), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'ventanilla-os-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The words of a command, or null where this machine does not have it. */
function run(command: string, args: string[]): { status: number | null; said: string } | null {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return error ? null : { status, said: stdout + stderr }
}

/** A file of systemd's form: section → key → values. */
function unit(text: string): Record<string, Record<string, string[]>> {
  const sections: Record<string, Record<string, string[]>> = {}
  let section: Record<string, string[]> = {}
  for (const line of text.split('\n')) {
    const head = /^\[(\w+)\]$/.exec(line)?.[1]
    const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? []
    if (head) section = sections[head] = {}
    else if (key && value !== undefined) (section[key] ??= []).push(value)
    else if (line !== '' && !line.startsWith('#')) throw new Error(`not a line of systemd’s: ${line}`)
  }
  return sections
}

/** Options of xorg.conf by section; a file that does not close what it opens is no configuration. */
function xorgOptions(text: string): Record<string, string> {
  const options: Record<string, string> = {}
  let open: string | null = null
  for (const line of text.split('\n').map((each) => each.replace(/#.*/, '').trim())) {
    const begun = /^Section "(\w+)"$/.exec(line)?.[1]
    const [, name, value] = /^Option "([^"]+)" "([^"]*)"$/.exec(line) ?? []
    if (begun && open === null) open = begun
    else if (line === 'EndSection' && open !== null) open = null
    else if (name && value !== undefined && open !== null) options[`${open}.${name}`] = value
    else if (line !== '' && !(open && /^(Identifier|MatchIs\w+) "[^"]+"$/.test(line)))
      throw new Error(`not a line of xorg.conf: ${line}`)
  }
  expect(open).toBeNull()
  return options
}

describe('the service', () => {
  const { Unit = {}, Service = {}, Install = {} } = unit(read('ventanilla.service'))

  it('runs as a user of its own, without root, and is started at boot', () => {
    expect(Service['User']).toEqual(['ventanilla'])
    expect(Install['WantedBy']).toEqual(['multi-user.target'])
    expect(read('sysusers.conf')).toMatch(
      /^u ventanilla - ".+" \/var\/lib\/ventanilla \/usr\/sbin\/nologin$/m
    )
  })

  it('starts the kiosk again after whatever happens to it, for ever, in seconds', () => {
    expect(Service['Restart']).toEqual(['on-failure'])
    expect(Number(Service['RestartSec']?.[0])).toBeLessThanOrEqual(3)
    expect(Unit['StartLimitIntervalSec']).toEqual(['0'])
  })

  it('leaves no console beside it, and gives one back only when staff have closed the kiosk', () => {
    expect(Unit['Conflicts']).toEqual(['getty@tty1.service'])
    expect(Unit['OnSuccess']).toEqual(['getty@tty1.service'])
  })

  it('keeps no core dump, reads no home, and writes to its own folders only', () => {
    expect(Service['LimitCORE']).toEqual(['0'])
    expect(Service['ProtectHome']).toEqual(['yes'])
    expect(Service['ProtectSystem']).toEqual(['strict'])
    expect(Service['StateDirectoryMode']).toEqual(['0700'])
  })

  it('does not take away what Chromium’s sandbox needs', () => {
    // systemd.exec(5): each of these implies NoNewPrivileges=yes for a service that is not root's
    const implying =
      /^(NoNewPrivileges|SystemCall\w*|Restrict\w+|PrivateDevices|ProtectKernel\w+|ProtectClock|Lock\w+|MemoryDeny\w+|DynamicUser)$/
    expect(Object.keys(Service).filter((key) => implying.test(key))).toEqual([])
  })

  it('is a unit that systemd takes', () => {
    const path = join(folder, 'ventanilla.service')
    // the program itself is not installed where tests run
    writeFileSync(path, read('ventanilla.service').replace(/^ExecStart=.*/m, 'ExecStart=/bin/true'))
    const verified = run('systemd-analyze', ['verify', '--man=no', path])
    // of other units of this machine it may say what it likes
    const ofOurs = verified?.said.split('\n').filter((line) => line.includes('ventanilla'))
    expect(ofOurs ?? []).toEqual([])
    expect(Object.keys(unit(read('ventanilla.service')))).toEqual(['Unit', 'Service', 'Install'])
  })
})

describe('the session', () => {
  it('is made of scripts that sh can read and root may run', () => {
    for (const name of ['kiosk', 'session', 'set-up']) {
      expect(run('sh', ['-n', join(linux, name)])).toEqual({ status: 0, said: '' })
      expect(statSync(join(linux, name)).mode & 0o111).toBe(0o111)
      expect(read(name)).toMatch(/^set -e?u$/m)
    }
  })

  it('has no cursor, is never dark, and nobody draws on it from elsewhere', () => {
    expect(read('kiosk')).toMatch(/-nolisten tcp -nocursor -s 0 -dpms/)
    const options = xorgOptions(read('xorg.conf'))
    for (const time of ['BlankTime', 'StandbyTime', 'SuspendTime', 'OffTime'])
      expect(options[`ServerFlags.${time}`]).toBe('0')
    expect(options['Extensions.DPMS']).toBe('Disable')
  })

  it('shows no other console, and no key ends or changes the X server', () => {
    const options = xorgOptions(read('xorg.conf'))
    for (const door of ['DontVTSwitch', 'DontZap', 'DontZoom'])
      expect(options[`ServerFlags.${door}`]).toBe('true')
    expect(options['InputClass.XkbOptions']).toContain('srvrkeys:none')
    expect(unit(read('logind.conf'))['Login']).toMatchObject({ NAutoVTs: ['0'], ReserveVT: ['0'] })
  })

  it('has a window manager without keys, mouse actions and menus', () => {
    const xml = read('openbox.xml')
    expect(xml).toMatch(/<keyboard><\/keyboard>\s*<mouse><\/mouse>\s*<menu><\/menu>/)
    const opened = [...xml.matchAll(/<(\w+)(?: [^>]*)?>/g)].map(([, name]) => name)
    const closed = [...xml.matchAll(/<\/(\w+)>/g)].map(([, name]) => name)
    expect(opened.sort()).toEqual(closed.sort())
    expect(read('session')).toContain('openbox --config-file "$here/openbox.xml"')
  })

  it('starts the program again whenever it ends with a fault, and ends itself only when staff have closed it', () => {
    const bin = join(folder, 'bin')
    spawnSync('mkdir', ['-p', bin])
    const counted = join(folder, 'starts')
    const tool = (name: string, text: string): void =>
      writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
    for (const name of ['xset', 'openbox', 'sleep']) tool(name, 'exit 0')
    // faults of several kinds, then an end in good order
    tool(
      'ventanilla',
      `echo "$*" >> ${counted}; case $(wc -l < ${counted}) in 1) exit 1;; 2) exit 75;; 3) kill -9 $$;; *) exit 0;; esac`
    )
    const script = join(folder, 'session')
    writeFileSync(script, read('session').replace('/opt/Ventanilla/ventanilla', 'ventanilla'), {
      mode: 0o755
    })
    const { status } = spawnSync('sh', [script], {
      env: { PATH: `${bin}:/usr/bin:/bin`, RUNTIME_DIRECTORY: folder },
      timeout: 20_000
    })
    expect(status).toBe(0)
    const starts = readFileSync(counted, 'utf8').trim().split('\n')
    expect(starts).toHaveLength(4)
    expect(starts[0]).toBe(
      '--supervised --config=/etc/ventanilla/settings.json --data-dir=/var/lib/ventanilla'
    )
    expect(readdirSync(folder)).toContain('closed-by-staff')
  })
})

describe('the machine', () => {
  it('has no kernel shortcuts and no core dumps', () => {
    expect(read('sysctl.conf')).toMatch(/^kernel\.sysrq = 0$/m)
    expect(read('sysctl.conf')).toMatch(/^kernel\.core_pattern = \|\/bin\/false$/m)
    expect(read('set-up')).toContain('systemctl mask ctrl-alt-del.target sleep.target')
  })

  it('mounts nothing that is plugged in', () => {
    expect(read('udev.rules')).toMatch(/SUBSYSTEM=="block", ENV\{ID_BUS\}=="usb", ENV\{UDISKS_IGNORE\}="1"/)
  })

  it('gives data and settings to nobody else', () => {
    expect(read('tmpfiles.conf')).toMatch(/^d \/var\/lib\/ventanilla 0700 ventanilla ventanilla -$/m)
    expect(read('tmpfiles.conf')).toMatch(/^d \/etc\/ventanilla 0750 root ventanilla -$/m)
  })

  it('is set up with every file there is', () => {
    const text = read('set-up') + read('kiosk') + read('session') + read('ventanilla.service')
    const unused = readdirSync(linux).filter(
      (name) => name !== 'set-up' && !new RegExp(`/${name}\\b`).test(text)
    )
    expect(unused).toEqual([])
  })
})
