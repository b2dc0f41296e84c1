import { sqlWords, type SqlWord } from './sql-words'

/** What a statement does: it reads, it changes rows, or it changes the schema. */
export type StatementKind = 'read' | 'write' | 'schema'

/** The gate's answer: the kind, or why the statement does not pass. */
export type Verdict = { readonly kind: StatementKind } | { readonly refused: string }

/** First words that may pass, and what they mean. What is not here does not run (transactions have their own door). */
const KINDS: ReadonlyMap<string, StatementKind> = new Map<string, StatementKind>([
  ['select', 'read'],
  ['values', 'read'],
  ['explain', 'read'],
  ['insert', 'write'],
  ['replace', 'write'],
  ['update', 'write'],
  ['delete', 'write'],
  ['create', 'schema'],
  ['drop', 'schema'],
  ['alter', 'schema'],
  ['reindex', 'schema']
])

/** Pragmas that only tell something, whatever they are asked about. */
const TELLING_PRAGMAS = new Set([
  'foreign_key_check',
  'foreign_key_list',
  'index_info',
  'index_list',
  'index_xinfo',
  'integrity_check',
  'quick_check',
  'table_info',
  'table_list',
  'table_xinfo'
])
/** Pragmas that tell as long as they are given nothing: `foreign_keys(0)` is a way to write `foreign_keys = 0`. */
const TELLING_BARE_PRAGMAS = new Set([
  'collation_list',
  'compile_options',
  'foreign_keys',
  'freelist_count',
  'function_list',
  'journal_mode',
  'page_count',
  'page_size'
])

function judgePragma([, name, mark]: readonly SqlWord[]): Verdict {
  const telling =
    name !== undefined &&
    ((TELLING_PRAGMAS.has(name.text) && mark?.text !== '=') ||
      (TELLING_BARE_PRAGMAS.has(name.text) && (mark === undefined || mark.text === ';')))
  return telling ? { kind: 'read' } : { refused: `PRAGMA ${name?.text ?? ''} is not for this door` }
}

/**
 * Functions that may answer differently when the journal is replayed: chance, the clock (a date function reads it when
 * it is given no moment, or 'now'), counters of the connection, and what names the build. A test compares this table
 * with the functions that SQLite itself does not call deterministic (sqlite.org/deterministic.html).
 */
export const UNREPEATABLE_FUNCTIONS: ReadonlySet<string> = new Set([
  'random',
  'randomblob',
  'date',
  'time',
  'datetime',
  'julianday',
  'unixepoch',
  'strftime',
  'timediff',
  'changes',
  'total_changes',
  'last_insert_rowid',
  'sqlite_version',
  'sqlite_source_id',
  'sqlite_compileoption_get',
  'sqlite_compileoption_used',
  'sqlite_log',
  'sqlite_offset',
  'load_extension',
  'fts3_tokenizer'
])

/** Bare words that a statement that is journalled must not contain, and why. */
const FORBIDDEN_WORDS: ReadonlyMap<string, string> = new Map([
  ['current_time', 'the time of day must come in as a parameter'],
  ['current_date', 'the date must come in as a parameter'],
  ['current_timestamp', 'the moment must come in as a parameter'],
  ['fail', 'a statement must happen wholly or not at all'],
  ['rollback', 'a statement must not end the transaction around it'],
  ['deferred', 'a constraint checked at COMMIT could refuse what is already on disk'],
  ['temp', 'temporary tables are not in the snapshot'],
  ['temporary', 'temporary tables are not in the snapshot'],
  ['virtual', 'virtual tables keep state of their own']
])

function forbidden(words: readonly SqlWord[]): string | null {
  for (const [at, { kind, text }] of words.entries()) {
    const next = words[at + 1]?.text
    const why = kind === 'word' ? FORBIDDEN_WORDS.get(text) : undefined
    if (why) return `${text.toUpperCase()}: ${why}`
    if (kind === 'mark') continue
    if (next === '(' && UNREPEATABLE_FUNCTIONS.has(text)) {
      return `${text}(): its answer would differ on replay; hand the value in as a parameter`
    }
    if (text.startsWith('pragma_')) return `${text}: what it tells is not part of the data`
    if (next === '.' && (text === 'temp' || text === 'sqlite_temp_master')) {
      return `${text}: ${FORBIDDEN_WORDS.get('temp')}`
    }
  }
  return null
}

/** The verb behind a WITH clause: the first one outside all parentheses. */
function verbAfterWith(words: readonly SqlWord[]): string | undefined {
  let depth = 0
  for (const { kind, text } of words) {
    if (text === '(') depth += 1
    else if (text === ')') depth -= 1
    else if (depth === 0 && kind === 'word' && KINDS.has(text)) return text
  }
  return undefined
}

/** Decides about one statement by its text alone. */
export function judge(sql: string): Verdict {
  const words = sqlWords(sql)
  const first = words[0]?.text ?? ''
  if (first === 'pragma') return judgePragma(words)
  const verb = first === 'with' ? verbAfterWith(words.slice(1)) : first
  const kind = verb === undefined ? undefined : KINDS.get(verb)
  if (kind === undefined) return { refused: `${first.toUpperCase()} is not for this door` }
  if (kind === 'read') return { kind }
  const refused = forbidden(words)
  return refused === null ? { kind } : { refused }
}
