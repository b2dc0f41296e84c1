// npm run audit:export -- … : the audit record of a store or backup as a file, in plain Node, without Electron.
// What it does stands in src-main/store/audit-export-command.ts; without arguments it tells how it is used.
import './bare-machine/node-version.mjs'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { nodeProgram } from './bare-machine/node-program.mjs'

const require = createRequire(import.meta.url)
const program = await nodeProgram('src-main/store/audit-export-command.ts', 'out/store')
const { auditExportCommand } = require(program)
process.exitCode = await auditExportCommand(process.argv.slice(2), {
  wasm: readFileSync(require.resolve('sql.js/dist/sql-wasm.wasm')),
  random: { bytes: (count) => randomBytes(count) },
  now: Date.now,
  credentials: process.env.CREDENTIALS_DIRECTORY,
  say: (line) => console.log(line),
  write: (path, text) => writeFileSync(path, text, { flag: 'wx', mode: 0o600 })
})
