// First of all: from here on a mistake ends the program, and never stands there as a dialog.
import { onMainCrash } from './shell/main-crash'
import { app } from 'electron'
import { join } from 'node:path'
import { declareAppProtocol } from './shell/app-protocol'
import { readCommandLine, refusedWords } from './shell/command-line'
import { demoInboxWindow } from './shell/demo-inbox-window'
import { dropUnwanted, isInspected } from './shell/environment'
import { noteCrash, noteIncident } from './shell/incidents'
import { keyring } from './shell/os-keyring'
import { kioskShell } from './shell/kiosk-shell'
import { lockMenu, lockWindow } from './shell/lockdown'
import { setSwitches } from './shell/switches'
import { startLazily } from './app/lazy-start'
import { systemClock } from './platform/system-clock'
import { processorWait } from './platform/processor-wait'
import { programVersion } from './platform/program-version'
import { adjustableClock } from './platform/adjustable-clock'
import { openLog } from './platform/log'
import { collectMemory } from './platform/collect-memory'

/** sysexits.h: the command was used wrongly. */
const EX_USAGE = 64

const commandLine = readCommandLine(process.argv)
if (commandLine.dataDir) app.setPath('userData', commandLine.dataDir)

dropUnwanted(process.env)
declareAppProtocol()
setSwitches(commandLine)
lockMenu()
// As root (development only) Chromium's children die in a loop when the sandbox is asked for.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

const refused = app.isPackaged && !isInspected() ? refusedWords(process.argv.slice(1)) : []
if (refused.length > 0) {
  process.stderr.write(`ventanilla does not start with ${refused.join(' ')}\n`)
  app.exit(EX_USAGE)
} else if (app.requestSingleInstanceLock()) void app.whenReady().then(open)
else app.exit(0)

/** Opens the window; the app is opened behind its first screen. */
function open(): void {
  // Only a program that is not packaged has a clock that a test can move on.
  const clock = app.isPackaged ? systemClock() : adjustableClock(systemClock())
  const dataDir = app.getPath('userData')
  const log = openLog(join(dataDir, 'log'), clock)
  const shell = kioskShell({
    ...commandLine,
    folder: join(__dirname, '..'),
    timer: systemClock(),
    starved: processorWait,
    tell: (incident) => noteIncident({ log, record: kiosk.record }, incident),
    collect: collectMemory
  })
  const inbox = demoInboxWindow({
    session: shell.session,
    preload: shell.preload('demo-inbox'),
    messages: () => kiosk.demoMessages(),
    lock: (opened) => lockWindow(opened.webContents, shell.denied)
  })
  const kiosk = startLazily({
    config: commandLine.config,
    dataDir,
    version: programVersion(app.getVersion()),
    clock,
    log,
    keyring,
    credentials: process.env['CREDENTIALS_DIRECTORY'],
    openDemoInbox: () => inbox.open(),
    demoMessageCame: () => inbox.messageCame(),
    endProgram: shell.end,
    onScreen: shell.push
  })
  onMainCrash((words) => noteCrash({ log, record: kiosk.record }, words))
  shell.open(kiosk)
}
