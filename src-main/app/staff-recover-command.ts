import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '../contract/result'
import type { Settings } from '../contract/settings'
import { keyedHashes } from '../platform/keyed-hashes'
import { sha256 } from '../platform/same-text'
import { scryptHasher } from '../platform/scrypt'
import { readSettings } from '../platform/settings-file'
import { systemRandom } from '../platform/system-random'
import { recoverAdministrator } from '../staff/recover-administrator'
import { keptAuditChain } from '../store/audit-chain-id'
import { answerCommand } from '../store/answer-command'
import { installationSecret } from '../store/installation'
import { describeLaterProgram, laterProgram } from '../store/later-program'
import { openStore } from '../store/open-store'
import { allStaff } from '../store/staff-accounts'
import { keysFrom } from '../store/sqljs/command'
import { openSqlJsEngine } from '../store/sqljs/engine'
import { describe } from '../store/sqljs/failure'
import type { Engine } from '../store/sqljs/running-engine'

/** What the command is given by the machine. */
export interface RecoverCommandParts {
  readonly wasm: Uint8Array
  readonly now: () => number
  /** systemd's $CREDENTIALS_DIRECTORY: where the key is read if no key file is named. */
  readonly credentials: string | undefined
  /** Version of this program, for a store that a newer one has written. */
  readonly version: string
  readonly say: (line: string) => void
}

export const USAGE = `Usage (the kiosk is closed first; whoever may read the store's key may do this):
  staff:recover -- --store FOLDER --config FILE --user NAME
Gives an administrator who lost password or authenticator a new first password, shown here once. It is in the record, and
told to supervisors, to everybody of the staff who has an address and to the mailboxes of audit and alerts.
Keys: --key-file FILE, else $CREDENTIALS_DIRECTORY/ventanilla-store-key. --anchor FOLDER if the store's anchor lies elsewhere.`

const OPTIONS = {
  store: { type: 'string' },
  config: { type: 'string' },
  user: { type: 'string' },
  anchor: { type: 'string' },
  'key-file': { type: 'string' }
} as const

interface Asked {
  store: string
  config: string
  user: string
  anchor: string | undefined
  keyFile: string | undefined
}

function understood(args: string[]): Asked {
  const { values } = parseArgs({ args, options: OPTIONS })
  const { store, config, user, anchor } = values
  if (store === undefined) throw new Error('of which store? --store')
  if (config === undefined) throw new Error('with which settings? --config')
  if (user === undefined) throw new Error('which administrator? --user')
  return { store, config, user: user.trim().toLowerCase(), anchor, keyFile: values['key-file'] }
}

/** Recovers an administrator and says how it went; the answer is the exit code: 0 done, 1 refused, 2 not understood. */
export function staffRecoverCommand(args: string[], parts: RecoverCommandParts): Promise<0 | 1 | 2> {
  return answerCommand({
    say: parts.say,
    usage: USAGE,
    understood: () => understood(args),
    run: (asked) => run(asked, parts)
  })
}

type Answer = Result<string, string>

async function run(asked: Asked, parts: RecoverCommandParts): Promise<Answer> {
  const read = await readSettings(asked.config, parts.credentials)
  if ('problem' in read) return fail(`${asked.config}, ${read.problem.field}: ${read.problem.reason}`)
  const random = systemRandom()
  const keys = await keysFrom(asked.keyFile, { random, credentials: parts.credentials })
  if (!keys.ok) return keys
  const opened = await openSqlJsEngine({
    folder: asked.store,
    anchorFolder: asked.anchor ?? asked.store,
    keys: keys.value,
    wasm: parts.wasm,
    random,
    now: parts.now,
    mayCreate: false
  })
  if (!opened.ok) return fail(describe(opened.failure))
  try {
    return await recoverIn(opened.value, asked.user, read.settings, parts)
  } finally {
    await opened.value.close()
  }
}

async function recoverIn(
  engine: Engine,
  user: string,
  settings: Settings,
  { version, now }: RecoverCommandParts
): Promise<Answer> {
  const because = engine.because()
  if (because) return fail(describe(because))
  const later = await laterProgram(engine.dialect)
  if (later) return fail(describeLaterProgram(later, version))
  const random = systemRandom()
  const store = await openStore(engine.dialect, { now })
  const chain = await keptAuditChain(store.read)
  if (chain === null) return fail('this store has no record yet: start the kiosk once')
  const hashes = keyedHashes(await installationSecret(store, random))
  const seal = { chain, subject: hashes.subjects, digest: sha256 }
  const done = await recoverAdministrator(
    { store, seal, settings, hasher: scryptHasher(random), random },
    user
  )
  if (done.ok)
    return ok(
      `First password of ${user}: ${done.value.secret}\n` +
        'It is replaced at the first sign-in. It decides nothing until somebody of the office confirms the person; where nobody could, for hours.\n' +
        `In the record and among the alerts; ${done.value.told} messages go out at the next start.`
    )
  const administrators = (await allStaff(store.read)).filter(
    ({ role, ended_at }) => role === 'administrator' && ended_at === null
  )
  return fail(
    `${user} is not the name of an administrator here. Nothing was changed. There ` +
      (administrators.length === 0
        ? 'is none.'
        : `is: ${administrators.map(({ user_name }) => user_name).join(', ')}.`)
  )
}
