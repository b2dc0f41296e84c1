import { openCaseStates, type CaseState } from '../../contract/case/case-words'
import { holdEnded, noticesRenewed } from './activation'
import { addressGiven, codeTyped } from './case-address'
import { approved } from './approval'
import { denied } from './denial'
import { documentsChecked, presenceConfirmed } from './documents'
import { paused, pauseLifted, refused, timeRanOut, withdrawn } from './ending'
import type { CaseEvent, CaseEventKind } from './event'
import { holdShortened, keyChosen } from './hold'
import { evidenceOpened, flagAnswered, reviewBegun } from './review'
import type { AssistedCase } from './case-state'
import { type CaseStep, type Circumstances, isIn, no } from './step'

/** In which states each thing can happen. What is not here does not happen. */
const when: Record<CaseEventKind, readonly CaseState[]> = {
  documentsChecked: ['opened'],
  presenceConfirmed: ['documents-checked', 'address-given', 'address-proved', 'approved', 'holding'],
  addressGiven: ['documents-checked', 'address-given'],
  codeTyped: ['address-given'],
  reviewBegun: ['address-proved'],
  evidenceOpened: ['address-proved'],
  flagAnswered: ['address-proved'],
  approved: ['address-proved'],
  refused: ['opened', 'documents-checked', 'address-given', 'address-proved'],
  keyChosen: ['approved'],
  holdShortened: ['holding'],
  holdEnded: ['holding'],
  noticesRenewed: ['holding'],
  timeRanOut: ['opened', 'documents-checked', 'address-given', 'address-proved', 'approved'],
  withdrawn: ['documents-checked', 'address-given', 'address-proved', 'approved', 'holding'],
  paused: openCaseStates,
  pauseLifted: openCaseStates,
  denied: [...openCaseStates, 'active']
}

/** What goes on while a case is paused: ending it, and the supervisor's look. */
const whilePaused: readonly CaseEventKind[] = ['pauseLifted', 'denied', 'timeRanOut', 'refused']

/**
 * What an event does to a case: the case as it is then, and what has to be committed with it; or why nothing happens.
 * Pure: time, messages' fates and numbers are told, and codes and ids were drawn before.
 */
export function decide(value: AssistedCase, event: CaseEvent, circumstances: Circumstances): CaseStep {
  if (!isIn(value, when[event.kind])) return no('wrong-state')
  if (value.paused && !whilePaused.includes(event.kind)) return no('paused')
  // a paused case is out of the officers' secretHandlers: only a supervisor may still end it
  if (value.paused && event.kind === 'refused' && event.by.role !== 'supervisor') return no('paused')
  switch (event.kind) {
    case 'documentsChecked':
      return documentsChecked(value, event, circumstances)
    case 'presenceConfirmed':
      return presenceConfirmed(value, event, circumstances)
    case 'addressGiven':
      return addressGiven(value, event, circumstances)
    case 'codeTyped':
      return codeTyped(value, event, circumstances)
    case 'reviewBegun':
      return reviewBegun(value, event, circumstances)
    case 'evidenceOpened':
      return evidenceOpened(value, event)
    case 'flagAnswered':
      return flagAnswered(value, event)
    case 'approved':
      return approved(value, event, circumstances)
    case 'refused':
      return refused(value, event, circumstances)
    case 'keyChosen':
      return keyChosen(value, event, circumstances)
    case 'holdShortened':
      return holdShortened(value, event, circumstances)
    case 'holdEnded':
      return holdEnded(value, circumstances)
    case 'noticesRenewed':
      return noticesRenewed(value, event, circumstances)
    case 'timeRanOut':
      return timeRanOut(value, circumstances)
    case 'withdrawn':
      return withdrawn(value, event, circumstances)
    case 'paused':
      return paused(value, event, circumstances)
    case 'pauseLifted':
      return pauseLifted(value, event)
    case 'denied':
      return denied(value, event, circumstances)
  }
}
