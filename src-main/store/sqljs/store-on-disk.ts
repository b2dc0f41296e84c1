import type { KeyObject } from 'node:crypto'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../contract/result'
import { readAll } from './disk'
import { diskFailure, type StoreFailure } from './failure'
import { HEADER_BYTES, readHeader, type FileHeader } from './file-header'
import { journalName, snapshotName, survey, type Survey } from './file-names'
import type { ChainEnd } from './journal'
import { scanJournal, type JournalScan } from './journal-scan'
import { ENGINE } from './self-check'
import { readImage } from './snapshot'
import type { EngineContext } from './engine-context'

/** A store as it lies on disk, checked as far as it can be without running SQL. */
export interface StoreOnDisk {
  readonly snapshot: FileHeader
  readonly image: Buffer
  readonly journalFile: string
  readonly journalKey: KeyObject
  readonly scan: JournalScan
}

const chainEnd = (header: FileHeader): ChainEnd => ({
  sequence: header.sequence,
  chain: Buffer.from(header.chain, 'hex')
})

/** A journal that no transaction was ever written to. */
function isUnused(shop: EngineContext, generation: number): boolean {
  const bytes = readAll(shop.disk, join(shop.folder, journalName(generation)))
  return bytes.subarray(HEADER_BYTES).every((byte) => byte === 0)
}

/**
 * No snapshot: there never was a store (null), or its making was interrupted before the first transaction (null too),
 * or it is gone, and then nothing may be made in its place.
 */
function withoutSnapshot(
  shop: EngineContext,
  found: Survey,
  mark: FileHeader | null
): Result<null, StoreFailure> {
  const used = found.journals.some((generation) => !isUnused(shop, generation))
  const unborn = mark ? mark.sequence === 0 : found.journals.length === 0
  if (unborn && !used) return ok(null)
  return fail({ kind: 'damaged', file: shop.folder, detail: 'its snapshot is missing' })
}

/** Holds what was read against the mark that was left outside. */
function againstMark(
  mark: FileHeader | null,
  store: Pick<StoreOnDisk, 'snapshot' | 'scan'>,
  file: string
): StoreFailure | null {
  if (!mark) return { kind: 'damaged', file, detail: 'its anchor is missing' }
  if (mark.store !== store.snapshot.store) return { kind: 'damaged', file, detail: "it is another store's" }
  const { reached, frames } = store.scan
  if (reached.sequence < mark.sequence) {
    return { kind: 'older-snapshot', file, reached: reached.sequence, expected: mark.sequence }
  }
  const atMark = [chainEnd(store.snapshot), ...frames.map((one) => ({ ...one, chain: one.tag }))].find(
    (one) => one.sequence === mark.sequence
  )
  return atMark && atMark.chain.toString('hex') !== mark.chain
    ? { kind: 'damaged', file, detail: `transaction ${mark.sequence} is not the one that was on disk before` }
    : null
}

/**
 * Reads the newest generation. Changes nothing on disk, whatever it finds. null: no store has been made yet.
 * `mark`: what the anchor says; it is not asked for where `heedAnchor` is false.
 */
export function readStore(
  shop: EngineContext,
  mark: FileHeader | null,
  heedAnchor = true
): Result<StoreOnDisk | null, StoreFailure> {
  const { disk, folder, ring } = shop
  let file = folder
  try {
    const found = survey(disk, folder)
    const generation = found.snapshots.at(-1)
    if (generation === undefined) return withoutSnapshot(shop, found, mark)
    file = join(folder, snapshotName(generation))
    const handle = disk.open(file, 'read')
    const opened = readImage(handle, file, 'snapshot', ring)
    handle.close()
    if (!opened.ok) return opened
    const { header, image } = opened.value

    file = join(folder, journalName(generation))
    const damaged = (detail: string) => fail({ kind: 'damaged' as const, file, detail })
    if (!found.journals.includes(generation)) return damaged('it is missing')
    const later = found.journals.find((one) => one > generation && !isUnused(shop, one))
    if (later !== undefined) return damaged(`journal ${later} goes on after it, but its snapshot is missing`)
    const bytes = readAll(disk, file)
    const journal = readHeader(ring, file, 'journal', bytes.subarray(0, HEADER_BYTES))
    if (!journal.ok) return journal
    const continues = journal.value.header
    if (
      continues.store !== header.store ||
      continues.generation !== header.generation ||
      continues.sequence !== header.sequence ||
      continues.chain !== header.chain
    ) {
      return damaged('it does not continue the snapshot beside it')
    }
    const scan = scanJournal(journal.value.key, bytes, chainEnd(header))
    if (scan.damage !== null) return damaged(scan.damage)
    if (scan.frames.length > 0 && header.engine !== ENGINE.name) {
      return fail({ kind: 'version-unknown', file, found: header.engine, known: ENGINE.name })
    }
    const store = { snapshot: header, image, journalFile: file, journalKey: journal.value.key, scan }
    const wrong = heedAnchor ? againstMark(mark, store, file) : null
    return wrong ? fail(wrong) : ok(store)
  } catch (error) {
    return fail(diskFailure(error, 'reading the store', file))
  }
}
