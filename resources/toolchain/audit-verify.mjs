// npm run audit:verify -- FILE [--anchors FILE [--public-key FILE]]
// Says whether an exported audit record is what was written. It shares no code with the program that writes the record
// and needs nothing but Node; the whole format is in resources/audit/FORMAT.md.
// Exit: 0 nothing found, 1 something found, 2 could not look.
import { parseArgs } from 'node:util'
import { checkAnchors, checkBeginning, keysInRecord, readAnchors, readKeys } from './audit-verify-anchors.mjs'
import { CannotLook, checkChain, readRecord, span } from './audit-verify-record.mjs'

const USAGE = 'usage: npm run audit:verify -- FILE [--anchors FILE [--public-key FILE]]'

function look(file, { anchors: anchorsFile, 'public-key': keyFile }) {
  const findings = []
  const notes = []
  const report = {
    found: (kind, text) => findings.push(`${kind}: ${text}`),
    note: (text) => notes.push(text)
  }
  const lines = readRecord(file, report)
  if (lines === null) return { record: null, anchors: [], findings, notes }
  const record = checkChain(lines, report)
  const anchors = anchorsFile ? readAnchors(anchorsFile, record.chain, report) : []
  checkBeginning(record, anchors, report)
  if (anchorsFile) {
    if (anchors.length === 0) report.found('ANCHOR MISSING', 'no anchor of this chain')
    checkAnchors(anchors, record, keyFile ? readKeys(keyFile) : keysInRecord(record, anchors, report), report)
  }
  return { record, anchors, findings, notes }
}

function tell({ record, anchors, findings, notes }, keyFile) {
  const moment = ({ at }) => new Date(at).toISOString()
  if (record) {
    const { chain, bySeq, first, last } = record
    console.log(`Chain ${chain}, ${bySeq.size} lines:`)
    console.log(`  ${first.seq} (${moment(first)}) to ${last.seq} (${moment(last)})`)
  }
  if (anchors.length > 0)
    console.log(`Anchors: ${anchors.length}, the last vouches for line ${anchors.at(-1).seq}`)
  for (const note of notes) console.log(`  note: ${note}`)
  for (const finding of findings) console.log(`  ${finding}`)
  if (findings.length > 0) {
    console.log(`\nNOT INTACT (${findings.length}). Keep the file as it is and ask who had it.`)
    return
  }
  console.log('\nINTACT, as far as was looked:')
  console.log('  every line has its hash and continues the one before')
  const proved = anchors.at(-1)?.seq ?? 0
  if (proved === 0) console.log('  without --anchors a record shortened or written anew cannot be told')
  else {
    console.log(`  up to line ${proved} it is what the anchors saw`)
    const { last } = record
    if (last.seq > proved) console.log(`  ${span(proved + 1, last.seq)}: newer than the last anchor`)
    if (!keyFile) console.log('  without --public-key anchors of another key cannot be told')
  }
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { anchors: { type: 'string' }, 'public-key': { type: 'string' } }
  })
  const [file, ...more] = positionals
  if (!file || more.length > 0 || (values['public-key'] && !values.anchors)) throw new CannotLook(USAGE)
  const looked = look(file, values)
  tell(looked, values['public-key'])
  process.exitCode = looked.findings.length > 0 ? 1 : 0
} catch (error) {
  const misused = String(error.code).startsWith('ERR_PARSE_ARGS')
  if (!misused && !(error instanceof CannotLook)) throw error
  console.error(misused ? USAGE : error.message)
  process.exitCode = 2
}
