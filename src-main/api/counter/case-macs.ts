import type { KeyedHashes } from '../../domain/keyed-hash'

/** What is kept of the codes of a case that no message id names: keyed hashes, each bound to its case. */
export const freezeMac = ({ codes }: KeyedHashes, caseId: string, code: string): string =>
  codes(`freeze:${caseId}:${code}`)

export const paperMac = ({ codes }: KeyedHashes, caseId: string, code: string): string =>
  codes(`paper:${caseId}:${code}`)
