import { enPeople } from './en-counter-people'
import type { Shape } from './catalogue'
import type { esStaff } from './es-counter-staff'

/** The staff side, in English. */
export const enStaff: Shape<typeof esStaff> = {
  ...enPeople,
  staff: {
    side: 'Staff side',
    locks: 'Closes in {time}',
    signOut: 'Sign out',
    home: 'List of cases',
    leave: 'Back to the public',
    next: 'Next',
    cancel: 'Cancel',
    page: 'Page {n} of {of}',
    previous: 'Previous',
    following: 'Next',
    optional: 'if any',
    fieldEmpty: '{label}: empty',
    fieldText: '{label}: {value}',
    fieldHidden: '{label}: {n} character, hidden | {label}: {n} characters, hidden',
    fillIn: 'Fill in: {label}.'
  },
  staffField: {
    userName: 'User name',
    secret: 'Password',
    secretAgain: 'Your password, once more',
    theirSecret: 'Password of whom is confirmed',
    theirTotp: 'Their authenticator or recovery code',
    newSecret: 'New password',
    repeatSecret: 'New password, once more',
    totp: 'Authenticator code',
    secondFactor: 'Authenticator or recovery code',
    setUpCode: 'Set-up code',
    givenNames: 'Given names',
    surnames: 'Surnames',
    cedula: 'Cédula',
    address: 'E-mail',
    words: 'In your own words',
    note: 'Note',
    freezeCode: 'Code that stops it',
    ticket: 'Case number',
    hours: 'Hours left'
  },
  missing: {
    userName: 'A user name starts with a letter and has at least 3.',
    secretShort: 'A password has at least 8 characters.',
    cedula: 'Check the cédula: it has 10 digits.',
    email: 'Check the address: something is missing.',
    totp: 'The authenticator code has 6 digits.',
    secondFactor: 'Type 6 digits of the authenticator, or 8 recovery letters.',
    letters: 'The code has 8 letters.',
    date: 'Check the date: day, month and year with four digits.',
    hours: 'That is more than is left.'
  },
  setUp: {
    codeTitle: 'Set up the staff',
    codeLead: 'Type the code from the log file of this machine.',
    lead: 'Each types their own details and their own password.',
    person: 'Person {n} of 3: {role}',
    go: 'Next person',
    save: 'Create the three accounts'
  },
  signIn: {
    begin: 'Entrance for staff',
    officer: 'Officer: sign in',
    'second-officer': 'Second officer: sign in',
    locked: 'The session closed by itself',
    beginLead: 'Type your user name and your password.',
    officerLead: 'To go on with case {ticket}.',
    'second-officerLead': 'For case {ticket}. Somebody else than the first officer.',
    lockedLead: 'Nobody touched the screen for two minutes.',
    go: 'Sign in'
  },
  ownSecret: {
    title: 'Choose your password',
    lead: 'At least 8 characters. Only you know it.',
    go: 'Save my password'
  },
  recoveryCodes: {
    title: 'Keep your recovery codes',
    lead: 'If you lose the authenticator, sign in with one. Each code works once.',
    keep: 'They are not shown again. Keep them away from the office and from your phone.',
    spoken: 'Code {n}: {letters}',
    print: 'Print',
    kept: 'I have kept them'
  },
  totp: {
    owedTitle: 'Before you begin, add an authenticator',
    title: 'Add an authenticator',
    lead: 'Open your app, read this square and type the code it shows.',
    text: 'Or type this text into the app:',
    qr: 'QR code for your app',
    go: 'Confirm'
  },
  queue: {
    find: 'Find a case',
    findTitle: 'Find it by cédula or by number',
    findLead: 'Type one of the two. Who looked is recorded.',
    findEither: 'one of the two',
    findNone: 'Type the cédula or the case number.',
    findGo: 'Find',
    title: 'Open cases',
    none: 'There are no open cases.',
    noneLead: 'New ones appear here as soon as somebody asks.',
    opened: 'Since {when}',
    until: 'Until {when}',
    paused: 'Paused',
    yours: 'You checked it: somebody else approves',
    open: 'Open case {ticket}',
    alerts: 'Alerts ({n})',
    alertsNone: 'Alerts',
    people: 'Staff',
    addTotp: 'Add authenticator'
  },
  case: {
    kicker: 'Case {ticket}',
    unknown: 'That cédula is not on record',
    acts: 'What you can do',
    noActs: 'There is nothing for you to do here now.',
    paused: 'Paused until a supervisor has looked.'
  },
  act: {
    'check-documents': 'Check the document',
    'confirm-presence': 'Confirm the person',
    review: 'Review for approval',
    refuse: 'Do not approve',
    pause: 'Pause for review',
    'lift-pause': 'Lift the pause',
    'shorten-hold': 'Shorten the wait',
    'deny-with-code': 'Stop with a code',
    deny: 'Stop or undo',
    'make-dossier': 'Export the dossier'
  },
  documents: {
    unknown: 'Name not on record',
    kindTitle: 'Which document do they show?',
    place: 'Item {n} of {of}',
    skip: 'Not checked',
    whyTitle: 'Why?',
    noteTitle: 'Anything to note (if needed)',
    noteLead: 'Do not write document numbers.',
    noNote: 'No note',
    noExpiry: 'It has no date',
    sumTitle: 'Check your answers',
    sumLead: 'Touch one to change it. Once saved, the screen goes to the person.',
    save: 'Save and go on',
    typed: 'Typed'
  },
  secondReview: {
    title: 'Review item by item',
    opened: 'Opened',
    closed: 'Not opened',
    answered: 'Answered',
    unanswered: 'To be answered',
    flag: 'Flag',
    choose: 'Choose an item of the list.',
    toOpen: 'Still to open or answer: {n}.',
    needsSupervisor: 'Only a supervisor may approve it.',
    answer: 'Answer the flag',
    answerTitle: 'Is it cleared up?',
    accepted: 'Yes, it is cleared up',
    notAccepted: 'It is not cleared up',
    approve: 'Go on to approve',
    refuse: 'Do not approve',
    until: 'Good for {time} more',
    noFacts: 'There is nothing more to see in this item.',
    save: 'Save the answer',
    wordsTitle: 'Say it in your own words'
  },
  decision: {
    approve: 'Approve the change',
    refuse: 'Do not approve the change',
    'lift-pause': 'Lift the pause',
    'shorten-hold': 'Shorten the wait',
    'deny-with-code': 'Stop with the code',
    deny: 'Stop or undo the change',
    reasonTitle: 'What is the reason?',
    wordsTitle: 'Explain it in your own words',
    wordsLead: 'It stays in the dossier, with your name.',
    codeTitle: 'Code read to you on the telephone',
    codeLead: 'It is in the notice to the earlier address: 8 letters.',
    hoursTitle: 'How many more hours should it wait?',
    hoursLead: 'From 0 to {n}. With 0 it counts at once.',
    secretTitle: 'Confirm with your password',
    place: 'Step {n} of {of}',
    yes: {
      approve: 'Yes, approve',
      refuse: 'Yes, do not approve',
      'lift-pause': 'Yes, lift the pause',
      'shorten-hold': 'Yes, shorten',
      'deny-with-code': 'Yes, stop it',
      deny: 'Yes, stop it'
    }
  },
  alerts: {
    title: 'Alerts',
    none: 'There are no alerts.',
    noneLead: 'What a supervisor should look at appears here.',
    case: 'Case {ticket}',
    answer: 'Answer',
    answerTitle: 'What was done?',
    answered: '{name}, {when}: {text}'
  },
  dossier: {
    askTitle: 'Export the dossier',
    askLead: 'Everything about the change in two files. Who took it is recorded.',
    title: 'Dossier saved',
    lead: 'Write this value down beside the files: it proves that nobody changed them.',
    digest: 'SHA-256',
    files: 'Files',
    go: 'Export the dossier'
  },
  demoStaff: {
    title: 'Staff to try',
    lead: 'Touch somebody: their details are typed by themselves at the staff entrance.',
    hold: 'A change waits for 24 hours. Not to wait, sign in as a supervisor and touch «Shorten the wait».',
    card: 'Members',
    staff: 'Staff',
    secret: 'Password: {secret}'
  }
}
