/** The administrator's self-test of the machine, in English. */
export const enMachine = {
  machine: {
    title: 'Check the machine',
    lead: 'Touch a part to try it.',
    version: 'Version {version}',
    open: 'Check the machine',
    touch: 'Touch screen',
    sound: 'Sound',
    printer: 'Printer',
    mail: 'Mail server',
    clock: 'Clock',
    untried: 'Not tried',
    works: 'Works',
    fails: 'Does not work',
    soundTitle: 'Did you hear a tone?',
    soundAgain: 'Sound it again',
    clockTitle: 'Is this time right?',
    touchTitle: 'Touch the middle of each circle',
    touchLead: 'Circle {n} of {of}',
    touchOff: 'The farthest touch was {mm} mm off.',
    touchDone: 'Is the screen all right?',
    yes: 'Yes',
    no: 'No',
    close: 'Close the program',
    restart: 'Restart',
    closeTitle: 'Close the program',
    closeLead: 'The kiosk stays closed until somebody starts it.',
    closeGo: 'Close now',
    restartTitle: 'Restart the program',
    restartLead: 'It is back in a few seconds.',
    restartGo: 'Restart now'
  }
}
