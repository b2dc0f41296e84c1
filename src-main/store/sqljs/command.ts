import { parseArgs } from 'node:util'
import type { Random } from '../../domain/random'
import { fail, ok, type Result } from '../../contract/result'
import { answerCommand } from '../answer-command'
import { noteRestored } from '../restore-note'
import { writeBackup } from './make-backup'
import { openSqlJsEngine } from './engine'
import { describe } from './failure'
import { inspectBackup, inspectStore, type Inspected } from './inspection'
import type { KeyRing } from './key-ring'
import { KeyCredential } from './keys/key-credential'
import { KeyFile } from './keys/key-file'
import { describeKeyFailure, type KeyKeeper } from './keys/key-keeper'
import { rotateKey } from './keys/rotation'
import { realDisk } from './real-disk'
import { restoreImage } from './restore-backup'
import { checkedSqlJs } from './sqljs-build'
import type { EngineContext } from './engine-context'

/** What the command is given by the machine. */
export interface CommandParts {
  readonly wasm: Uint8Array
  readonly random: Pick<Random, 'bytes'>
  readonly now: () => number
  /** systemd's $CREDENTIALS_DIRECTORY: where the key is read if no key file is named. */
  readonly credentials: string | undefined
  readonly say: (line: string) => void
}

export const USAGE = `Usage (but for rotate the store may be in use; nothing is ever overwritten):
  verify  --store FOLDER | --backup FILE                    reads everything, changes nothing
  backup  --store FOLDER --to FOLDER                        writes one sealed file
  restore --backup FILE | --store FOLDER --to NEW-FOLDER    makes a new store; from a folder even if its anchor
                                                            says that it is an older copy or is missing
  rotate  --store FOLDER --key-file FILE                    gives a store that is not in use a new key
Keys: --key-file FILE (64 hex digits, mode 600), else $CREDENTIALS_DIRECTORY/ventanilla-store-key.
      --seal-with FILE seals the backup, or the restored store, with another key.
      --anchor FOLDER if the store's anchor lies elsewhere.`

const OPTIONS = {
  store: { type: 'string' },
  backup: { type: 'string' },
  to: { type: 'string' },
  anchor: { type: 'string' },
  'key-file': { type: 'string' },
  'seal-with': { type: 'string' }
} as const

const ACTS = ['verify', 'backup', 'restore', 'rotate'] as const
const isAct = (text: string | undefined): text is (typeof ACTS)[number] => ACTS.some((act) => act === text)

type Answer = Result<string, string>

/** Runs one command and says how it went; the answer is the exit code: 0 done, 1 refused, 2 not understood. */
export function storeCommand(args: string[], parts: CommandParts): Promise<0 | 1 | 2> {
  return answerCommand({
    say: parts.say,
    usage: USAGE,
    understood: () => parse(args),
    run: (asked) => run(asked, parts)
  })
}

function parse(args: string[]) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const [act, ...rest] = positionals
  if (!isAct(act)) throw new Error(`${ACTS.join(', ')}?`)
  if (rest.length > 0) throw new Error(`what is ${rest.join(' ')}?`)
  const { store, backup, to } = values
  const needsStore = act === 'backup' || act === 'rotate'
  if ((store === undefined) === (backup === undefined) || (needsStore && store === undefined)) {
    throw new Error(needsStore ? 'of which store? --store' : 'of which? --store or --backup, one of them')
  }
  if ((act === 'backup' || act === 'restore') && to === undefined) throw new Error('where to? --to')
  return { ...values, act, to: to ?? '' }
}

