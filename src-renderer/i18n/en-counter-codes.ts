import { helpSteps } from './en-help-steps'
import type { Shape } from './catalogue'
import { enChecks } from './en-counter-checks'
import type { esCodes } from './es-counter-codes'

const conditions = {
  'unknown-member': 'The cédula is not on record',
  deceased: 'Recorded as deceased',
  'two-records': 'There are two records of one person',
  'under-15': 'Younger than 15',
  'from-15-to-17': 'Between 15 and 17 years old',
  representative: 'A representative acts',
  'number-differs': 'The number on the document does not match',
  'photo-differs': 'The photo is not of the person',
  'photo-doubt': 'Doubt about the photo',
  'document-expired': 'Expired document',
  'holder-absent': 'The holder is not here',
  'name-differs': 'The name is not the same',
  'dactilar-differs': 'The código dactilar does not match',
  'power-doubt': 'Doubt about the power of attorney',
  'power-not-in-order': 'The power of attorney is not in order',
  'employer-not-reached': 'The last employer did not answer',
  'employer-denied': 'The last employer does not know them',
  'number-to-verify': 'Unusual cédula: verify it'
}
const flags = {
  'first-officer-related': 'Same surname or address as who checked',
  'second-officer-related': 'Same surname or address as you',
  'shared-mailbox': 'Other people have this address too',
  'odd-address': 'Unusual address',
  'somebody-else-reads': 'Somebody else reads the mailbox',
  'open-fraud-case': 'An investigation is open',
  'over-limits': 'More changes than usual',
  'off-hours': 'Outside office hours',
  'paper-path': 'No e-mail: code on paper'
}
const denials = { 'not-me': 'The person did not ask for it', suspicion: 'Suspicion', mistake: 'A mistake' }
const hastes = {
  medical: 'Health',
  'pension-payment': 'Pension payment',
  'legal-deadline': 'Legal deadline',
  travel: 'Travel'
}
const refusals = {
  'person-not-proved': 'Not proved who they are',
  'document-not-enough': 'The document is not enough',
  'address-not-theirs': 'The address is not theirs',
  'under-pressure': 'Acts under pressure',
  'flag-not-cleared': 'A flag was not cleared up',
  'asked-by-member': 'The person asked for it',
  other: 'Another reason'
}

