// The reading half of `npm run audit:verify`: an export, line by line, and whether its lines form one chain.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { areExtras, csvLines, jsonLines } from './audit-verify-format.mjs'

export const ZEROS = '0'.repeat(64)
export const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')
export const span = (from, to) => (from === to ? `line ${from}` : `lines ${from} to ${to}`)
/** The last moment that JavaScript can name, milliseconds. */
const END_OF_TIME = 8.64e15

/** Why nothing could be looked at. */
export class CannotLook extends Error {}

/** The text of a file, with its byte order mark; bytes that are no UTF-8 are no text. */
export function readText(path) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  } catch (error) {
    throw new CannotLook(`${path}: ${error.message}`)
  }
}

/** The object that a text is, or null. */
export function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const HEX = /^[0-9a-f]{64}$/

const isLine = (record) =>
  record !== null &&
  typeof record === 'object' &&
  Number.isSafeInteger(record.seq) &&
  record.seq > 0 &&
  Number.isSafeInteger(record.at) &&
  Math.abs(record.at) <= END_OF_TIME &&
  ['chain', 'time', 'event', 'actor', 'extras'].every((name) => typeof record[name] === 'string') &&
  [record.previous, record.hash].every((hash) => HEX.test(hash)) &&
  areExtras(record.extras) &&
  (record.subject === null || typeof record.subject === 'string')

/** The lines of an export, in the order of the file; what cannot be read as a line is a finding. Null: nothing can. */
export function readRecord(path, { found }) {
  const text = readText(path)
  const records = /^\uFEFF?\s*\{/.test(text) ? jsonLines(text) : csvLines(text)
  const lines = []
  if (records === null) {
    if (!/\bextras\b.*\bprevious\b/.test(text)) throw new CannotLook(`${path}: no line of an audit record`)
    found(
      'UNREADABLE',
      'the file is not written as an export is: its columns, quotes, line ends or what stands beside'
    )
    return null
  }
  for (const [at, record] of records.entries()) {
    if (isLine(record)) lines.push(record)
    else found('UNREADABLE', `record ${at + 1} of the file is not a line of an audit record`)
  }
  if (lines.length === 0) throw new CannotLook(`${path}: no line of an audit record`)
  return lines
}

const hashOf = ({ chain, seq, at, event, actor, subject, extras, previous }) =>
  sha256(JSON.stringify([chain, seq, at, event, actor, subject, extras, previous]))

/** Every line by itself. Gives back the lines by number. */
function checkLines(lines, { found }) {
  const bySeq = new Map()
  let last = 0
  for (const line of lines) {
    const { seq, at, time } = line
    if (line.chain !== lines[0].chain) found('FOREIGN', `line ${seq} is of chain ${line.chain}`)
    if (hashOf(line) !== line.hash) found('CHANGED', `line ${seq} does not have the hash that it carries`)
    if (time !== new Date(at).toISOString())
      found('CHANGED', `line ${seq} shows another time than it was sealed with`)
    if (bySeq.has(seq)) found('DUPLICATE', `line ${seq} is there more than once`)
    else {
      if (seq < last) found('SWAPPED', `line ${seq} stands after line ${last}`)
      bySeq.set(seq, line)
    }
    last = Math.max(last, seq)
  }
  return bySeq
}

/** Every line by itself, and whether each continues the one before. */
export function checkChain(lines, report) {
  const { found, note } = report
  const bySeq = checkLines(lines, report)
  const inOrder = [...bySeq.values()].sort((a, b) => a.seq - b.seq)
  for (const [at, line] of inOrder.entries()) {
    const before = inOrder[at - 1]
    if (!before) continue
    if (line.seq !== before.seq + 1) found('MISSING', span(before.seq + 1, line.seq - 1))
    else if (line.previous !== before.hash)
      found('UNLINKED', `line ${line.seq} does not continue line ${before.seq}`)
    if (line.at < before.at) note(`the clock went back before line ${line.seq}`)
  }
  return { chain: lines[0].chain, bySeq, first: inOrder[0], last: inOrder.at(-1) }
}
