import type { Result } from '../contract/result'

/** How a command answers whoever typed it. */
export interface AskedCommand<A> {
  say: (line: string) => void
  usage: string
  /** What was asked for; throws, in words, where the arguments make no sense. */
  understood: () => A
  run: (asked: A) => Promise<Result<string, string>>
}

/** Runs a command and says how it went; the answer is the exit code: 0 done, 1 refused, 2 not understood. */
export async function answerCommand<A>({ say, usage, understood, run }: AskedCommand<A>): Promise<0 | 1 | 2> {
  let asked: A
  try {
    asked = understood()
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
    return 2
  }
  const answer = await run(asked)
  say(answer.ok ? answer.value : answer.failure)
  return answer.ok ? 0 : 1
}