async function run(asked: ReturnType<typeof parse>, parts: CommandParts): Promise<Answer> {
  if (asked.act === 'rotate') return rotate(asked, parts)
  const keys = await keysFrom(asked['key-file'], parts)
  const seal = asked['seal-with'] === undefined ? keys : await keysFrom(asked['seal-with'], parts)
  if (!keys.ok) return keys
  if (!seal.ok) return seal
  const connect = await checkedSqlJs(parts.wasm)
  if (!connect.ok) return fail(describe(connect.failure))
  const folder = asked.store ?? asked.to
  const shop: EngineContext = {
    disk: realDisk,
    folder,
    anchorFolder: asked.anchor ?? folder,
    ring: keys.value,
    random: parts.random,
    now: parts.now
  }
  const inspected =
    asked.backup === undefined
      ? inspectStore(shop, connect.value, asked.act !== 'restore')
      : inspectBackup(shop, connect.value, asked.backup)
  if (!inspected.ok) return fail(describe(inspected.failure))
  try {
    if (asked.act === 'verify') return ok(told(inspected.value))
    const sealing = { ...shop, ring: seal.value, folder: asked.to, anchorFolder: asked.to }
    return await (asked.act === 'backup'
      ? backUp(sealing, inspected.value)
      : restore(sealing, inspected.value))
  } finally {
    inspected.value.connection.close()
  }
}

type KeySources = Pick<CommandParts, 'random' | 'credentials'>

const keeperOf = (file: string | undefined, { random, credentials }: KeySources): KeyKeeper =>
  file === undefined ? new KeyCredential(credentials ?? '') : new KeyFile(file, random)

/** The keys that a command line names: a key file, or else the credential that systemd hands over. */
export async function keysFrom(
  file: string | undefined,
  parts: KeySources
): Promise<Result<KeyRing, string>> {
  if (file === undefined && parts.credentials === undefined) return fail('with which key? --key-file')
  const held = await keeperOf(file, parts).load()
  if (!held.ok) return fail(describeKeyFailure(held.failure))
  return held.value ? ok(held.value) : fail(`there is no key in ${file ?? parts.credentials}`)
}

function told({ file, header, sequence, journal, tail, connection }: Inspected): string {
  const made = new Date(header.madeAt).toISOString()
  const tables = connection.run(
    connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"),
    []
  )
  const counts = tables.rows.map(({ name }) => {
    const quoted = `"${String(name).replaceAll('"', '""')}"`
    const [count] = connection.run(connection.prepare(`SELECT count(*) AS n FROM ${quoted}`), []).rows
    return `  ${String(name)}: ${String(count?.['n'])} rows`
  })
  return [
    `sound: ${file}`,
    `store ${header.store}, transaction ${sequence} (${journal} of them in the journal)`,
    `snapshot of ${made} by ${header.engine}, sealed with key ${header.key}`,
    ...(tail > 0 ? [`${tail} bytes behind the last transaction: one under way, or torn`] : []),
    ...counts
  ].join('\n')
}

async function rotate(asked: ReturnType<typeof parse>, parts: CommandParts): Promise<Answer> {
  const keys = await keysFrom(asked['key-file'], parts)
  if (!keys.ok) return keys
  const { wasm, random, now } = parts
  const folder = asked.store ?? ''
  const anchorFolder = asked.anchor ?? folder
  const engine = await openSqlJsEngine({
    folder,
    anchorFolder,
    keys: keys.value,
    wasm,
    random,
    now,
    mayCreate: false
  })
  if (!engine.ok) return fail(describe(engine.failure))
  const done = await rotateKey(keeperOf(asked['key-file'], parts), engine.value)
  const closed = await engine.value.close()
  if (!closed.ok) return fail(describe(closed.failure))
  return done.ok ? ok(`${folder} has a new key`) : fail(`the key was not changed: ${done.failure.kind}`)
}

async function backUp(shop: EngineContext, inspected: Inspected): Promise<Answer> {
  const at = {
    store: inspected.header.store,
    generation: inspected.header.generation,
    reached: { sequence: inspected.sequence, chain: Buffer.from(inspected.chain, 'hex') }
  }
  const made = await writeBackup(shop, shop.folder, at, inspected.connection.image())
  return made.ok
    ? ok(`backed up to transaction ${made.value.sequence}: ${made.value.file}`)
    : fail(describe(made.failure))
}

async function restore(shop: EngineContext, inspected: Inspected): Promise<Answer> {
  const { sequence, chain, connection } = inspected
  noteRestored(connection, { by: 'command-line', transaction: sequence, aside: null })
  const made = await restoreImage(shop, { header: { sequence, chain }, image: connection.image() })
  return made.ok
    ? ok(`restored up to transaction ${made.value.sequence}: ${shop.folder} is now store ${made.value.store}`)
    : fail(describe(made.failure))
}
