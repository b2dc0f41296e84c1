// npm run store:verify | store:backup | store:restore -- … : the store's command line in plain Node, without Electron.
// What it does stands in src-main/store/sqljs/command.ts; without arguments it tells how it is used.
import './bare-machine/node-version.mjs'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { nodeProgram } from './bare-machine/node-program.mjs'

const require = createRequire(import.meta.url)
const { storeCommand } = require(await nodeProgram('src-main/store/sqljs/command.ts', 'out/store'))
process.exitCode = await storeCommand(process.argv.slice(2), {
  wasm: readFileSync(require.resolve('sql.js/dist/sql-wasm.wasm')),
  random: { bytes: (count) => randomBytes(count) },
  now: Date.now,
  credentials: process.env.CREDENTIALS_DIRECTORY,
  say: (line) => console.log(line)
})
