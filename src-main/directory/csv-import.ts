import type { Random } from '../domain/random'
import type { Hasher } from '../domain/hashing'
import { insertEmployers, insertMembers, knownCedulas, knownRucs } from '../store/member-import'
import { theInstallation, type Store } from '../store/store'
import { readCsv, type ReadLines, type RefusedLine } from './csv-lines'
import { employerLineSchema } from './employer-line'
import { memberLineSchema, type MemberLine } from './member-line'
import { memberRows, rowsOf, type ImportCosts } from './member-rows'

export interface ImportParts {
  store: Store
  hasher: Hasher
  random: Random
  costs: ImportCosts
}

/** What became of an import: how many lines were taken, and which were not, in the order of the file. */
export interface ImportReport {
  taken: number
  refused: RefusedLine[]
}

/**
 * Takes the members of a CSV file (columns: member-line.ts) into the local directory. Lines that are wrong, or whose
 * cédula is there already, are refused and reported; the others are written in one transaction. Nobody is overwritten.
 */
export async function importMembers(parts: ImportParts, csv: string): Promise<ImportReport> {
  const { store } = parts
  const fresh = (read: ReadLines<MemberLine>, known: ReadonlySet<string>) =>
    withoutKnown(read, 'cedula', ({ cedula }) => cedula, known)
  const read = fresh(readCsv(csv, memberLineSchema), await knownCedulas(store.read))
  const rows = await memberRows(
    read.lines.map(({ value }) => value),
    parts
  )
  return store.commit(theInstallation, async (tx) => {
    // hashing took its time: another import may have brought somebody in since
    const { lines, refused } = fresh(read, await knownCedulas(tx))
    await insertMembers(tx, rowsOf(rows, new Set(lines.map(({ value }) => value.cedula))))
    return { taken: lines.length, refused }
  })
}

/** Takes the employers of a CSV file (columns: employer-line.ts) into the local directory, as `importMembers` does. */
export async function importEmployers(parts: Pick<ImportParts, 'store'>, csv: string): Promise<ImportReport> {
  const read = readCsv(csv, employerLineSchema)
  return parts.store.commit(theInstallation, async (tx) => {
    const { lines, refused } = withoutKnown(read, 'ruc', ({ ruc }) => ruc, await knownRucs(tx))
    const rows = lines.map(({ value }) => ({
      ruc: value.ruc,
      name: value.name,
      representative_cedula: value.representativeCedula,
      email: value.email
    }))
    await insertEmployers(tx, rows)
    return { taken: lines.length, refused }
  })
}

/** Refuses what the directory, or an earlier line, has already. */
function withoutKnown<T>(
  { lines, refused }: ReadLines<T>,
  field: string,
  keyOf: (value: T) => string,
  known: ReadonlySet<string>
): ReadLines<T> {
  const seen = new Set(known)
  const again: RefusedLine[] = []
  const fresh = lines.filter(({ line, value }) => {
    if (seen.has(keyOf(value))) again.push({ line, reasons: [`${field}: is in the directory already`] })
    return !seen.has(keyOf(value)) && seen.add(keyOf(value))
  })
  return { lines: fresh, refused: [...refused, ...again].sort((a, b) => a.line - b.line) }
}
