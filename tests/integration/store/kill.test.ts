import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { nodeProgram } from '../../../resources/toolchain/bare-machine/node-program.mjs'
import { dice } from '../../support/fake-disk'
import { lengthOf } from '../../support/lengths'

const KILLS = lengthOf('STORE_KILLS')
/** Stores that are killed side by side: while one child starts, another one works. */
const LANES = 4
/** A store is laid aside after so many: it grows with every life, and the kills should not wait for its reading. */
const KILLS_OF_A_STORE = 100
/** In a long run, who watches it is told after so many. */
const TOLD_EVERY = 250

let home: string
let program: string
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'kill-'))
  program = await nodeProgram('tests/support/crash-child.ts', home)
})
afterAll(() => rmSync(home, { recursive: true }))

const foundSchema = z.object({ last: z.number(), numbers: z.number(), rows: z.number(), sound: z.string() })

interface Life {
  /** What the child found when it opened the store. */
  readonly found: z.infer<typeof foundSchema>
  /** The last number it answered before it was killed; 0 if none. */
  readonly answered: number
}

/** A child's life: it opens, it commits, and after so many answers it is killed. */
function life(folder: string, answers: number): Promise<Life> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let complaints = ''
    child.stderr.on('data', (chunk: Buffer) => (complaints += String(chunk)))
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk)
      if (said.split('\n').length > answers + 1) child.kill('SIGKILL')
    })
    child.on('close', (_code, signal) => {
      // a line cut off in the middle was not wholly said
      const [found, ...numbers] = said.split('\n').slice(0, -1)
      if (signal !== 'SIGKILL') reject(new Error(`the child ended by itself: ${complaints}`))
      else
        resolve({ found: foundSchema.parse(JSON.parse(found ?? '')), answered: Number(numbers.at(-1) ?? 0) })
    })
  })
}

/** What is wrong with what the next child found, or null. */
function judge({ last, numbers, rows, sound }: Life['found'], answered: number): string | null {
  const whole = numbers === last && rows === 2 * last && sound === 'ok'
  const complete = last === answered || last === answered + 1
  return whole && complete ? null : `answered ${answered}, then ${last} in ${rows} rows: ${sound}`
}

/** Kills one store's writers one after the other; each tells what the one before has left. Throws at the first loss. */
async function oneStore(
  folder: string,
  kills: number,
  roll: () => number,
  killed: () => void
): Promise<void> {
  let answered = 0
  for (let kill = 0; kill <= kills; kill += 1) {
    const one = await life(folder, Math.floor(roll() * 60))
    const complaint = judge(one.found, answered)
    if (complaint) throw new Error(`${folder}, kill ${kill}: ${complaint}`)
    answered = Math.max(one.answered, one.found.last)
    if (kill < kills) killed()
  }
  rmSync(folder, { recursive: true })
}

/** One store after the other, until so many kills are done. */
async function lane(name: string, kills: number, roll: () => number, killed: () => void): Promise<void> {
  for (let done = 0; done < kills; done += KILLS_OF_A_STORE)
    await oneStore(`${name}-${done}`, Math.min(KILLS_OF_A_STORE, kills - done), roll, killed)
}

describe('kill -9 while transactions are committed and checkpoints made', () => {
  it(
    `loses none that was answered and halves none, in ${KILLS} kills`,
    { timeout: 60_000 + KILLS * 2000 },
    async () => {
      let done = 0
      const killed = (): void => {
        done += 1
        if (done % TOLD_EVERY === 0) console.log(`${done} kills, nothing lost`)
      }
      await Promise.all(
        Array.from({ length: LANES }, (_, index) =>
          lane(join(home, `store-${index}`), KILLS / LANES, dice(index + 1), killed)
        )
      )
      expect(done).toBe(KILLS)
    }
  )
})
