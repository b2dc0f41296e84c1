/** A piece of SQL text, as far as the gate needs to understand it. */
export interface SqlWord {
  /** `word`: unquoted, lower case. `name`: quoted with "", `` or []. `mark`: any other single character. */
  readonly kind: 'word' | 'name' | 'mark'
  readonly text: string
}

/** Text that says nothing to the gate: space, comments, string and blob literals, numbers, parameters. */
const SILENT =
  /\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[xX]?'(?:[^']|'')*'|\d[\w.]*|\?\d*|[:@$#][\p{L}\p{N}_$]+/uy
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/uy
const NAME = /"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]/uy

function match(pattern: RegExp, sql: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(sql)
}

/** The words, names and marks of SQL in SQLite's spelling (sqlite.org/lang_keywords.html). */
export function sqlWords(sql: string): SqlWord[] {
  const words: SqlWord[] = []
  let at = 0
  while (at < sql.length) {
    const silent = match(SILENT, sql, at)
    const word = silent ?? match(WORD, sql, at)
    const name = word ? null : match(NAME, sql, at)
    if (silent) at += silent[0].length
    else if (word) {
      words.push({ kind: 'word', text: word[0].toLowerCase() })
      at += word[0].length
    } else if (name) {
      words.push({ kind: 'name', text: (name[1] ?? name[2] ?? name[3] ?? '').toLowerCase() })
      at += name[0].length
    } else {
      words.push({ kind: 'mark', text: sql.charAt(at) })
      at += 1
    }
  }
  return words
}