/** Words of every code that main sends to the staff side, in English. */
export const enCodes: Shape<typeof esCodes> = {
  ...enChecks,
  role: { officer: 'Officer', supervisor: 'Supervisor', administrator: 'Administrator' },
  state: {
    opened: 'Opened',
    'documents-checked': 'Document checked',
    'address-given': 'Address typed',
    'address-proved': 'Address proved',
    approved: 'Approved',
    holding: 'Waiting',
    active: 'Active',
    refused: 'Not approved',
    frozen: 'Stopped',
    withdrawn: 'Taken back',
    expired: 'Run out',
    undone: 'Undone'
  },
  next: {
    documents: 'The document is to be checked',
    member: 'The member’s turn',
    'second-officer': 'A second officer’s turn',
    key: 'The member is to choose a key',
    hold: 'Waiting for the hold to end',
    supervisor: 'A supervisor’s turn',
    nothing: 'Nothing is left to do'
  },
  fact: {
    reason: 'Why it was opened',
    openedAt: 'Opened',
    document: 'Document',
    condition: 'Found',
    note: 'Note',
    checkedAt: 'Checked',
    holdEndsAt: 'The wait ends',
    undoUntil: 'Can be undone until',
    ending: 'How it ended',
    cedula: 'Cédula',
    known: 'On record',
    name: 'Name on record',
    birthYear: 'Year of birth',
    kind: 'Kind',
    foreigner: 'Foreigner',
    key: 'State of the key',
    path: 'Way',
    newAddress: 'New address',
    reader: 'Who reads it',
    warning: 'Warning',
    otherMembers: 'Others with this address',
    provedAt: 'Proved',
    oldAddresses: 'Earlier addresses',
    oldAddress: 'Earlier address',
    registeredAt: 'Registered',
    firstOfficer: 'Who checked the document',
    at: 'Where',
    changesThisHour: 'Their changes this hour',
    changesToday: 'Their changes today',
    changesTogetherToday: 'Changes with you today',
    flag: 'Flag',
    answer: 'Your answer',
    surnames: 'Surnames of the person'
  },
  factReason: { why: '{check}: reason' },
  caseReason: {
    'no-address': 'No address on record',
    'cannot-open': 'Cannot open their mailbox',
    'not-confirmed': 'Details were not confirmed',
    'codes-used-up': 'No codes left today',
    'mailbox-refused': 'Their mailbox takes no mail',
    'needs-officer': 'An officer is needed'
  },
  ending: {
    ...conditions,
    ...refusals,
    ...denials,
    withdrawn: 'The person took it back',
    'nobody-came': 'Nobody came in time',
    'record-changed': 'The record changed meanwhile'
  },
  alertDetail: {
    ...conditions,
    ...refusals,
    ...denials,
    ...hastes,
    ...helpSteps,
    'record-changed': 'The record changed meanwhile',
    'old-channel': 'ActFailure by the old address'
  },
  yesNo: { yes: 'Yes', no: 'No' },
  memberKind: { affiliate: 'Affiliate', pensioner: 'Pensioner' },
  keyState: { none: 'Never had one', working: 'Works', blocked: 'Blocked', expired: 'Expired' },
  path: { mailbox: 'E-mail', paper: 'Code on paper' },
  reader: {
    me: 'Only the person',
    'me-and-family': 'The person and relatives',
    family: 'Relatives',
    'somebody-else': 'Somebody else'
  },
  warning: {
    disposable: 'Mailbox that deletes itself',
    'look-alike': 'Letters that look like others',
    typo: 'Domain close to another',
    role: 'Address of an office',
    shared: 'Others have it'
  },
  oldAddresses: { none: 'There were none' },
  evidence: {
    person: 'The person',
    document: 'The document',
    address: 'The new address',
    channels: 'The earlier addresses',
    officers: 'The officers',
    ...conditions,
    ...flags
  },
  decisionReason: {
    'mailbox-lost': 'Lost their mailbox',
    'never-had-one': 'Never had one',
    'mailbox-of-another': 'The mailbox was somebody else’s',
    'name-on-record': 'The record was wrong',
    ...refusals,
    ...hastes,
    ...denials
  },
  backupState: {
    unread: 'Not checked',
    sound: 'Complete',
    key: 'Of another key',
    damaged: 'Damaged',
    'other-kiosk': 'Of another kiosk',
    newer: 'Of a newer program',
    gone: 'Not there any more',
    io: 'Cannot be read',
    'disk-full': 'Cannot be read'
  },
  did: {
    'lift-pause': 'The pause was lifted.',
    'shorten-hold': 'The wait was shortened.',
    'deny-with-code': 'The change was stopped.',
    deny: 'The change was stopped.'
  },
  alert: {
    'condition-stop': 'A case ended because of something found',
    paused: 'An officer paused a case',
    frozen: 'Somebody stopped a change',
    undone: 'Somebody undid an active change',
    'over-limits': 'More changes than usual',
    'off-hours': 'Change outside office hours',
    'fast-review': 'Review too fast',
    'shared-mailbox': 'One mailbox for several people',
    'related-officer': 'Officer with the same surname or address',
    'open-fraud-case': 'An investigation is open',
    'hold-shortened': 'A wait was shortened',
    'notice-undeliverable': 'A notice could not be delivered',
    'address-appeared': 'Another earlier address appeared',
    'wrong-secrets': 'Many wrong passwords',
    'wrong-freeze-codes': 'Many wrong codes',
    'wrong-case-numbers': 'Somebody tried many numbers for one case',
    'staff-added': 'Somebody was added',
    'staff-ended': 'An account was closed',
    'self-service-closed': 'Many people could not confirm their data',
    'cedula-claimed': 'Many cédulas typed within an hour',
    'case-numbers-tried': 'Many wrong case numbers within an hour',
    'backup-failed': 'The backup could not be made',
    'store-stopped': 'The disk failed or was full: the kiosk was out of service',
    'store-restored': 'A backup was restored: check what is missing, and the staff accounts',
    'restore-failed': 'The backup could not be restored; the data are as they were',
    'secret-renewed': 'Another password was given',
    'totp-reset': 'An authenticator was taken off',
    'record-contradicted':
      'The record does not go as far as its anchors say: the data are older, or somebody wrote there',
    'anchor-key-changed': 'The record is signed with another key than before',
    'addresses-tried': 'Many addresses were tried in one case',
    'recovery-code-used': 'A recovery code was used',
    'recovered-by-owner': 'The owner of the machine gave an administrator a new password',
    'help-called': 'Somebody called an officer',
    'voice-silent': 'The voice cannot be heard: look at the sound of this kiosk'
  }
}
