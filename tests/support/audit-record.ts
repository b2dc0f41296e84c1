import { createHash } from 'node:crypto'
import type { AuditLine } from '../../src-main/contract/audit-events'
import { auditLine } from '../../src-main/contract/audit-line'
import { appendAudit, type AuditSeal } from '../../src-main/store/audit-record'
import type { Store } from '../../src-main/store/store'
import { A_MORNING } from './test-clock'
import { anything } from './anything'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A seal whose pseudonyms can be recomputed in a test. */
export const testSeal = (chain = 'testchain'): AuditSeal => ({
  chain,
  subject: (cedula) => sha256(`pseudonym ${cedula}`),
  digest: sha256
})

/** A few lines as a visit leaves them. */
export const aVisit: readonly AuditLine[] = [
  auditLine('session.begun', null, {}),
  auditLine('identity.claimed', '0961234564', { closed: false }),
  auditLine('identity.confirmed', '0961234564', {}),
  auditLine('code.sent', '0961234564', { letter: 'l1', again: false }),
  auditLine('code.wrong', '0961234564', { triesLeft: 4, via: 'typed' }),
  auditLine('code.right', '0961234564', { via: 'typed' }),
  auditLine('key.set', '0961234564', { before: 'blocked', told: 2 }),
  auditLine('session.ended', '0961234564', { step: 'done' })
]

/** Appends `visits` visits, a transaction per line, a second between two lines. */
export async function recordVisits(store: Store, visits: number, seal = testSeal(), from = A_MORNING) {
  let at = from
  for (let visit = 0; visit < visits; visit++)
    for (const line of aVisit)
      await store.commit(anything, (tx) => appendAudit(tx, [line], (at += 1000), seal))
  return at
}
