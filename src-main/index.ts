import { app, session } from 'electron'
import { join } from 'node:path'
import { declareAppProtocol, serveApp } from './shell/app-protocol'
import { readCommandLine } from './shell/command-line'
import { answerContract, pushScreen } from './shell/ipc'
import { lockMenu, lockSession, lockWindow } from './shell/lockdown'
import { makeKioskWindow } from './shell/window'
import { openKiosk } from './house/kiosk'
import { demoInboxWindow } from './shell/demo-inbox-window'
import { machineClock } from './machine/clock'
import { programVersion } from './machine/program-version'
import { clockForRehearsal } from './machine/rehearsal-clock'
import { openLog } from './machine/log'

const commandLine = readCommandLine(process.argv)
if (commandLine.dataDir) app.setPath('userData', commandLine.dataDir)

declareAppProtocol()
lockMenu()
// As root (development only) Chromium's children die in a loop when the sandbox is asked for.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

if (app.requestSingleInstanceLock()) void app.whenReady().then(open)
else app.exit(0)

/** Opens the window and the house behind it at the same time; the window's first question waits for the house. */
async function open(): Promise<void> {
  // Only a program that is not packaged has a clock that a test can move on.
  const clock = app.isPackaged ? machineClock() : clockForRehearsal(machineClock())
  const dataDir = app.getPath('userData')
  const log = openLog(join(dataDir, 'log'), clock)
  const ours = session.defaultSession
  const denied = (what: string): void => log.write('shell.denied', { what })

  serveApp(ours, join(__dirname, '../renderer'))
  lockSession(ours, denied)
  const window = makeKioskWindow({
    session: ours,
    preload: join(__dirname, '../preload/index.js'),
    size: commandLine.windowSize,
    devTools: !app.isPackaged
  })
  lockWindow(window.webContents, denied)
  window.once('ready-to-show', () => window.show())
  const speaker = () => (window.isDestroyed() ? null : window.webContents)

  const inbox = demoInboxWindow({
    session: ours,
    preload: join(__dirname, '../preload/demo-inbox.js'),
    letters: () => kiosk.demoLetters(),
    lock: (opened) => lockWindow(opened.webContents, denied)
  })
  const kiosk = openKiosk({
    config: commandLine.config,
    dataDir,
    version: programVersion(app.getVersion()),
    clock,
    log,
    openDemoInbox: () => inbox.open(),
    demoLetterCame: () => inbox.letterCame(),
    onScreen: (screen) => pushScreen(speaker(), screen)
  })
  answerContract(kiosk, { speaker, refused: (method, why) => log.write('ipc.refused', { method, why }) })

  window.webContents.on('did-start-loading', () => void kiosk.wipe())
  app.on('second-instance', () => window.focus())
  app.on('before-quit', (event) => {
    if (kiosk.isClosed()) return
    event.preventDefault()
    void kiosk.close().finally(() => app.quit())
  })
  app.on('window-all-closed', () => app.quit())
  await window.loadURL('app://ventanilla/')
}
