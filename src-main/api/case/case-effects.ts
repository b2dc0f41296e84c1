import type { Instant } from '../../domain/clock'
import type { CaseEffect } from '../../domain/case/case-effect'
import type { AssistedCase } from '../../domain/case/case-state'
import { insertPair } from '../../store/case-load'
import { insertFraudCase } from '../../store/fraud-cases'
import { queueMessage } from '../../store/message-outbox'
import { insertAlert } from '../../store/staff-alerts'
import type { Transaction } from '../../store/store'
import { dossierOf } from './dossier'
import type { CounterParts } from '../counter/counter-parts'

/** What a decision has done to the world around its case. To freeze another case is a decision of its own. */
export type OutsideEffect = Exclude<CaseEffect, { do: 'freeze-open-case' }>

/** Carries out one effect of a decision, in its transaction. */
export async function carryOut(
  tx: Transaction,
  parts: CounterParts,
  value: AssistedCase,
  effect: OutsideEffect,
  at: Instant
): Promise<void> {
  const { directory, random } = parts
  switch (effect.do) {
    case 'post': {
      const { messageId: id, recipient, content } = effect
      return queueMessage(tx, { id, recipient, locale: value.locale, content, usefulUntil: null }, at)
    }
    case 'note-pair':
      return insertPair(tx, { caseId: value.id, first: effect.first, second: effect.second, at })
    case 'replace-address':
      return directory.replaceAddress(tx, effect.memberId, effect, at)
    case 'restore-addresses':
      return directory.restoreAddresses(tx, effect.memberId, effect, at)
    case 'set-key':
      return directory.setKey(tx, effect.memberId, effect.key, at)
    case 'lock-key':
      return directory.lockKey(tx, effect.memberId)
    case 'flag-member':
      return directory.flagMember(tx, effect.memberId, effect)
    case 'raise-alert':
      return insertAlert(tx, {
        id: random.id(),
        at,
        kind: effect.alert,
        caseId: value.id,
        officers: effect.officers,
        detail: effect.detail
      })
    case 'open-fraud-case':
      return insertFraudCase(tx, {
        id: random.id(),
        case_id: value.id,
        cedula: value.cedula,
        reason: effect.reason,
        opened_at: at,
        dossier: JSON.stringify(await dossierOf(tx, parts, value.id, 'kiosk', at))
      })
  }
}
