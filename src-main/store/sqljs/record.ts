import { z } from 'zod'
import { SqlRefused } from './failure'

/** What a statement may carry: what SQLite stores. Whole numbers beyond 2^53 travel as text or not at all. */
export type SqlValue = string | number | null | Uint8Array

/** One statement of a committed transaction, as it is repeated when the journal is replayed. */
export interface WrittenStatement {
  readonly sql: string
  readonly values: readonly SqlValue[]
  /** Rows it inserted, updated and deleted, those of triggers and foreign keys included. */
  readonly touched: number
}

/** JSON has no bytes, no -0 and nothing beyond the finite numbers. */
const codedSchema = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.object({ b: z.string() }),
  z.object({ n: z.enum(['-0', 'Infinity', '-Infinity']) })
])
const payloadSchema = z.array(z.tuple([z.string(), z.array(codedSchema), z.number().int().nonnegative()]))

/**
 * A value as it is bound, replayed and stored. Booleans become 0 and 1; NaN becomes NULL, as SQLite itself does.
 * Throws SqlRefused for what has no faithful form, because silently storing something else would be worse.
 */
export function sqlValue(value: unknown): SqlValue {
  if (typeof value === 'string' || value === null || value instanceof Uint8Array) return value
  if (typeof value === 'number') return Number.isNaN(value) ? null : value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return Number(value)
  const what = typeof value === 'object' ? Object.prototype.toString.call(value) : typeof value
  throw new SqlRefused(`a parameter of this kind cannot be kept: ${what}`)
}

function encode(value: SqlValue): unknown {
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    return { n: Object.is(value, -0) ? '-0' : String(value) }
  }
  return value instanceof Uint8Array ? { b: Buffer.from(value).toString('base64') } : value
}

function decode(coded: z.infer<typeof codedSchema>): SqlValue {
  if (coded === null || typeof coded !== 'object') return coded
  return 'b' in coded ? Buffer.from(coded.b, 'base64') : Number(coded.n)
}

/** The payload of a frame: JSON, so that a journal can be read by people (`npm run store:verify`) and by later programs. */
export function writePayload(statements: readonly WrittenStatement[]): Buffer {
  return Buffer.from(JSON.stringify(statements.map((one) => [one.sql, one.values.map(encode), one.touched])))
}

/** The statements of a payload, or null if it has another shape (its tag was good, so an unknown writer made it). */
export function readPayload(payload: Buffer): WrittenStatement[] | null {
  const parsed = payloadSchema.safeParse(JSON.parse(payload.toString('utf8')))
  if (!parsed.success) return null
  return parsed.data.map(([sql, values, touched]) => ({ sql, values: values.map(decode), touched }))
}
