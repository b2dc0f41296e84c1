import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { FromProgram, Question, ToProgram } from './messages'

/** A question without its number. */
export type Asked = Question extends infer Q ? (Q extends Question ? Omit<Q, 'id'> : never) : never

/** The program of program.ts, running. */
export interface ChildProgram {
  /** The exit code; null: a signal ended it. */
  ended: Promise<number | null>
  output(): string
  /** Tells without waiting for anything. */
  tell(message: ToProgram): void
  /** Never answered where the program keeps silent; rejects in its words, and when it has ended. */
  ask(question: Asked): Promise<unknown>
  /** No signal is sent to a program that has ended. */
  signal(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Starts it on the Node that VENTANILLA_NODE names. `heard`: what it says by itself. */
export function startProgram(
  words: string[],
  env: Record<string, string>,
  heard: (message: FromProgram) => void
): ChildProgram {
  const node = process.env['VENTANILLA_NODE']
  if (!node) throw new Error('VENTANILLA_NODE names no Node: run `npm run test:current`')
  const child = spawn(node, [resolve('out/current/program.cjs'), ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  })
  let written = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (written += String(text)))
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>()
  let asked = 0
  let isOver = false

  child.on('message', (message: FromProgram) => {
    if (message.kind !== 'answer' && message.kind !== 'refusal') return heard(message)
    const asker = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') asker?.done(message.value)
    else asker?.fail(new Error(message.why))
  })
  const ended = new Promise<number | null>((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => {
      isOver = true
      for (const { fail } of waiting.values()) fail(new Error('the program has ended'))
      done(code)
    })
  })
  // a message to a program that is just ending is lost, as it would be in Electron
  const tell = (message: ToProgram): void => {
    if (child.connected) child.send(message, () => undefined)
  }
  return {
    ended,
    output: () => written,
    tell,
    ask: (question) =>
      new Promise((done, fail) => {
        if (isOver) return fail(new Error('the program has ended'))
        const id = ++asked
        waiting.set(id, { done, fail })
        tell({ ...question, id })
      }),
    async signal(signal) {
      if (!isOver) child.kill(signal)
      await ended
    }
  }
}
