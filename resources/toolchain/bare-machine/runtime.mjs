import { ensureElectron } from './electron-runtime.mjs'
import { displayCommands, ensureDisplay } from './display.mjs'
import { ensureNodeModules } from './node-modules.mjs'
import { ensureSystemPackages } from './system-libraries.mjs'

/**
 * Everything that the program needs to run here, in order: packages, Electron, system libraries, a display.
 * @param {{ screen: { width: number, height: number }, installed?: string }} options screen: the virtual one, where
 *   there is no real one; installed: the path of an installed program to run, which brings its own Electron
 * @returns {Promise<{ electron?: import('./electron-runtime.mjs').Runtime, env: object, stop: () => void }>} env: for
 *   the programs to start; stop: ends the virtual display
 */
export async function ensureRuntime({ screen, installed }) {
  await ensureNodeModules()
  const electron = installed ? undefined : await ensureElectron()
  await ensureSystemPackages(installed ?? electron.exe, displayCommands())
  const display = await ensureDisplay(screen)
  const paths = electron && {
    ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
    // electron-vite's dev command knows only this name
    ELECTRON_EXEC_PATH: electron.exe
  }
  return { electron, env: { ...process.env, ...display.env, ...paths }, stop: display.stop }
}
