// npm run staff:recover -- … : the owner of the machine gives an administrator a new first password, in plain Node.
// What it does stands in src-main/app/staff-recover-command.ts; without arguments it tells how it is used.
import './bare-machine/node-version.mjs'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { nodeProgram } from './bare-machine/node-program.mjs'

const require = createRequire(import.meta.url)
const { staffRecoverCommand } = require(
  await nodeProgram('src-main/app/staff-recover-command.ts', 'out/store')
)
process.exitCode = await staffRecoverCommand(process.argv.slice(2), {
  wasm: readFileSync(require.resolve('sql.js/dist/sql-wasm.wasm')),
  now: Date.now,
  credentials: process.env.CREDENTIALS_DIRECTORY,
  version: require('../../package.json').version,
  say: (line) => console.log(line)
})
