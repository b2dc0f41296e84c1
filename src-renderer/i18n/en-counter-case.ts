import type { Shape } from './catalogue'
import type { esCase } from './es-counter-case'

/** The member's part of an assisted case, in English. */
export const enCase: Shape<typeof esCase> = {
  counterDoor: {
    staff: 'Staff',
    staffLong: 'Entrance for staff',
    resume: 'I have a case number',
    deny: 'I did not ask for this change'
  },
  caseDoor: {
    resumeTitle: 'Type your case number',
    resumeLead: 'It has 8 letters. They are on your receipt or where you wrote them down.',
    denyTitle: 'Type the case number of the notice',
    denyLead: 'It has 8 letters. They are in the e-mail we sent you.',
    freezeTitle: 'Type the code that stops it',
    freezeLead: 'It has 8 letters. They are in the same e-mail, further down.',
    cedulaTitle: 'Type your cédula number',
    cedulaLead: 'It has 10 digits. They are on the front of your cédula.',
    ticket: 'Case number',
    freezeCode: 'Code that stops the change',
    stop: 'Stop the change',
    lost: 'Without the code, call an officer: they can stop it too.',
    letters: '{n} letter to go. | {n} letters to go.',
    full: 'All letters are there.'
  },
  caseStatus: {
    kicker: 'Your case {ticket}',
    officer: 'Show your document to an officer',
    officerLead: 'They check that it is you, and your case goes on right here.',
    'second-officer': 'Another officer still has to check it',
    'second-officerLead': 'Two people check every change, so that nobody makes one behind your back.',
    hold: 'Your change is waiting',
    holdLead: 'There is nothing for you to do. The wait protects your account.',
    active: 'Your change is active',
    activeLead: 'You can sign in with your new key.',
    untilHold: 'It counts from {when}.',
    untilOpen: 'It waits for you until {when}.',
    untilActive: 'If it was not you, it can be undone until {when}.',
    withdrawHow: 'If you no longer want this change, tell the officer who checks your document.',
    spoken: 'Case number: {letters}'
  },
  caseAddress: {
    title: 'Type your e-mail address',
    lead: 'One that you can open. We will send a code to it.',
    field: 'Your e-mail address',
    missing: 'Type the whole address, with the at sign.',
    none: 'I have no e-mail',
    noneTitle: 'You have no e-mail at all?',
    noneLead: 'You can go on all the same, with a code on paper instead.',
    noneKeep: 'The code is shown once. Keep it like money.',
    noneHold: 'The wait is longer, to protect your account.',
    noneNobody: 'Nobody should create a mailbox for you that you cannot open yourself.',
    noneGo: 'Go on like this'
  },
  caseAddressCheck: {
    title: 'Is it spelled right?',
    titleSuggestion: 'Did you mean this one?',
    lead: 'Read it slowly, part by part.',
    mailbox: 'Before the at sign',
    domain: 'After the at sign',
    typed: 'You typed: {address}',
    yes: 'Yes, that is right',
    useSuggestion: 'Yes, this one',
    keep: 'No, it is as I typed it',
    correct: 'Correct it'
  },
  warning: {
    disposable: 'This mailbox deletes itself after a short time. Choose one that lasts.',
    'look-alike': 'Some letters look like others. Better type it again with this keyboard.',
    typo: 'Check what comes after the at sign: it is close to a better-known one.',
    role: 'It looks like the address of an office: several people may read it.'
  },
  caseReader: {
    title: 'Who reads this mailbox?',
    lead: 'Whoever opens it can see your notices. You can go on with any answer.',
    me: 'Only me',
    'me-and-family': 'Me and a relative',
    family: 'A relative',
    'somebody-else': 'Somebody else',
    correct: 'Use another address'
  },
  caseCode: {
    title: 'Type the code you received',
    lead: 'It has 6 digits. They are in the e-mail we sent you.',
    until: 'It is good until {when}.',
    missing: 'I do not have it',
    helpTitle: 'If you do not have the code now',
    deadTitle: 'That code is no longer good',
    deadLead: 'You have lost nothing. Ask for another and go on where you were.',
    later: 'My phone is not here: I will come back',
    laterWhy: 'Come back with your case number and your document until {when}.',
    wrong: 'Correct the address',
    spam: 'Look in “Junk” or “Spam” too.'
  },
  casePaperCode: {
    showTitle: 'This is your one-time code',
    showLead: 'It is not shown again. Copy or print it now.',
    money: 'Keep it like money. Give it to nobody, not even to an officer.',
    print: 'Print',
    copied: 'I have copied it',
    title: 'Type the code on your paper',
    lead: 'It has 10 letters.',
    field: 'Code on your paper',
    later: 'I will come back',
    tries: '{n} try left. | {n} tries left.',
    spoken: 'Code: {letters}'
  },
  caseReceipt: {
    title: 'Done. Your change is registered',
    lead: 'Your key and your address count from {when}.',
    leadNow: 'Your key and your address count now.',
    paper: 'Receipt',
    ticket: 'Case number',
    verification: 'Verification',
    where: '{office}, {kiosk}',
    address: 'New address',
    noAddress: 'No address registered',
    told: 'We also told',
    nobody: 'There was no other address to tell',
    undo: 'If it was not you, it can be undone until {n} day later. | If it was not you, it can be undone until {n} days later.',
    print: 'Print the receipt',
    qr: 'QR code with the case number and its verification'
  },
  outcome: {
    'in-review': 'Your case is registered and under review',
    records: 'First, something on record has to be corrected',
    'renew-document': 'First, your document has to be renewed',
    'bring-representative': 'Please come with your representative',
    'come-in-person': 'Only you in person can ask for this',
    'paper-not-enough': 'The power of attorney or a paper is not complete',
    'not-confirmed': 'We could not confirm your details',
    refused: 'The change was not made today',
    withdrawn: 'Your request was taken back',
    frozen: 'The change was stopped',
    undone: 'The change was undone',
    expired: 'This case ended without a change'
  },
  outcomeLead: {
    'in-review': 'We will let you know. There is nothing more for you to do today.',
    records: 'It is not your fault. It is corrected with your document, and then you can go on here.',
    'renew-document': 'With a valid document you can go on here. Your key stays as it is.',
    'bring-representative': 'Bring the documents of both. We will help you together.',
    'come-in-person': 'So nobody changes your key for you. Bring your document.',
    'paper-not-enough': 'A supervisor tells you what is missing. Your key stays as it is.',
    'not-confirmed': 'The number and the document do not go together. Nothing was changed.',
    refused: 'Nothing was changed. A supervisor explains and helps you to go on.',
    withdrawn: 'Everything stays as it was. You can ask again whenever you like.',
    frozen: 'Nothing was changed in your account. A supervisor knows and looks into it.',
    undone: 'Your earlier address is back and the key is closed. Ask for a new one with your document.',
    expired: 'The waiting time is over. You can start again whenever you like.'
  },
  desk: {
    title: 'Where to go: {desk}',
    affiliation: 'Affiliation desk',
    'record-correction': 'Data correction desk',
    'civil-registry': 'Civil registry',
    guardianship: 'Guardianship desk',
    survivors: 'Survivors’ desk (montepío)',
    supervisor: 'Supervisor of this office'
  },
  handOver: {
    member: 'Hand the screen to the member',
    officer: 'Hand the screen to an officer',
    'second-officer': 'Hand the screen to another officer',
    memberLead: 'What follows is theirs alone to touch. Nobody else looks.',
    officerLead: 'One moment: they go on with your case.',
    'second-officerLead': 'It has to be somebody else than who checked the document.',
    takeMember: 'I am the member',
    takeOfficer: 'I am an officer',
    pause: 'Pause for review',
    withdraw: 'I no longer want this change',
    withdrawTitle: 'Are you sure you no longer want this change?',
    withdrawLead: 'Everything stays as it was. You can ask again whenever you like.',
    withdrawYes: 'Yes, take my request back',
    withdrawNo: 'No, go on with it'
  }
}
