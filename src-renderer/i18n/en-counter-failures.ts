import type { Shape } from './catalogue'
import type { esCounterFailures, esRefusals } from './es-counter-failures'

/** What did not go at the counter, in English. */
export const enCounterFailures: Shape<typeof esCounterFailures> = {
  'member-busy': 'Somebody is using the screen. Open it when they have finished.',
  'sign-in-refused': 'User name and password do not go together. Check both.',
  'sign-in-wait': 'Wait {n} second before trying again. | Wait {n} seconds before trying again.',
  'secret-wrong': 'That is not your password. Nothing was done: type it again.',
  'their-secret-wrong': 'That is not the password of that account. Whoever is confirmed types it.',
  'secret-common': 'That password is too well known. Choose another.',
  'secret-own-name': 'Do not use your name or user name in the password.',
  'secret-same': 'It is the password you had. Choose another.',
  'secret-differ': 'The two passwords are not the same. Type them again.',
  'set-up-code-wrong': 'That is not the code. It is in the log file of this machine.',
  'person-name-taken': 'That user name exists. Choose another one.',
  'person-has-account': 'That person has an account already. Look for it in the list.',
  'person-roles': 'One administrator and two officers are needed.',
  'not-yours': 'This step is somebody else’s. Go back to the list.',
  'case-not-found': 'The case number and the cédula do not go together. Check both.',
  'case-by-document': 'Still not a match. An officer finds your case with your document.',
  'address-tries': 'You have typed many addresses. Call an officer, who will check your document again.',
  'try-later': 'No more tries today. Call an officer or dial 140.',
  'address-known': 'That address is on your record already. Type another or call an officer.',
  'again-number': 'The number does not match. Read it from the document and type it again.',
  'again-expiry': 'By that date the document has expired. Read it again and type it.',
  'not-printed': 'It could not be printed. The same is on the screen: copy it or take a photo.'
}

/** Why an act on a case was not done, in English. */
export const enRefusals: Shape<typeof esRefusals> = {
  'wrong-state': 'The case is at another step now. Open it again from the list.',
  'not-allowed': 'This step is not yours. Pass the case to somebody who may.',
  'own-record': 'It is your own record. Somebody else deals with it.',
  'same-officer': 'You checked the document. A different officer approves.',
  'third-person-needed': 'A supervisor who took no part in the case does this.',
  'needs-supervisor': 'Only a supervisor may approve this case. Call one.',
  'secret-handed-out': 'Your password is new: a colleague has to confirm you. Ask somebody else.',
  'same-hand':
    'The same person gave both of you the password. Another officer does it, or a supervisor confirms you.',
  'evidence-unopened': 'First open every item of the list.',
  'flag-unanswered': 'First answer every flag of the list.',
  'verification-missing': 'The verification of the person is no longer good. Check again.',
  paused: 'The case is paused. A supervisor is looking at it.',
  'answers-incomplete': 'Something of the check is not answered. Complete it and go on.',
  'reason-missing': 'Choose a reason and write it in your own words.',
  'nothing-to-confirm': 'There is nothing to confirm now. Go back to the list.',
  'code-wrong': 'That is not the code. Check it and type it again.',
  'code-used-up': 'That code is no longer good. Ask the officer for a new one.',
  'hold-running': 'The wait is not over. Come back later.',
  'notices-untold': 'The notices have not left yet. Wait a few minutes and try again.',
  'too-late': 'The time for this is over. Call a supervisor.',
  overtaken: 'Somebody else changed the case first. Open it again.'
}
