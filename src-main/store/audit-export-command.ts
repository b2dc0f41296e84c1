import { parseArgs } from 'node:util'
import { z } from 'zod'
import { fail, ok, type Result } from '../contract/result'
import { anchorLine, anchorSchema } from '../domain/audit/anchor'
import type { SealedLine } from '../domain/audit/chain'
import { exportHead, exportLine, type ExportFormat } from '../domain/audit/export-lines'
import { answerCommand } from './answer-command'
import { keysFrom, type CommandParts } from './sqljs/command'
import type { Connection, ResultRow } from './sqljs/connection'
import { describe } from './sqljs/failure'
import { inspectBackup, inspectStore } from './sqljs/inspection'
import { realDisk } from './sqljs/real-disk'
import { checkedSqlJs } from './sqljs/sqljs-build'

/** What the command is given by the machine. */
export interface ExportCommandParts extends CommandParts {
  /** Writes a new file; throws when there is one already. */
  readonly write: (path: string, text: string) => void
}

export const USAGE = `Usage (reads the store, which may be in use, and changes nothing in it):
  audit:export -- --store FOLDER | --backup FILE  --to FILE.jsonl | FILE.csv
Writes the record and, beside it, FILE.anchors.jsonl. Check both with audit:verify.
Keys: --key-file FILE, else $CREDENTIALS_DIRECTORY/ventanilla-store-key. --anchor FOLDER if the store's anchor lies elsewhere.`

const OPTIONS = {
  store: { type: 'string' },
  backup: { type: 'string' },
  to: { type: 'string' },
  anchor: { type: 'string' },
  'key-file': { type: 'string' }
} as const

interface Asked {
  from: { store: string } | { backup: string }
  to: string
  format: ExportFormat
  anchorFolder: string | undefined
  keyFile: string | undefined
}

function understood(args: string[]): Asked {
  const { values } = parseArgs({ args, options: OPTIONS })
  const { store, backup, to } = values
  if (to === undefined) throw new Error('where to? --to')
  const format = (['jsonl', 'csv'] as const).find((ending) => to.endsWith(`.${ending}`))
  if (!format) throw new Error('--to must end in .jsonl or .csv')
  const from = store === undefined ? backup && { backup } : backup === undefined && { store }
  if (!from) throw new Error('of which? --store or --backup, one of them')
  return { from, to, format, anchorFolder: values.anchor, keyFile: values['key-file'] }
}

/** Exports the record of a kiosk and says how it went; the answer is the exit code: 0 done, 1 refused, 2 not understood. */
export function auditExportCommand(args: string[], parts: ExportCommandParts): Promise<0 | 1 | 2> {
  return answerCommand({
    say: parts.say,
    usage: USAGE,
    understood: () => understood(args),
    run: (asked) => run(asked, parts)
  })
}

async function run(asked: Asked, parts: ExportCommandParts): Promise<Result<string, string>> {
  const keys = await keysFrom(asked.keyFile, parts)
  if (!keys.ok) return keys
  const connect = await checkedSqlJs(parts.wasm)
  if (!connect.ok) return fail(describe(connect.failure))
  const folder = 'store' in asked.from ? asked.from.store : ''
  const shop = {
    disk: realDisk,
    folder,
    anchorFolder: asked.anchorFolder ?? folder,
    ring: keys.value,
    random: parts.random,
    now: parts.now
  }
  const inspected =
    'store' in asked.from
      ? inspectStore(shop, connect.value)
      : inspectBackup(shop, connect.value, asked.from.backup)
  if (!inspected.ok) return fail(describe(inspected.failure))
  const { connection } = inspected.value
  try {
    return write(connection, asked, parts)
  } finally {
    connection.close()
  }
}

const rows = (connection: Connection, sql: string, ...values: string[]): ResultRow[] =>
  connection.run(connection.prepare(sql), values).rows

const lineSchema: z.ZodType<SealedLine> = z.object({
  chain: z.string(),
  seq: z.number(),
  at: z.number(),
  event: z.string(),
  actor: z.string(),
  subject: z.string().nullable(),
  extras: z.string(),
  previous: z.string(),
  hash: z.string()
})

function write(
  connection: Connection,
  { to, format }: Asked,
  parts: ExportCommandParts
): Result<string, string> {
  const [kept] = rows(connection, `SELECT value FROM installation WHERE name = 'audit-chain'`)
  const chain = z.object({ value: z.string() }).safeParse(kept)
  if (!chain.success) return fail('this store has no record yet')
  const { value } = chain.data
  const lines = rows(connection, 'SELECT * FROM audit WHERE chain = ? ORDER BY seq', value)
  const anchors = rows(connection, 'SELECT body FROM audit_anchor WHERE chain = ? ORDER BY number', value)
  const anchorsTo = to.replace(/\.[a-z]+$/, '.anchors.jsonl')
  const texts = lines.map((line) => exportLine(lineSchema.parse(line), format))
  try {
    parts.write(to, exportHead(format) + texts.join(''))
    parts.write(
      anchorsTo,
      anchors.map(({ body }) => `${anchorLine(anchorSchema.parse(JSON.parse(String(body))))}\n`).join('')
    )
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
  return ok(`${lines.length} lines: ${to}\n${anchors.length} anchors: ${anchorsTo}`)
}
