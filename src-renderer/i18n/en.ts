import type { Catalogue } from './catalogue'
import { enCase } from './en-counter-case'
import { enCodes } from './en-counter-codes'
import { enCounterFailures, enRefusals } from './en-counter-failures'
import { enMachine } from './en-counter-machine'
import { enStaff } from './en-counter-staff'
import { enSpeech } from './en-speech'

/** Every word on the screen, in English. */
export const en: Catalogue = {
  ...enCase,
  ...enStaff,
  ...enMachine,
  word: enCodes,
  refusal: enRefusals,
  speech: enSpeech,
  brand: {
    tagline: 'Get your IESS key back'
  },
  common: {
    continue: 'Continue',
    back: 'Back',
    close: 'Close',
    leave: 'Finish',
    leaveAndWipe: 'Finish and clear the screen',
    callHelp: 'Call an officer',
    helpCalled: 'They know. Please wait.'
  },
  tools: {
    title: 'Reading aids',
    language: 'Change to {language}',
    textLarge: 'Large text',
    low: 'Buttons lower down',
    theme: 'Change colours',
    themeLight: 'Light colours',
    themeContrast: 'High contrast',
    themeDark: 'Dark colours'
  },
  steps: {
    place: 'Step {n} of {of}',
    notice: 'Before you start',
    identify: 'Who you are',
    contact: 'Your e-mail',
    key: 'Your new key',
    done: 'Done'
  },
  field: {
    cedula: 'Cédula number',
    answer: 'Your answer',
    code: 'Six-digit code',
    key: 'New key',
    repeat: 'New key, once more',
    try: 'Your new key',
    empty: 'Empty',
    hidden: '{n} character, hidden | {n} characters, hidden',
    missing: '{n} digit to go. | {n} digits to go.',
    peek: 'Show while pressed',
    full: 'All digits are there.'
  },
  keys: {
    pad: 'Number keys',
    board: 'Letter keys',
    clear: 'Clear all',
    erase: 'Delete',
    space: 'Space',
    shift: 'Capitals',
    accent: 'Accent',
    capital: 'capital {letter}',
    at: 'at sign',
    dot: 'dot',
    hyphen: 'hyphen',
    underscore: 'underscore',
    enye: 'n with tilde'
  },
  welcome: {
    title: 'Forgot your IESS key?',
    lead: 'Get it back here, free, in about five minutes. Have your cédula at hand.',
    start: 'Touch to start',
    languages: 'Language'
  },
  notice: {
    title: 'Before you start',
    lead: 'This is how we look after your data.',
    what: 'We will ask for your cédula and two answers.',
    whatFor: 'Only to give you your key back.',
    law: 'The law gives this task to IESS.',
    lawWhy: 'So we do not ask for your consent (LOPDP, art. 7).',
    time: 'We keep the record for {n} month. | We keep the record for {n} months.',
    timeWhy: 'Then it is erased. You may ask to see or correct it.',
    go: 'Understood, start',
    read: 'Read the full notice',
    page: 'Page {n} of {of}',
    nextPage: 'Next page',
    previousPage: 'Previous page',
    close: 'Close the notice'
  },
  law: {
    title: 'Data protection notice',
    purpose: 'What for',
    purposeText: 'To check that you are you and to give you your key back. For nothing else.',
    basis: 'By what right',
    basisText:
      'The law gives this task to IESS (LOPDP, art. 7, items 2 and 4). It does not rest on your consent.',
    data: 'Which data',
    dataText:
      'Your cédula, your answers and your registered e-mail. They are compared with the IESS members’ register, which already holds them.',
    recipients: 'Who receives them',
    recipientsText: 'Only IESS. The e-mail carries a code, never your key or your full cédula.',
    retention: 'For how long',
    retentionText: 'The record of this visit is kept for {months} months. Then it is erased.',
    refusal: 'If you do not give them, or one is wrong',
    refusalText:
      'We cannot give you your key back here. An officer will serve you and correct the data with you.',
    decision: 'Who decides',
    decisionText: 'No machine alone decides against you. If something does not match, a person looks at it.',
    rights: 'Your rights',
    rightsText:
      'You may see, correct, erase or take your data with you, and object to their use. The answer comes within 15 days.',
    controller: 'Who answers for the data',
    controllerText: '{name}. {address}. Telephone {phone}. E-mail {email}.',
    officer: 'Data protection officer',
    officerText:
      '{name}: {email}. You may also complain to the Superintendencia de Protección de Datos Personales.'
  },
  identify: {
    title: 'Type your cédula number',
    lead: 'It has 10 digits. They are on the front of your cédula.'
  },
  questions: {
    number: 'Question {n} of {of}',
    lead: 'Type it as you remember it. Accents do not matter.',
    leadYear: 'Type the year with four digits.',
    forgot: 'I do not remember'
  },
  question: {
    'first-school': 'What was your first school called?',
    'mother-birthplace': 'In which town was your mother born?',
    'childhood-street': 'In which street did you live as a child?',
    'favourite-teacher': 'Which teacher do you remember most fondly?',
    'childhood-friend': 'What was your best childhood friend called?',
    'first-pet': 'What was your first pet called?',
    'first-employer': 'What was your first employer called?',
    'first-job-year': 'In which year did you start your first job?',
    'first-job-city': 'In which city was your first job?',
    'longest-employer': 'At which company did you work longest?'
  },
  notConfirmed: {
    title: 'We could not confirm your details',
    leadRetry: 'The number or one of the answers does not match the record. Your key is unchanged.',
    leadClosed: 'For safety, you cannot go on alone with this number today. Your key is unchanged.',
    hint: 'Check the number on your cédula. Type the answers as you gave them when you made your key.',
    hintClosed: 'An officer can serve you today. Have your cédula at hand.',
    retry: 'Try again',
    officer: 'Go on with an officer'
  },
  contact: {
    titleOne: 'Can you open this e-mail today?',
    titleMany: 'Which of these e-mails can you open today?',
    lead: 'We will send you a code. Nobody else should read it.',
    since: 'Registered in {year}.',
    masked: 'We do not show the whole address.',
    phone: 'You can open it on your phone. If somebody helps you,',
    phoneSelf: 'you type the code yourself.',
    send: 'Yes, send the code',
    sendTo: 'Send the code to {address}',
    cannotOne: 'I cannot open it',
    cannotMany: 'I cannot open any of them',
    cannotHint: 'If you cannot, an officer helps you right here.'
  },
  code: {
    title: 'Type the code you received',
    lead: 'It has 6 digits. It is in the e-mail we sent you.',
    waiting: 'Sending the e-mail…',
    accepted: 'E-mail sent',
    refused: 'The e-mail could not be delivered',
    delayed: 'The e-mail is delayed. We keep trying.',
    to: 'To {address}',
    countdown: 'The code is good for {time} more',
    missing: 'It has not come',
    deadTitle: 'That code is no longer good',
    deadLead: 'Nothing is lost. Ask for a new one and go on where you were.',
    refusedTitle: 'The e-mail could not be delivered',
    refusedLead: 'That mailbox does not take letters now. Choose another way to go on.',
    helpTitle: 'If the code does not arrive',
    helpSpam: 'Look in “Junk” or “Spam” too.',
    helpWait: 'It can take a few minutes. The earlier code is good until you ask for another.',
    resend: 'Send a new code',
    resendIn: 'You can ask for another in {time}.',
    resendLeft: 'You can ask for {n} more today. | You can ask for {n} more today.',
    resendNone: 'No more codes can be sent today.',
    other: 'Use another e-mail',
    cannot: 'I cannot open my e-mail',
    type: 'Type the code',
    phone: 'Use my phone',
    phoneTitle: 'Send the code from your phone',
    phoneLead: 'Then you need not type it. You may also type it here.',
    phoneScan: 'Point the camera of your phone at the square.',
    phonePaste: 'Copy the code from your e-mail and paste it on the page that opens.',
    phoneThen: 'Send it. This screen goes on by itself.',
    phoneSquare: 'QR square for the camera of your phone',
    phoneAddress: 'Or open this address on your phone:',
    phoneOpening: 'One moment…',
    typeHere: 'Type the code here'
  },
  key: {
    title: 'Make your new key',
    lead: 'Nobody should see it. Remember this key well.',
    repeatTitle: 'Type it once more',
    repeatLead: 'So we know it is spelled right.',
    ruleLength: 'From {min} to {max} letters or digits',
    ruleOwn: 'Without your name, cédula or date of birth',
    ruleCommon: 'Hard to guess',
    ruleMet: 'met',
    ruleOpen: 'not yet',
    ruleBroken: 'not met',
    save: 'Save my key',
    saving: 'Saving your key…',
    missing: 'Type your new key to go on.',
    missingRepeat: 'Type the same key once more.'
  },
  finding: {
    'too-short': 'It needs more letters or digits: use at least {min}.',
    'too-long': 'It is too long: use {max} at most.',
    'not-alphanumeric': 'Use letters and digits only.',
    cedula: 'Do not use your cédula number.',
    'birth-date': 'Do not use your date of birth.',
    name: 'Do not use your name.',
    common: 'It is too easy to guess. Add letters and digits.',
    'old-key': 'It is your earlier key. Choose another.'
  },
  done: {
    title: 'Your key is changed',
    titleFirst: 'Your key is made',
    unblocked: 'It is also unblocked.',
    told: 'We told {addresses} by e-mail.',
    toldWhy: 'If you did not make this change, it says what to do.',
    tellNobody: 'Nobody from IESS will ask for your key.',
    tellNobodyWhy: 'Tell it to nobody. Use it on the official IESS site only, and nowhere else.',
    try: 'Try my key',
    tryTitle: 'Try your new key',
    tryLead: 'Type it as you will type it at home.',
    tryGo: 'Try it',
    works: 'Your key works',
    fails: 'That is not your new key. Try again, take your time.',
    review: 'Check my e-mail and phone'
  },
  review: {
    titleEmail: 'Do you still use this e-mail?',
    titlePhone: 'Do you still use this phone?',
    lead: 'It lets us help you next time.',
    mine: 'Yes, I use it',
    notMine: 'No, not any more',
    summaryTitle: 'Your contact details',
    summaryLead: 'Touch one to change the answer.',
    stateMine: 'In use',
    stateNotMine: 'Not in use',
    save: 'Save and go back',
    officer: 'To register something new, see an officer.'
  },
  caseOffer: {
    title: 'An officer helps you right here',
    'no-address': 'We have no e-mail of yours. One has to be registered with you.',
    'cannot-open': 'As you cannot open your e-mail, a new one has to be registered with you.',
    'not-confirmed': 'An officer will check your cédula and go on with you.',
    'codes-used-up': 'No more codes can be sent today. An officer can go on with you.',
    'mailbox-refused': 'Your mailbox does not take letters now. Another one has to be registered with you.',
    'needs-officer': 'This is done together with an officer.',
    ticket: 'We give you a case number.',
    show: 'Show it at the counter with your cédula.',
    then: 'They check your cédula and you choose your key.',
    go: 'Get my case number'
  },
  caseOpened: {
    title: 'This is your case number',
    titleAlready: 'An officer goes on with you',
    already: 'A case has been asked for with this cédula.',
    showAlready: 'Show your cédula: the officer finds the case by it, without a number.',
    notYou: 'If it was not you who asked, tell them.',
    show: 'Show this number and your cédula to an officer.',
    copy: 'Write it down or take a photo of it.',
    waitsDays: 'It waits for you {n} day. | It waits for you {n} days.',
    waitsHours: 'It waits for you {n} hour. | It waits for you {n} hours.',
    spoken: 'Case number: {letters}'
  },
  outOfService: {
    title: 'This kiosk is not available',
    lead: 'An officer will serve you at the counter. We are sorry.',
    starting: 'One moment, please',
    startingLead: 'The kiosk is getting ready.',
    interrupted: 'What you did last may not have been saved. An officer can check it with you.',
    staff: 'For technical staff',
    settings: 'Settings',
    store: 'Data store'
  },
  failure: {
    ...enCounterFailures,
    'cedula-mistyped': 'Check the number: one digit does not match.',
    'answer-missing': 'Type your answer to go on.',
    'code-wrong':
      'That is not the code. Check it and type it again: {n} try left. | That is not the code. Check it and type it again: {n} tries left.',
    'code-exhausted': 'That code is no longer good. Ask for a new one.',
    'code-expired': 'The minutes of that code are over. Ask for a new one.',
    'phone-unreachable': 'That does not work with the phone right now. Type the code here.',
    'resend-too-soon': 'Wait {n} second and ask again. | Wait {n} seconds and ask again.',
    'codes-used-up': 'No more codes can be sent today.',
    'mailbox-unknown': 'That mailbox no longer exists. Choose another way to go on.',
    'mailbox-full': 'That mailbox is full. Empty it or choose another way to go on.',
    'mailbox-other': 'That mailbox does not take letters now. Choose another way to go on.',
    'key-refused': 'Choose a different key.',
    'keys-differ': 'The two keys are not the same. Type them again.',
    overtaken: 'Your key was changed from elsewhere. Nothing was changed here. Call an officer.',
    'step-over': 'That step is over. Go on with what you see now.',
    'not-now': 'It could not be done now. Nothing was changed. Try again in a moment.'
  },
  idle: {
    title: 'Do you need more time?',
    lead: 'If you do not touch the screen, we will erase everything to protect your data.',
    more: 'I need more time',
    other: 'I am somebody else: start again',
    seconds: '{n} second left | {n} seconds left'
  },
  demo: {
    banner: 'Demonstration: invented people',
    people: 'People to try',
    inbox: 'See the e-mails',
    title: 'Invented people to try with',
    lead: 'Touch a person: their number is typed for you at the cédula step.',
    answer: 'Answer to try: {answer}',
    email: 'Has an e-mail',
    'two-addresses': 'Has two e-mails',
    'no-email': 'Has no e-mail',
    blocked: 'Key blocked',
    expired: 'Key expired',
    'first-key': 'Never had a key'
  }
}
