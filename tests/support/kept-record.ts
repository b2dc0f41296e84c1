import { createPublicKey } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAnchor } from '../../src-main/api/audit/anchor-job'
import { keepRecord, type AuditKeeping } from '../../src-main/api/audit/keep-record'
import type { AuditParts } from '../../src-main/api/audit/audit-parts'
import { settingsSchema, type Settings } from '../../src-main/contract/settings'
import { anchorLine } from '../../src-main/domain/audit/anchor'
import { exportHead, exportLine, type ExportFormat } from '../../src-main/domain/audit/export-lines'
import { anchorFile } from '../../src-main/platform/anchor-file'
import { auditSignerIn } from '../../src-main/platform/audit-key'
import { allAnchors } from '../../src-main/store/audit-anchors'
import { linesAfter } from '../../src-main/store/audit-record'
import { openStore } from '../../src-main/store/open-store'
import { testSeal } from './audit-record'
import { openEngine } from './sqljs-store'
import { testRandom } from './test-random'
import { testClock, type TestClock } from './test-clock'

/** A record as the app keeps it, over the real store in a temporary folder, with a clock that the test moves. */
export interface KeptRecord {
  parts: AuditParts
  clock: TestClock
  folder: string
  /** The anchor folder; the file in it. */
  anchors: { folder: string; file: string }
  keeping: AuditKeeping
  /** What did not work, by name. */
  troubles: string[]
  /** Kinds of the lines so far, in order. */
  events(): Promise<string[]>
  /** Lets time pass a minute at a time and the jobs of each moment end. */
  pass(milliseconds: number): Promise<void>
  /** Exports to files and tells their paths. */
  exported(format?: ExportFormat): Promise<{ record: string; anchors: string }>
  /** The public key, as an auditor holds it. */
  publicKeyFile(): string
  /** Stops, and starts again on the same folder. */
  reopened(): Promise<KeptRecord>
  /** Stops as at a power cut: nothing is written any more. */
  cutOff(): Promise<KeptRecord>
  remove(): Promise<void>
}

type Changes = { [S in keyof Settings]?: Partial<Settings[S]> }

export async function keptRecord(changes: Changes = {}): Promise<KeptRecord> {
  return open(mkdtempSync(join(tmpdir(), 'ventanilla-audit-')), testClock(), changes, 0)
}

async function open(
  folder: string,
  clock: TestClock,
  changes: Changes,
  opening: number
): Promise<KeptRecord> {
  const settings = settingsSchema.parse({
    ...changes,
    mail: { host: 'mail.example', from: 'ventanilla@iess.example' }
  })
  const engine = await openEngine({ folder: join(folder, 'store'), now: () => clock.now() })
  const store = await openStore(engine.dialect, clock)
  const seal = testSeal()
  const anchorFolder = settings.audit.anchorFolder ?? join(folder, 'anchors')
  const troubles: string[] = []
  const parts: AuditParts = {
    store,
    clock,
    random: testRandom(`record ${opening}`),
    settings,
    seal,
    signer: auditSignerIn(join(folder, 'keys', 'audit.key')),
    book: anchorFile(anchorFolder, seal.chain, { makeFolder: settings.audit.anchorFolder === null }),
    version: '1.2.3',
    demo: false,
    messagePosted: () => undefined,
    troubled: (what) => troubles.push(what)
  }
  const keeping = await keepRecord(parts)
  await keeping.quiet()
  const close = async (): Promise<void> => {
    await store.close()
    await engine.close()
  }
  const again = () => open(folder, clock, changes, opening + 1)
  const anchors = { folder: anchorFolder, file: join(anchorFolder, `ventanilla-anchors-${seal.chain}.jsonl`) }
  return {
    parts,
    clock,
    folder,
    anchors,
    keeping,
    troubles,
    events: async () => (await linesAfter(store.read, seal.chain, 0, 10_000)).map(({ event }) => event),
    async pass(milliseconds) {
      const end = clock.elapsed() + milliseconds
      while (clock.elapsed() < end) {
        clock.advance(Math.min(clock.untilNext() ?? Infinity, end - clock.elapsed()))
        await keeping.quiet()
      }
    },
    async exported(format = 'jsonl') {
      // an anchor first, so that every line in the file can be proved
      const { seq: upTo } = await makeAnchor(parts)
      const lines = (await linesAfter(store.read, seal.chain, 0, 10_000)).filter(({ seq }) => seq <= upTo)
      const made = await allAnchors(store.read, seal.chain)
      const paths = {
        record: join(folder, `record.${format}`),
        anchors: join(folder, `anchors-of-${format}.jsonl`)
      }
      writeFileSync(paths.record, exportHead(format) + lines.map((line) => exportLine(line, format)).join(''))
      writeFileSync(paths.anchors, made.map((anchor) => `${anchorLine(anchor)}\n`).join(''))
      return paths
    },
    publicKeyFile() {
      const path = join(folder, 'public.pem')
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: parts.signer.publicKey }
      writeFileSync(
        path,
        createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
      )
      return path
    },
    async reopened() {
      await keeping.stop()
      await close()
      return again()
    },
    async cutOff() {
      await keeping.quiet()
      await close()
      return again()
    },
    async remove() {
      await keeping.quiet()
      await close()
      rmSync(folder, { recursive: true })
    }
  }
}

/** The lines of a file of JSON lines. */
export const jsonLines = (path: string): Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
