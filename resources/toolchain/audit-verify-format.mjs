// What an export looks like, to the letter. A text that two readers could read in two ways is no record: a name that
// stands twice, a field too many, a number written another way, something beside the lines.

/** The fields of a line, in the order of the export (resources/audit/FORMAT.md). */
const LINE = ['chain', 'seq', 'time', 'at', 'event', 'actor', 'subject', 'extras', 'previous', 'hash']
const ANCHOR = ['anchor', 'chain', 'number', 'seq', 'hash', 'at', 'key', 'previous', 'signature']

const hasExactly = (record, names) =>
  record !== null &&
  typeof record === 'object' &&
  !Array.isArray(record) &&
  Object.keys(record).sort().join() === [...names].sort().join()

/** The value that a text is, if it is the one text that this value has; else null. */
export function onlyReading(text) {
  try {
    const value = JSON.parse(text)
    return JSON.stringify(value) === text ? value : null
  } catch {
    return null
  }
}

/** The fields of a line or an anchor, and no others, as an object; null for everything else. */
function strictly(text, names) {
  const value = onlyReading(text)
  return hasExactly(value, names) ? value : null
}

/** The lines of a file of JSON lines, and null for each that is none: an empty one too, and what stands after the last. */
export function jsonLines(text) {
  const lines = text.split('\n')
  // the last line ends like every other
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => strictly(line, LINE))
}

/** Anchors are copied by hand, from messages: empty lines and line ends are nobody's fault. */
export const anchorLines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => strictly(line, ANCHOR))

/** Rows of RFC 4180 text. */
function csvRows(text) {
  const rows = []
  let row = []
  let field = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (quoted && sign === '"' && text[at + 1] === '"') field += text[++at]
    else if (sign === '"') quoted = !quoted
    else if (quoted || !/[,\r\n]/.test(sign)) field += sign
    else if (sign !== '\r') {
      row.push(field)
      field = ''
      if (sign === '\n') rows.push(row.splice(0))
    }
  }
  if (field || row.length > 0) rows.push([...row, field])
  return rows
}

const csvField = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const csvText = (rows) => `\uFEFF${rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`

/** A whole number as JSON writes it; NaN for every other text. */
const numberOf = (text) => (String(Number(text)) === text ? Number(text) : NaN)

/**
 * The lines of a CSV, and null for each that is none; null alone where the text is not written as an export is: other
 * columns, other quotes or line ends, or something beside the rows.
 */
export function csvLines(text) {
  const rows = csvRows(text.replace(/^\uFEFF/, ''))
  const [head = [], ...lines] = rows
  if (head.join() !== LINE.join() || csvText(rows) !== text) return null
  return lines.map((row) => {
    if (row.length !== LINE.length) return null
    const record = Object.fromEntries(LINE.map((name, at) => [name, row[at]]))
    return { ...record, seq: numberOf(record.seq), at: numberOf(record.at), subject: record.subject || null }
  })
}

/** Whether extras are what they have to be: one flat object, its names sorted, each once. */
export function areExtras(text) {
  const value = onlyReading(text)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  const names = Object.keys(value)
  return (
    names.join() === [...names].sort().join() &&
    Object.values(value).every((each) => each === null || typeof each !== 'object')
  )
}
