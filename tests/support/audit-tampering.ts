import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A line as an export shows it. */
export interface ExportedLine {
  chain: string
  seq: number
  time: string
  at: number
  event: string
  actor: string
  subject: string | null
  extras: string
  previous: string
  hash: string
}

/** An anchor as its file shows it. */
export interface ExportedAnchor {
  anchor: 1
  chain: string
  number: number
  seq: number
  hash: string
  at: number
  key: string
  previous: string
  signature: string
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The hash that a line should have, by the format's own words. */
export const hashOf = ({ chain, seq, at, event, actor, subject, extras, previous }: ExportedLine): string =>
  sha256(JSON.stringify([chain, seq, at, event, actor, subject, extras, previous]))

/** A forger with the format in hand: numbers, links and hashes the lines anew. */
export function chained(lines: readonly ExportedLine[], renumber = true): ExportedLine[] {
  let before: ExportedLine | null = null
  return lines.map((line) => {
    const seq: number = before && renumber ? before.seq + 1 : line.seq
    const linked: ExportedLine = { ...line, seq, previous: before ? before.hash : line.previous }
    before = { ...linked, hash: hashOf(linked) }
    return before
  })
}

/** A forger with a key of their own: signs the anchors anew over these lines. */
export function resigned(
  anchors: readonly ExportedAnchor[],
  lines: readonly ExportedLine[]
): ExportedAnchor[] {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ format: 'jwk' }).x ?? ''
  let previous = '0'.repeat(64)
  return anchors.map((anchor) => {
    const { chain, number, at, seq } = anchor
    const hash = lines.find((line) => line.seq === seq)?.hash ?? anchor.hash
    const text = JSON.stringify(['ventanilla-anchor-1', chain, number, seq, hash, at, key, previous])
    const signature = sign(null, Buffer.from(text), privateKey).toString('base64url')
    const made: ExportedAnchor = { ...anchor, hash, key, previous, signature }
    previous = sha256(text)
    return made
  })
}

/** Runs the verifier as whoever audits would. */
export function verified(...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['resources/toolchain/audit-verify.mjs', ...args],
    {
      encoding: 'utf8'
    }
  )
  return { code: status, said: stdout + stderr }
}

let folder: string | null = null
let files = 0

/** Puts records, as lines of JSON, into a new file. */
export const asFile = (records: readonly object[]): string =>
  asText(records.map((record) => `${JSON.stringify(record)}\n`).join(''))

/** Puts a text into a new file. */
export function asText(text: string): string {
  folder ??= mkdtempSync(join(tmpdir(), 'ventanilla-verify-'))
  const path = join(folder, `${++files}.jsonl`)
  writeFileSync(path, text)
  return path
}

/** Removes the files made so far. */
export function removeFiles(): void {
  if (folder) rmSync(folder, { recursive: true })
  folder = null
}
