// npm run test:ipc:long: a million random and mutated messages at the real handlers, from a seed that is told; about a
// quarter of an hour. npm test sends twenty thousand from seed 1. IPC_FUZZ_SEED repeats a run, IPC_FUZZ_MESSAGES sets its length.
import './bare-machine/node-version.mjs'
import { ensureNodeModules } from './bare-machine/node-modules.mjs'
import { tool } from './run.mjs'
import { orStop, say } from './say.mjs'

await orStop(async () => {
  await ensureNodeModules()
  const env = {
    IPC_FUZZ_MESSAGES: '1000000',
    IPC_FUZZ_SEED: String(1 + (Date.now() % 1_000_000_000)),
    ...process.env
  }
  say(`${env.IPC_FUZZ_MESSAGES} messages from seed ${env.IPC_FUZZ_SEED}`)
  const args = ['run', 'tests/security/ipc-fuzz.test.ts']
  const { code } = await tool('vitest', args, { env })
  process.exitCode = code
})
