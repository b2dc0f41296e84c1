import type { Shape } from './catalogue'
import type { esPeople } from './es-counter-people'

/** Who works here, in English. */
export const enPeople: Shape<typeof esPeople> = {
  people: {
    title: 'Staff',
    add: 'Add somebody',
    addTitle: 'Add somebody',
    roleTitle: 'What will their work be?',
    save: 'Create the account',
    end: 'Close the account',
    renew: 'New password',
    endTitle: 'Close the account of {name}',
    renewTitle: 'Give {name} another password',
    endLead: 'They can no longer sign in. What they did stays on record.',
    renewLead:
      'The earlier one no longer works. With the new one they decide nothing until somebody confirms them.',
    endGo: 'Yes, close the account',
    renewGo: 'Yes, give another',
    ended: 'Closed',
    fresh: 'Has not chosen a password yet',
    withTotp: 'With authenticator',
    chosen: 'Choose somebody from the list.',
    oneAdministrator:
      'There is a single administrator. Add another: if they lose their password, nobody can give them a new one.',
    handOutTitle: 'Hand over this password',
    handOutLead: 'It is shown once. {userName} changes it when signing in.',
    handOutDone: 'I have handed it over',
    reset: 'Take the authenticator off',
    resetTitle: 'Take the authenticator of {name} off',
    resetLead: 'Only if it was lost. Without it the password alone opens the account.',
    resetGo: 'Yes, take it off',
    unconfirmed: 'Somebody has to confirm them'
  },
  awaiting: {
    open: 'Confirm a colleague ({n})',
    title: 'Whom do you confirm?',
    lead: 'They must be here in front of you and have asked for the change.',
    none: 'Nobody waits to be confirmed.',
    noneLead: 'Whoever was given another password appears here.',
    handed: 'Given by {who}, {when}',
    fresh: 'Has to sign in and choose a password first',
    theirTitle: '{name}: type your password',
    theirLead: 'The one you chose. It shows that the account is yours.',
    ownTitle: 'Is it {name}, and did they ask for another password?',
    ownLead: 'If they did not, do not confirm: tell a supervisor.',
    go: 'Yes, I confirm',
    waits: 'Your password is new. You check and approve from {when}.',
    confirmFirst: 'Your password is new. Ask a colleague to confirm you; then you check and approve.'
  },
  /** Why an act on somebody's account was not done, with what to do next. */
  accountRefusal: {
    'own-account': 'It is your own account. Somebody else does this.',
    'account-ended': 'That account is closed. Go back to the list.',
    'nothing-to-reset': 'They have no authenticator. Go back to the list.',
    'nothing-to-confirm': 'They are confirmed already. Go back to the list.',
    'still-handed-out': 'First they sign in with the password they were given and choose their own.',
    'supervisor-needed': 'A supervisor confirms them here. Call one.',
    'not-yours-to-confirm': 'You have not been confirmed yourself yet. Call somebody else.'
  }
}
