import type { KeyedHashes } from '../../domain/keyed-hash'

/** What is kept of the codes of a case: keyed hashes, each bound to its case, and to the code's id where it has one. */
export const freezeMac = ({ codes }: KeyedHashes, caseId: string, code: string): string =>
  codes(`freeze:${caseId}:${code}`)

export const paperMac = ({ codes }: KeyedHashes, caseId: string, code: string): string =>
  codes(`paper:${caseId}:${code}`)

export const mailMac = ({ codes }: KeyedHashes, codeId: string, digits: string): string =>
  codes(`${codeId}:${digits}`)
