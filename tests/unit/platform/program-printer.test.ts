import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { papersSchema } from '../../../src-main/contract/settings/paper-settings'
import { outsidePrograms } from '../../../src-main/platform/outside-programs'
import { programPrinter } from '../../../src-main/platform/program-printer'
import { systemClock } from '../../../src-main/platform/system-clock'
import { processes } from '../../support/processes'

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-printer-'))
const file = join(folder, 'printed')
afterEach(() => rmSync(file, { force: true }))
afterAll(() => rmSync(folder, { recursive: true }))

const paper = { name: 'tramite-X', pdf: new TextEncoder().encode('%PDF-1.7 …'), widthMm: 105, heightMm: 148 }

/** The real door, with a shell script in place of the printing program. */
function printer(script: string, settings: Record<string, unknown> = {}) {
  const troubles: string[] = []
  const printerArgs = ['-c', script, 'printer', file, '{name} {width}x{height}']
  const print = programPrinter(papersSchema.parse({ printer: '/bin/sh', printerArgs, ...settings }), {
    clock: systemClock(),
    start: outsidePrograms({ PATH: process.env['PATH'], CREDENTIALS_DIRECTORY: '/secret' }),
    troubled: (reason) => troubles.push(reason)
  })
  if (!print) throw new Error('no printer')
  return { print, troubles }
}

describe('a program that prints', () => {
  it('gets the paper on its standard input, and its name and size where the arguments ask for them', async () => {
    const { print, troubles } = printer('{ echo "$2"; cat; } > "$1"')
    expect(await print(paper)).toBe(true)
    expect(readFileSync(file, 'utf8')).toBe('tramite-X 105x148\n%PDF-1.7 …')
    expect(troubles).toEqual([])
  })

  it('learns nothing of our environment', async () => {
    const { print } = printer('env > "$1"')
    await print(paper)
    expect(readFileSync(file, 'utf8')).not.toContain('CREDENTIALS_DIRECTORY')
  })

  it('that fails, or reads nothing, has not taken the paper', async () => {
    const { print, troubles } = printer('exit 3')
    expect(await print({ ...paper, pdf: new Uint8Array(1_000_000) })).toBe(false)
    expect(troubles).toEqual(['ended with 3'])
  })

  it('that hangs is ended', async () => {
    const { print, troubles } = printer('exec sleep 600', { printerSeconds: 1 })
    expect(await print(paper)).toBe(false)
    expect(troubles).toEqual(['ended with SIGKILL'])
    expect(existsSync(file)).toBe(false)
  })

  it('that hangs is ended with all that it started', async () => {
    const { print } = printer('sleep 600 & echo $! > "$1"; wait', { printerSeconds: 1 })
    expect(await print(paper)).toBe(false)
    const started = Number(readFileSync(file, 'utf8'))
    expect(started).toBeGreaterThan(0)
    await vi.waitFor(() => expect(processes().map(({ pid }) => pid)).not.toContain(started))
  })

  it('that is not there has not taken the paper', async () => {
    const { print, troubles } = printer('', { printer: join(folder, 'nowhere') })
    expect(await print(paper)).toBe(false)
    expect(troubles).toEqual(['ENOENT'])
  })
})

describe('a kiosk whose settings name no program', () => {
  it('has no printer', () => {
    const parts = { clock: systemClock(), start: outsidePrograms({}), troubled: () => undefined }
    expect(programPrinter(papersSchema.parse({}), parts)).toBeNull()
  })
})
