import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Everything the renderer is written in, without its catalogues. */
const sources = (): string[] =>
  readdirSync('src-renderer', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|vue)$/.test(path) && !/i18n[\\/](es|en|qu)\b/.test(path))
    .map((path) => readFileSync(join('src-renderer', path), 'utf8'))

/** The tables of codes from main are asked for by their name, as in `codeWords(words, 'role', …)`. */
const TABLE = /^word\.(?!outcome\.)(\w+)\./

/** Tells whether the renderer has a use for a name of the catalogue: as it is, or as one that a template can become. */
export function usedWords(): (name: string) => boolean {
  const plain = new Set<string>()
  const templates = new Set<string>()
  for (const source of sources()) {
    for (const [, text = ''] of source.matchAll(/'([\w.-]+)'/g)) plain.add(text)
    for (const [, text = ''] of source.matchAll(/`([\w.${}-]+)`/g)) templates.add(text)
  }
  templates.delete('word.${table}.${code}')
  const patterns = [...templates]
    .filter((text) => /^\w+\./.test(text))
    .map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`))
  return (name) => {
    const table = TABLE.exec(name)?.[1]
    return (
      plain.has(name) ||
      (table !== undefined && plain.has(table)) ||
      patterns.some((pattern) => pattern.test(name))
    )
  }
}
