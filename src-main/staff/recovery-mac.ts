import type { KeyedHashes } from '../domain/keyed-hash'

/** A recovery code of this account as it is stored: worthless at another account and without the installation's secret. */
export const recoveryMac = ({ recoveryCodes }: KeyedHashes, staffId: string, code: string): string =>
  recoveryCodes(`${staffId} ${code}`)
