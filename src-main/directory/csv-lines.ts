import { parse, type CsvError } from 'csv-parse/sync'
import type { z } from 'zod'

/** A line of a file that was not taken, and why. Names fields and rules, never what stood there: people's data. */
export interface RefusedLine {
  /** 1-based line of the file. */
  line: number
  reasons: string[]
}

/** A line that was read. */
export interface ReadLine<T> {
  line: number
  value: T
}

export interface ReadLines<T> {
  lines: ReadLine<T>[]
  refused: RefusedLine[]
}

/**
 * Reads a CSV file with a heading (RFC 4180; UTF-8 with or without a mark; a semicolon instead of the comma, as
 * spreadsheets in Spanish write it) and checks every line with `schema`, whose keys are the columns. Columns that the
 * schema does not know are passed over. A line that is wrong is refused and the others are read.
 */
export function readCsv<T>(text: string, schema: z.ZodType<T>): ReadLines<T> {
  const result: ReadLines<T> = { lines: [], refused: [] }
  const records = parse(text, {
    bom: true,
    columns: true,
    delimiter: text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ',',
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) result.refused.push({ line: lineOf(error), reasons: [`csv: ${error.code}`] })
    }
  }) as unknown as { record: Record<string, string>; info: { lines: number } }[]
  for (const { record, info } of records) {
    const parsed = schema.safeParse(record)
    if (parsed.success) result.lines.push({ line: info.lines, value: parsed.data })
    else result.refused.push({ line: info.lines, reasons: reasonsOf(parsed.error) })
  }
  return result
}

function reasonsOf(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

function lineOf(error: CsvError): number {
  return typeof error.lines === 'number' ? error.lines : 0
}
