// The other half of `npm run audit:verify`: signed anchors, among themselves and against the record.
import { createPublicKey, verify } from 'node:crypto'
import { anchorLines } from './audit-verify-format.mjs'
import { CannotLook, parsed, readText, sha256, ZEROS } from './audit-verify-record.mjs'

const HEX = /^[0-9a-f]{64}$/

const publicKeyOf = (x) => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })

/** Keys of a file: PEM blocks, or 32 bytes in base64url, as many as there are. */
export function readKeys(path) {
  const text = readText(path)
  const blocks = text.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g)
  try {
    const keys = blocks
      ? blocks.map((block) => createPublicKey(block).export({ format: 'jwk' }).x)
      : text.split(/\s+/).filter((word) => /^[A-Za-z0-9_-]{43}$/.test(word))
    if (keys.length > 0) return keys
  } catch {
    // told below: whatever the reason, it is not a public key
  }
  throw new CannotLook(`${path}: no Ed25519 public key`)
}

/** The keys that the record itself names: weaker, for whoever writes the record anew names their own. */
export function keysInRecord({ bySeq, first }, anchors, { note }) {
  const named = [...bySeq.values()]
    .filter(({ event }) => event === 'chain.begun' || event === 'anchor.keyChanged')
    .map(({ extras }) => parsed(extras)?.key)
  if (first.seq === 1 || anchors.length === 0) return named
  note('the line that named the key is past its retention: only --public-key says whose anchors these are')
  return [...named, anchors[0].key]
}

const anchorText = ({ chain, number, seq, hash, at, key, previous }) =>
  JSON.stringify(['ventanilla-anchor-1', chain, number, seq, hash, at, key, previous])

function isSigned(anchor) {
  try {
    const signature = Buffer.from(anchor.signature, 'base64url')
    return verify(null, Buffer.from(anchorText(anchor), 'utf8'), publicKeyOf(anchor.key), signature)
  } catch {
    return false
  }
}

/** Whether a text is so many bytes in base64url, in the one way in which they are written. */
function isBase64(text, count) {
  if (typeof text !== 'string') return false
  const bytes = Buffer.from(text, 'base64url')
  return bytes.length === count && bytes.toString('base64url') === text
}

const isAnchor = (anchor) =>
  anchor !== null &&
  typeof anchor === 'object' &&
  anchor.anchor === 1 &&
  [anchor.number, anchor.seq, anchor.at].every(Number.isSafeInteger) &&
  [anchor.hash, anchor.previous].every((hash) => HEX.test(hash)) &&
  typeof anchor.chain === 'string' &&
  isBase64(anchor.key, 32) &&
  isBase64(anchor.signature, 64)

const same = (a, b) => anchorText(a) === anchorText(b) && a.signature === b.signature

/** The anchors of this chain by number; a line of the file that is none, or contradicts another, is a finding. */
export function readAnchors(path, chain, { found, note }) {
  const anchors = new Map()
  let foreign = 0
  for (const [at, anchor] of anchorLines(readText(path)).entries()) {
    if (!isAnchor(anchor)) found('UNREADABLE', `record ${at + 1} of the anchors is not an anchor`)
    else if (anchor.chain !== chain) foreign++
    else if (!anchors.has(anchor.number)) anchors.set(anchor.number, anchor)
    else if (!same(anchors.get(anchor.number), anchor))
      found('FORKED', `there are two anchors ${anchor.number}: the store was put back, or one is forged`)
  }
  if (foreign > 0) note(`${foreign} anchors of other chains were passed over`)
  return [...anchors.values()].sort((a, b) => a.number - b.number)
}

/** Each anchor by itself and after the one before. */
function checkSeries(anchors, trusted, { found }) {
  for (const [at, anchor] of anchors.entries()) {
    const { number, seq, key, previous } = anchor
    const before = anchors[at - 1]
    if (!isSigned(anchor)) found('FORGED', `anchor ${number} is not signed by the key that it names`)
    if (!trusted.includes(key)) found('RE-SIGNED', `anchor ${number} is signed by an unknown key ${key}`)
    if (number === 1 && previous !== ZEROS) found('FORGED', 'anchor 1 names one before it')
    if (!before) continue
    if (number !== before.number + 1) found('ANCHOR MISSING', `between ${before.number} and ${number}`)
    else if (previous !== sha256(anchorText(before)) || seq <= before.seq)
      found('FORGED', `anchor ${number} does not continue anchor ${before.number}`)
  }
}

/** The record against what the anchors saw of it. */
export function checkAnchors(anchors, record, trusted, report) {
  const { found } = report
  const { bySeq, first, last } = record
  checkSeries(anchors, trusted, report)
  for (const { number, seq, hash } of anchors) {
    const line = bySeq.get(seq)
    if (seq > last.seq)
      found('TRUNCATED', `anchor ${number} vouches for line ${seq}; the file ends at line ${last.seq}`)
    else if (line && line.hash !== hash)
      found('REWRITTEN', `line ${seq} is not the one that anchor ${number} saw`)
    else if (seq === first.seq - 1 && first.previous !== hash)
      found('REWRITTEN', `line ${first.seq} does not continue the one that anchor ${number} saw`)
  }
  checkMentioned(anchors, record, report)
}

/** The anchors that the record itself says were made. The newest may still be on its way. */
function checkMentioned(anchors, { bySeq }, { found, note }) {
  const numbers = [...bySeq.values()]
    .filter(({ event }) => event === 'anchor.made')
    .map(({ extras }) => parsed(extras)?.number)
  const newest = numbers.at(-1)
  const held = anchors.at(-1)?.number ?? 0
  for (const number of numbers.filter((made) => made > held)) {
    if (number === newest) note(`the newest anchor, ${number}, is not among the anchors yet`)
    else found('ANCHOR MISSING', `anchor ${number} was made and is not there`)
  }
}

/**
 * A record that does not begin at line 1 has to begin where an anchor vouches for what was cut off, and has to say itself
 * that retention let go of just that.
 */
export function checkBeginning({ bySeq, first }, anchors, { found }) {
  if (first.seq === 1 && first.previous !== ZEROS) found('UNLINKED', 'line 1 names a line before it')
  if (first.seq > 1 && !anchors.some(({ seq }) => seq === first.seq - 1))
    found('BEGINNING MISSING', `it begins at line ${first.seq}; no anchor vouches for line ${first.seq - 1}`)
  const lettings = [...bySeq.values()]
    .filter(({ event }) => event === 'retention.purged')
    .map(({ extras }) => parsed(extras)?.linesUpTo)
  if (first.seq > 1 && !lettings.includes(first.seq - 1))
    found(
      'BEGINNING MISSING',
      `it begins at line ${first.seq}; no line says that the time of line ${first.seq - 1} was over`
    )
}
