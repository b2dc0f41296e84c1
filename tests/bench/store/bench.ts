import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os, { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { measureCommits } from './commits'
import { image } from './database'
import { measureLookUps } from './look-ups'
import { tellMemory } from './memory'
import { measureOpening } from './openings'
import { measurePauses } from './pauses'
import { openEngine } from '../../support/sqljs-store'
import { exporting, exportingDialect, native, nativeBare, openNative, ours, oursBare } from './stores'
import { measureUseCase } from './use-case'
import { measureShares } from './where-the-time-goes'

const SIZES = (process.env['STORE_BENCH_SIZES'] ?? '1,10,100').split(',').map(Number)
const ROUNDS = Number(process.env['STORE_BENCH_ROUNDS'] ?? 25)
const COMMITS = 40

/** Memory that a store takes in a process that does nothing else. */
function memoryOf(which: string, place: string): unknown {
  const program = process.argv[1] ?? ''
  return JSON.parse(String(execFileSync(process.execPath, ['--expose-gc', program, 'memory', which, place])))
}

async function measureSize(home: string, megabytes: number) {
  const bytes = image(home, megabytes)
  const at = (name: string) => join(home, name)
  const reference = native(at('native.db'), bytes)
  const mine = await ours(at('ours'), bytes)
  const naive = await exporting(at('naive.db'), bytes)
  const exports = megabytes > 50 ? 1 : 4
  const commits = await measureCommits([reference, mine, naive], [COMMITS, COMMITS, exports], ROUNDS)
  await naive.close()
  const bare = [nativeBare(at('native-bare.db'), bytes), await oursBare(at('ours-bare'), bytes)]
  const bareCommits = await measureCommits(bare, [COMMITS, COMMITS], ROUNDS)
  for (const store of bare) await store.close()
  const lookUps = await measureLookUps(mine, reference)
  const checkpoint = await measurePauses(mine, reference)
  const opening = await measureOpening(home, mine, reference)
  const shares = await measureShares(at('shares'), bytes)
  const memory = { ours: memoryOf('ours', mine.folder), native: memoryOf('native', reference.file) }
  return { megabytes: bytes.length / 1e6, commits, bareCommits, lookUps, checkpoint, opening, shares, memory }
}

/** The app on each engine, with 10 MB in it. */
async function wholeUseCase() {
  const home = fs.mkdtempSync(join(process.env['STORE_BENCH_FOLDER'] ?? tmpdir(), 'bench-'))
  const engine = await openEngine({ folder: join(home, 'ours') })
  const results = await measureUseCase([
    { name: 'better-sqlite3 WAL FULL, plain', dialect: openNative(join(home, 'native.db')).dialect },
    { name: 'sql.js with journal, encrypted', dialect: engine.dialect },
    { name: 'naive export(), plain', dialect: await exportingDialect(join(home, 'naive.db')) }
  ])
  await engine.close()
  fs.rmSync(home, { recursive: true })
  return results
}

const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'number' ? Number(part.toPrecision(3)) : part
    )
  )

async function main(): Promise<void> {
  const results = []
  for (const size of SIZES) {
    const home = fs.mkdtempSync(join(process.env['STORE_BENCH_FOLDER'] ?? tmpdir(), 'bench-'))
    const result = await measureSize(home, size)
    fs.rmSync(home, { recursive: true })
    results.push(result)
    console.log(`\n${result.megabytes.toFixed(1)} MB. Commits (ms; ratio to the first, per round):`)
    console.table(rounded([...result.commits, ...result.bareCommits]))
    console.log('Look-ups (µs):')
    console.table(rounded(result.lookUps))
    const { checkpoint, opening, shares, memory } = result
    console.log(JSON.stringify(rounded({ checkpoint, opening, shares, memory }), null, 1))
  }
  const useCase = await wholeUseCase()
  console.log('\nA code is entered: from the message of the window to the new screen (ms):')
  console.table(rounded(useCase))
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model ?? '?'}, Node ${process.versions.node}`
  const report = { at: new Date().toISOString(), machine, results, useCase }
  const file = resolve('test-results/bench-store.json')
  fs.mkdirSync(resolve('test-results'), { recursive: true })
  fs.writeFileSync(file, JSON.stringify(report, null, 2))
  console.log(`\n${machine}; written to ${file}`)
}

const [, , mode, which = '', place = ''] = process.argv
void (mode === 'memory' ? tellMemory(which, place) : main())
