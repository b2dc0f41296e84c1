import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs, { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { nodeProgram } from '../../../resources/toolchain/bare-machine/node-program.mjs'
import { openSqlJsEngine } from '../../../src-main/store/sqljs/engine'
import { thisProcess, type ProcessMark } from '../../../src-main/store/sqljs/process-mark'
import { failingDisk } from '../../support/failing-disk'
import { openEngine, testKeys, wasm } from '../../support/sqljs-store'

let home: string
let program: string
let folder: string
const children: ChildProcess[] = []

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lock-'))
  program = await nodeProgram('tests/support/lock-child.ts', home)
})
afterAll(() => rmSync(home, { recursive: true }))
beforeEach(() => {
  folder = mkdtempSync(join(home, 'store-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  for (const child of children.splice(0)) await killed(child)
})

const answerSchema = z.object({ opened: z.boolean(), kind: z.string().optional() })

/** A process that tries to open the store and says how it went; it holds the store until it is killed. */
async function opener(): Promise<{ child: ChildProcess; answer: z.infer<typeof answerSchema> }> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [line] = z.tuple([z.instanceof(Buffer)]).parse(await once(child.stdout, 'data'))
  return { child, answer: answerSchema.parse(JSON.parse(String(line))) }
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

const open = () => openSqlJsEngine({ folder, keys: testKeys(), wasm })
const locks = () => readdirSync(folder).filter((name) => name.startsWith('store.lock'))
const leaveLock = (mark: ProcessMark | string) =>
  writeFileSync(join(folder, 'store.lock.1'), typeof mark === 'string' ? mark : JSON.stringify(mark))

describe('one writer', () => {
  it('gives the lock back also where the disk refuses to close the journal', async () => {
    const disk = failingDisk()
    const engine = await openEngine({ folder, disk })
    disk.fails = (act, file) => (act === 'close' && file.endsWith('.journal') ? 'EIO' : null)
    await expect(engine.close()).rejects.toThrow('EIO')
    const next = await openEngine({ folder })
    await next.close()
  })

  it('refuses a second process, naming the first, and lets it in when the first was killed', async () => {
    const { child, answer } = await opener()
    expect(answer).toEqual({ opened: true })
    const refused = await open()
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'locked', holder: child.pid } })
    await killed(child)
    const engine = await openEngine({ folder })
    expect(locks()).toEqual(['store.lock.2'])
    await engine.close()
    expect(locks()).toEqual([])
  })

  it('refuses a second opening in the same process', async () => {
    const engine = await openEngine({ folder })
    expect(await open()).toMatchObject({ failure: { kind: 'locked', holder: process.pid } })
    await engine.close()
    await (await openEngine({ folder })).close()
  })

  it('gives the lock back when opening fails', async () => {
    await (await openEngine({ folder })).close()
    expect(await openSqlJsEngine({ folder, keys: testKeys('z'), wasm })).toMatchObject({
      failure: { kind: 'key-wrong' }
    })
    expect(locks()).toEqual([])
  })

  it('lets exactly one of many in, when they find a dead lock at once', async () => {
    await (await openEngine({ folder })).close()
    leaveLock({ ...thisProcess(), started: '1' })
    const answers = await Promise.all(Array.from({ length: 6 }, opener))
    const opened = answers.filter((one) => one.answer.opened)
    expect(opened).toHaveLength(1)
    expect(answers.filter((one) => !one.answer.opened && one.answer.kind !== 'locked')).toEqual([])
    expect(locks()).toHaveLength(1)
  })

  it('is not kept out by what a dead process left', async () => {
    const gone: (ProcessMark | string)[] = [
      { ...thisProcess(), started: '1' },
      { ...thisProcess(), boot: 'another-boot' },
      '',
      '{"pid":'
    ]
    for (const mark of gone) {
      leaveLock(mark)
      await (await openEngine({ folder })).close()
      expect(locks()).toEqual([])
    }
  })

  it('stays out where it cannot know: a process of another namespace on this boot', async () => {
    leaveLock({ ...thisProcess(), namespace: 'pid:[1]', pid: 4_000_000 })
    expect(await open()).toMatchObject({ failure: { kind: 'locked', holder: 4_000_000 } })
  })

  it('counts a process as gone that is dead and only not yet buried by its parent', async () => {
    // sleep never asks about the child that it has from sh, so that the child stays in the table. It may die only once
    // sh, which does ask, is gone: it reads until the test lets it end
    const parent = spawn('sh', ['-c', 'exec 3<&0; cat <&3 & echo $!; exec sleep 600'], {
      stdio: ['pipe', 'pipe', 'ignore']
    })
    children.push(parent)
    const [line] = z.tuple([z.instanceof(Buffer)]).parse(await once(parent.stdout, 'data'))
    const pid = Number(String(line))
    await expect.poll(() => readFileSync(`/proc/${parent.pid}/cmdline`, 'utf8')).toMatch(/^sleep/)
    parent.stdin.end()
    const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8')
    await expect.poll(stat).toContain(') Z ')
    const started =
      stat()
        .slice(stat().lastIndexOf(')') + 2)
        .split(' ')[19] ?? ''
    leaveLock({ ...thisProcess(), pid, started })
    await (await openEngine({ folder })).close()
  })

  it('leaves the folder as it is when somebody else has the store', async () => {
    const engine = await openEngine({ folder })
    const link = vi.spyOn(fs, 'linkSync')
    expect(await open()).toMatchObject({ failure: { kind: 'locked' } })
    expect(link).not.toHaveBeenCalled()
    await engine.close()
  })

  it('steps back when another one got in between looking and taking', async () => {
    const look = vi.spyOn(fs, 'readdirSync')
    look.mockImplementationOnce(() => {
      look.mockRestore()
      // nobody was there; now the process that started this one is
      const parent = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
      const started = parent.slice(parent.lastIndexOf(')') + 2).split(' ')[19] ?? ''
      writeFileSync(
        join(folder, 'store.lock.7'),
        JSON.stringify({ ...thisProcess(), pid: process.ppid, started })
      )
      return []
    })
    expect(await open()).toMatchObject({ failure: { kind: 'locked', holder: process.ppid } })
    expect(locks()).toEqual(['store.lock.7'])
  })

  it('says so where the folder cannot be written', async () => {
    const file = join(home, 'not-a-folder')
    writeFileSync(file, '')
    const refused = await openSqlJsEngine({ folder: join(file, 'store'), keys: testKeys(), wasm })
    expect(refused).toMatchObject({ failure: { kind: 'io', code: 'ENOTDIR' } })
    mkdirSync(join(folder, 'store.lock.1'))
    expect(await open()).toMatchObject({ failure: { kind: 'io', code: 'EISDIR' } })
  })
})
