import type { SealedLine } from './chain'

/** What an export can be: JSON lines for programs, CSV for spreadsheets. Both carry the same fields. */
export type ExportFormat = 'jsonl' | 'csv'

/** The columns, in their order (resources/audit/FORMAT.md). `time` is `at` for people. */
const COLUMNS = [
  'chain',
  'seq',
  'time',
  'at',
  'event',
  'actor',
  'subject',
  'extras',
  'previous',
  'hash'
] as const

type Exported = Record<(typeof COLUMNS)[number], string | number | null>

const exported = (line: SealedLine): Exported => ({ ...line, time: new Date(line.at).toISOString() })

/** What stands before the first line. The mark makes spreadsheets read UTF-8 as such. */
export function exportHead(format: ExportFormat): string {
  return format === 'csv' ? `\uFEFF${COLUMNS.join(',')}\r\n` : ''
}

/** One line of the record in the form of the export, with its line end. */
export function exportLine(line: SealedLine, format: ExportFormat): string {
  const fields = exported(line)
  return format === 'csv'
    ? `${COLUMNS.map((column) => csvField(fields[column])).join(',')}\r\n`
    : `${JSON.stringify(Object.fromEntries(COLUMNS.map((column) => [column, fields[column]])))}\n`
}

/** RFC 4180: quoted when it has to be; null is empty. */
function csvField(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
