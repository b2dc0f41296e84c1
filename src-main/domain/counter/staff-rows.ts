import type { EventOf } from './counter-event'
import {
  goes,
  noAddress,
  noCaseWork,
  noConsole,
  noDoor,
  noHandOver,
  noProof,
  noSignIn,
  to,
  type NextTurn,
  type Row
} from './counter-row'
import { caseIdOf, type StaffTurn, type TurnAt } from './turn-state'

type Staff = Readonly<StaffTurn>
type CaseStep = 'staffCase' | 'staffDocuments' | 'staffReview' | 'staffDecision' | 'staffDossier'

/** Who was signed in has to sign in again, at the case that was open. */
const lock = (here: Staff): NextTurn => to({ step: 'staffSignIn', why: 'locked', caseId: caseIdOf(here) })
const toQueue = ({ staffId }: Staff): NextTurn => to({ step: 'staffQueue', staffId })
const toRecoveryCodes = ({ staffId }: Staff, { codes }: EventOf<'totpConfirmed'>): NextTurn =>
  to({ step: 'staffRecoveryCodes', staffId, codes })
const toMachine = ({ staffId }: Staff): NextTurn => to({ step: 'staffMachine', staffId, tried: {} })

/** What holds wherever somebody is signed in: they may go, and nothing of a member happens in their turn. */
const staff = {
  ...noDoor,
  ...noAddress,
  ...noProof,
  ...noHandOver,
  ...noSignIn,
  staffSideOpened: null,
  memberLeft: null,
  signedOut: goes,
  finished: goes,
  abandoned: lock,
  accountEnded: lock,
  wiped: goes
}

/** What somebody signed in turns to from wherever they are; only what one screen alone can do is stated there. */
const turnsTo = {
  ownSecretChosen: null,
  totpBegun: ({ staffId }: Staff, { secret }: EventOf<'totpBegun'>) =>
    to({ step: 'staffTotp', staffId, secret }),
  totpConfirmed: null,
  recoveryCodesKept: null,
  queueShown: toQueue,
  alertsShown: ({ staffId }: Staff) => to({ step: 'staffAlerts', staffId }),
  peopleShown: ({ staffId }: Staff, { handOut }: EventOf<'peopleShown'>) =>
    to({ step: 'staffPeople', staffId, handOut }),
  awaitingShown: ({ staffId }: Staff) => to({ step: 'staffAwaiting', staffId }),
  machineShown: toMachine,
  machineTried: null,
  backupsShown: ({ staffId }: Staff, { backups }: EventOf<'backupsShown'>) =>
    to({ step: 'staffBackups', staffId, backups }),
  backupChecked: null,
  restoreOrdered: null,
  programEnded: goes,
  caseOpened: ({ staffId }: Staff, { caseId }: EventOf<'caseOpened'>) =>
    to({ step: 'staffCase', staffId, caseId, done: null }),
  caseLookedUp: (here: Staff, { caseId }: EventOf<'caseLookedUp'>) =>
    caseId === null ? to(here) : to({ step: 'staffCase', staffId: here.staffId, caseId, done: null })
} satisfies { [K in keyof typeof noConsole]: unknown }

const atConsole = { ...staff, ...noCaseWork, ...turnsTo, wentBack: toQueue }

/** The steps of somebody signed in that are about no case. */
export const consoleRows: { readonly [S in Exclude<StaffTurn['step'], CaseStep>]: Row<S> } = {
  // whoever has not yet chosen a secret of their own does nothing else
  staffOwnSecret: {
    ...staff,
    ...noCaseWork,
    ...noConsole,
    ownSecretChosen: ({ staffId }, { enrols }) =>
      enrols === null
        ? to({ step: 'staffQueue', staffId })
        : to({ step: 'staffEnrol', staffId, secret: enrols }),
    wentBack: null
  },
  // nor whoever has to have a second factor and has none
  staffEnrol: { ...staff, ...noCaseWork, ...noConsole, totpConfirmed: toRecoveryCodes, wentBack: null },
  staffRecoveryCodes: {
    ...staff,
    ...noCaseWork,
    ...noConsole,
    recoveryCodesKept: toQueue,
    wentBack: null
  },
  staffTotp: { ...atConsole, totpConfirmed: toRecoveryCodes },
  staffQueue: { ...atConsole, wentBack: null },
  staffAlerts: atConsole,
  staffPeople: atConsole,
  staffAwaiting: atConsole,
  staffMachine: {
    ...atConsole,
    machineTried: (here, { part, works }) => to({ ...here, tried: { ...here.tried, [part]: works } })
  },
  staffBackups: {
    ...atConsole,
    backupChecked: (here, { name, state }) => {
      const { backups } = here
      if (!backups?.some((each) => each.name === name)) return null
      return to({ ...here, backups: backups.map((each) => (each.name === name ? { ...each, state } : each)) })
    },
    restoreOrdered: goes,
    wentBack: toMachine
  }
}

const toCase = ({ staffId, caseId }: TurnAt<CaseStep>): NextTurn =>
  to({ step: 'staffCase', staffId, caseId, done: null })

/** "Pausar por revisión": the member sees a usual ending. */
const pause = ({ staffId, caseId }: TurnAt<CaseStep>): NextTurn =>
  to({ step: 'handOver', to: 'member', caseId, verification: null, handedBy: staffId })

const toReview = ({ staffId, caseId }: TurnAt<CaseStep>): NextTurn =>
  to({ step: 'staffReview', staffId, caseId })

const toDecision = (
  { staffId, caseId }: TurnAt<CaseStep>,
  { decision }: EventOf<'decisionBegun'>
): NextTurn => to({ step: 'staffDecision', staffId, caseId, decision })

const onCase = { ...staff, ...turnsTo, ...noCaseWork, casePaused: pause, wentBack: toCase }

/** The steps of an officer on a case. */
export const caseRows: { readonly [S in CaseStep]: Row<S> } = {
  staffCase: {
    ...onCase,
    documentsBegun: ({ staffId, caseId }, { purpose }) =>
      to({ step: 'staffDocuments', staffId, caseId, purpose, again: false }),
    reviewBegun: toReview,
    decisionBegun: toDecision,
    dossierMade: ({ staffId, caseId }, { digest, files }) =>
      to({ step: 'staffDossier', staffId, caseId, digest, files }),
    wentBack: toQueue
  },
  staffDocuments: {
    ...onCase,
    documentsDoubted: (here) => (here.again ? null : to({ ...here, again: true })),
    documentsChecked: ({ staffId, caseId }, { verification }) =>
      to({ step: 'handOver', to: 'member', caseId, verification, handedBy: staffId })
  },
  staffReview: { ...onCase, reviewBegun: toReview, decisionBegun: toDecision },
  staffDecision: {
    ...onCase,
    caseDecided,
    wentBack: (here) => (here.decision === 'approve' ? toReview(here) : toCase(here))
  },
  staffDossier: onCase
}

/** After an approval the member chooses the key; after a refusal they read its words, and nothing more can be paused. */
function caseDecided(
  { staffId, caseId, decision }: TurnAt<'staffDecision'>,
  { verification }: EventOf<'caseDecided'>
): NextTurn {
  switch (decision) {
    case 'approve':
      return to({ step: 'handOver', to: 'member', caseId, verification, handedBy: staffId })
    case 'refuse':
      return to({ step: 'handOver', to: 'member', caseId, verification: null, handedBy: null })
    case 'lift-pause':
    case 'shorten-hold':
    case 'deny-with-code':
    case 'deny':
      return to({ step: 'staffCase', staffId, caseId, done: decision })
  }
}
