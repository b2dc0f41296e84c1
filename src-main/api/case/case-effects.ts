import type { CaseDeed } from '../../domain/case/case-effect'
import type { MemberFacts } from '../../domain/case/case-facts'
import type { AssistedCase } from '../../domain/case/case-state'
import { insertPair } from '../../store/case-load'
import { findOpenCase } from '../../store/cases'
import { insertFraudCase } from '../../store/fraud-cases'
import { postLetter } from '../../store/message-outbox'
import { insertAlert } from '../../store/staff-alerts'
import type { Transaction } from '../../store/store'
import { decideWithin } from './act-on-case'
import { dossierOf } from './dossier'
import type { CounterParts } from '../counter/counter-parts'

/** Carries out one deed of a decision, in its transaction. */
export async function carryOut(
  tx: Transaction,
  parts: CounterParts,
  value: AssistedCase,
  deed: CaseDeed,
  member: MemberFacts | null
): Promise<void> {
  const { directory, chance, clock } = parts
  const at = clock.now()
  switch (deed.do) {
    case 'post': {
      const { letterId: id, recipient, content } = deed
      return postLetter(tx, { id, recipient, locale: value.locale, content, usefulUntil: null }, at)
    }
    case 'note-pair':
      return insertPair(tx, { caseId: value.id, first: deed.first, second: deed.second, at })
    case 'replace-address':
      return directory.replaceAddress(tx, deed.memberId, deed, at)
    case 'restore-addresses':
      return directory.restoreAddresses(tx, deed.memberId, deed, at)
    case 'set-key':
      return directory.setKey(tx, deed.memberId, deed.key, at)
    case 'lock-key':
      return directory.lockKey(tx, deed.memberId)
    case 'flag-member':
      return directory.flagMember(tx, deed.memberId, deed)
    case 'raise-alert':
      return insertAlert(tx, {
        id: chance.id(),
        at,
        kind: deed.alert,
        caseId: value.id,
        officers: deed.officers,
        detail: deed.detail
      })
    case 'open-fraud-case':
      return insertFraudCase(tx, {
        id: chance.id(),
        case_id: value.id,
        cedula: value.cedula,
        reason: deed.reason,
        opened_at: at,
        dossier: JSON.stringify(await dossierOf(tx, parts, value.id, 'kiosk'))
      })
    case 'freeze-open-case': {
      const open = await findOpenCase(tx, deed.cedula)
      if (!open) return
      const { name: kiosk, office } = parts.settings.kiosk
      const frozen = await decideWithin(
        tx,
        parts,
        open,
        {
          kind: 'denied',
          by: { kind: 'kiosk' },
          place: { kiosk, office },
          code: true,
          reason: 'suspicion',
          text: null
        },
        member
      )
      if (!frozen.ok) throw new Error(`an open case could not be frozen: ${frozen.failure}`)
    }
  }
}
