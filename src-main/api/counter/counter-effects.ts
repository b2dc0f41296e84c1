import type { AuditLine } from '../../contract/audit-events'
import type { Instant } from '../../domain/clock'
import type { CounterEffect } from '../../domain/counter/counter-row'
import { appendAudit } from '../../store/audit-record'
import { cancelMessage } from '../../store/message-outbox'
import { closeCode, countWrongTry } from '../../store/one-time-codes'
import type { Transaction } from '../../store/store'
import type { CounterParts } from './counter-parts'

/** Whether the store has to do with it. */
export const isStored = (effect: CounterEffect): boolean => effect.do !== 'forget-typed-key'

/** Carries out in the transaction what an event of the counter brings with it, and writes its lines. */
export async function follow(
  parts: CounterParts,
  tx: Transaction,
  effects: readonly CounterEffect[],
  lines: readonly AuditLine[],
  now: Instant
): Promise<void> {
  for (const effect of effects) await carryOut(tx, effect, now)
  await appendAudit(tx, lines, now, parts.seal)
}

async function carryOut(tx: Transaction, effect: CounterEffect, now: Instant): Promise<void> {
  switch (effect.do) {
    case 'close-code':
      // judged in this transaction: nobody can have used it up since
      if (!(await closeCode(tx, effect.codeId, effect.as, now)) && effect.as === 'used')
        throw new Error('a code was taken that had been closed')
      return
    case 'count-wrong-try':
      return countWrongTry(tx, effect.codeId)
    case 'cancel-message':
      return cancelMessage(tx, effect.messageId, now)
    case 'forget-typed-key':
      // of main's memory, when the turn has moved
      return
  }
}
